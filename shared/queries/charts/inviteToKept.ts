import type { WorkbookReader } from '../../workbook/reader';
import { eventDay, shortDay } from '../calendar';
import { eventStages } from '../eventStages';
import { firstVisits } from '../firstVisits';
import { yesAndCame } from '../flakeRate';
import { type ChartAnswer, type ChartScope, counted } from './chartAnswer';
import { eventNoun, eventsInScope, whereAndWhen } from './eventsInScope';

interface Loop {
  invited: number;
  came: number;
  walkIns: number;
  committed: number;
  kept: number;
  /** Of events at which names were taken. */
  saidYes: number;
  cameOfYes: number;
}

/** How many went each step of the way: invited, came, committed, kept. One event, or many added up. */
export function inviteToKept(workbook: WorkbookReader, scope: ChartScope): ChartAnswer {
  const events = eventsInScope(workbook, scope);
  const loop: Loop = { invited: 0, came: 0, walkIns: 0, committed: 0, kept: 0, saidYes: 0, cameOfYes: 0 };
  const visits = firstVisits(workbook);
  let counting = 0;
  for (const event of events) {
    const stages = eventStages(workbook, event, scope.today, visits);
    if (stages.invited + stages.named + stages.commitments === 0) continue;
    counting += 1;
    loop.invited += stages.invited;
    loop.came += stages.named;
    loop.walkIns += stages.walkIns;
    loop.committed += stages.committers;
    loop.kept += keepers(workbook, event.id);
    const answers = yesAndCame(workbook, event);
    loop.saidYes += answers?.saidYes ?? 0;
    loop.cameOfYes += answers?.came ?? 0;
  }
  const found = findingOf(loop);
  const [one, many] = eventNoun(workbook, scope);
  const last = events.at(-1);
  const only = counting === 1 ? last : undefined;
  const steps = [
    ['invited', 'Invited', ''],
    [
      'came',
      'Came',
      loop.walkIns > 0 ? `${loop.walkIns.toLocaleString('en-GB')} of them without having been asked` : '',
    ],
    ['committed', 'Committed', ''],
    ['kept', 'Kept', ''],
  ] as const;
  return {
    id: 'invited-to-kept',
    shape: 'loop',
    finding: found ?? 'How many go all the way, from invited to kept?',
    found: found !== undefined,
    measures: only
      ? `${only.title}, ${shortDay(eventDay(only))}`
      : `People at ${many}${whereAndWhen(workbook, scope)}`,
    pointNoun: 'Step',
    series: [{ key: 'people', label: 'People', meaning: 'plain' }],
    points: steps.map(([key, label, note]) => ({
      key,
      label,
      values: { people: loop[key] },
      ...(note ? { note } : {}),
    })),
    n: loop.invited + loop.walkIns,
    period: events[0] && last ? { from: eventDay(events[0]), to: eventDay(last) } : undefined,
    basis: last
      ? `${counted(counting, one, many)}, ${counted(loop.invited, 'invitation', 'invitations')}, to ${shortDay(eventDay(last))}`
      : `No ${many} yet`,
    howCounted:
      'A person counts once at each event. Came counts people signed in by name, walk-ins among them; headcounts without names are left out. Kept means at least one commitment made there was kept.',
  };
}

/** People who kept at least one commitment that they made at an event. */
function keepers(workbook: WorkbookReader, eventId: string): number {
  const kept = workbook.by('commitment', 'eventId', eventId).filter((one) => one.state === 'kept');
  return new Set(kept.map((one) => workbook.resolve(one.personId))).size;
}

/** Ten answers bear a share of them that came. */
function findingOf(loop: Loop): string | undefined {
  if (loop.saidYes < 10) return undefined;
  const figure = (count: number): string => count.toLocaleString('en-GB');
  const kept =
    loop.kept > 0 ? `, and ${counted(loop.kept, 'person has', 'people have')} kept a commitment` : '';
  return `Of ${figure(loop.saidYes)} who said yes, ${figure(loop.cameOfYes)} came${kept}`;
}
