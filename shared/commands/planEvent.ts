import type { Rec, ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { entriesInOrder } from './entriesInOrder';

export type AgendaItem = {
  id?: string;
  title: string;
  minutes?: number;
  speakerId?: string;
  position?: string;
};

/** An event's values; an agenda item or a goal without an id is new. */
export type EventValues = Omit<ValuesOf<'event'>, 'agenda' | 'goals'> & {
  agenda?: readonly AgendaItem[];
  goals?: readonly { id?: string; measure: string; goal: number }[];
};

/** What category an event type falls into unless somebody says otherwise. */
const categories: Readonly<Record<string, Rec<'event'>['category']>> = {
  'mass-meeting': 'gathering',
  'house-meeting': 'gathering',
  'team-meeting': 'gathering',
  deputation: 'action',
  training: 'training',
  'live-call': 'online',
  'registration-drive': 'action',
  'door-knocking': 'action',
  'phone-bank': 'action',
  'action-day': 'action',
  'polling-day': 'action',
};

export const categoryOf = (type: string): Rec<'event'>['category'] => categories[type];

/** Puts an event in the diary. */
export function planEvent(workbook: WorkbookReader, deed: Deed, input: EventValues): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const category = input.category ?? categoryOf(input.type);
  const fields = eventFields(deed, input) as ValuesOf<'event'>;
  change.add('event', deed.newId(), { ...fields, ...(category ? { category } : {}) });
  return change.done(`Planned ${input.title}`);
}

/** The fields of an event, with ids for new agenda items and goals and the agenda in the order given. */
export function eventFields(deed: Deed, values: Partial<EventValues>): Partial<ValuesOf<'event'>> {
  const { agenda, goals, ...rest } = values;
  return {
    ...rest,
    ...(agenda
      ? { agenda: entriesInOrder(agenda.map((item) => ({ ...item, id: item.id ?? deed.newId() }))) }
      : {}),
    ...(goals ? { goals: goals.map((goal) => ({ ...goal, id: goal.id ?? deed.newId() })) } : {}),
  };
}
