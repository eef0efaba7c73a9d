import type { Channel } from '../../../../shared/model/person';
import type { Period, SegmentCondition } from '../../../../shared/model/segmentTree';
import { eventDay } from '../../../../shared/queries/calendar';
import { lawfulBases, specialConditions } from '../../../../shared/queries/privacy/lawfulGrounds';
import { withArticle } from '../../../../shared/queries/withArticle';
import { useToday } from '../../../app/forRooms/useToday';
import { choicesByName, choicesOf } from '../../../records/choices';
import { useWorkbook } from '../../../store/useWorkbook';
import type { Choice } from '../../../ui/form/Choices';
import { DayField } from '../../../ui/form/DayField';
import { Pill } from './Pill';
import { ANY, distinctValues, orAny, periodChoice, periodChoices, periodOf, unlessAny } from './pillChoices';

export type Change = (condition: SegmentCondition) => void;

/** The condition with some of it changed; what is undefined is left out, which means *any*. */
export function having<C extends SegmentCondition>(
  condition: C,
  change: { [K in keyof C]?: C[K] | undefined },
): C {
  const next = { ...condition, ...change };
  for (const [name, value] of Object.entries(change))
    if (value === undefined) delete (next as Record<string, unknown>)[name];
  return next as C;
}

export type Of<N extends SegmentCondition['is']> = Extract<SegmentCondition, { is: N }>;

export function WhenPill({
  when,
  onChange,
}: {
  when: Period | undefined;
  onChange: (when: Period | undefined) => void;
}) {
  const today = useToday();
  const chosen = periodChoice(when);
  const offered = periodChoices.some((choice) => choice.value === chosen)
    ? periodChoices
    : [...periodChoices, { value: chosen, label: `in the last ${chosen} days` }];
  const end = chosen === 'from' || chosen === 'to' ? chosen : undefined;
  return (
    <>
      <Pill
        label="When"
        choices={offered}
        value={chosen}
        onChange={(choice) => onChange(periodOf(choice, today))}
      />
      {end && (
        <div className="pill-field">
          <DayField
            label={end === 'from' ? 'Since' : 'Up to'}
            today={today}
            value={(when as { from?: string; to?: string })[end] ?? null}
            onChange={(day) => day && onChange({ [end]: day })}
          />
        </div>
      )}
    </>
  );
}

export function ListPill(props: {
  label: string;
  list: 'commitmentAction' | 'theme' | 'ladderStage';
  /** What *any* is called here; without it one has to be chosen. */
  any?: string;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}) {
  const { label, list, any, value, onChange } = props;
  const choices = useWorkbook((workbook) => choicesOf(workbook, list), [list]);
  return (
    <Pill
      label={label}
      choices={withPresent(any === undefined ? choices : orAny(any, choices), value)}
      value={value ?? ANY}
      onChange={(code) => onChange(unlessAny(code))}
    />
  );
}

export function NamedPill(props: {
  label: string;
  kind: 'place' | 'campaign' | 'segment';
  value: string;
  onChange: (id: string) => void;
}) {
  const { label, kind, value, onChange } = props;
  const choices = useWorkbook((workbook) => choicesByName(workbook.all(kind)), [kind]);
  return <Pill label={label} choices={withPresent(choices, value)} value={value} onChange={onChange} />;
}

export function ValuesPill(props: {
  label: string;
  field: 'tags' | 'languages' | 'skills';
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, field, value, onChange } = props;
  const choices = useWorkbook((workbook) => distinctValues(workbook, field), [field]);
  return <Pill label={label} choices={withPresent(choices, value)} value={value} onChange={onChange} />;
}

/** An event of a type, or one event by name, latest first. */
export function EventPill({ condition, onChange }: { condition: Of<'came'>; onChange: Change }) {
  const choices = useWorkbook((workbook) => [
    { group: 'Any event', items: [{ value: ANY, label: 'an event' }] },
    {
      group: 'Of a type',
      items: choicesOf(workbook, 'eventType').map(({ value, label }) => ({
        value: `type/${value}`,
        label: withArticle(label.toLowerCase()),
      })),
    },
    {
      group: 'One event',
      items: [...workbook.all('event')]
        .sort((a, b) => eventDay(b).localeCompare(eventDay(a)))
        .map((event) => ({ value: `event/${event.id}`, label: `${event.title}, ${eventDay(event)}` })),
    },
  ]);
  const { type, eventId } = condition;
  const choose = (value: string) => {
    const [of, rest] = [value.slice(0, value.indexOf('/')), value.slice(value.indexOf('/') + 1)];
    onChange(
      having(condition, {
        type: of === 'type' ? rest : undefined,
        eventId: of === 'event' ? rest : undefined,
      }),
    );
  };
  return (
    <Pill
      label="To what"
      choices={choices}
      value={eventId ? `event/${eventId}` : type ? `type/${type}` : ANY}
      onChange={choose}
    />
  );
}

export function GroupPill({ condition, onChange }: { condition: Of<'belongsTo'>; onChange: Change }) {
  const choices = useWorkbook((workbook) => [
    { group: 'Any group', items: [{ value: ANY, label: 'a group' }] },
    {
      group: 'Of a type',
      items: choicesOf(workbook, 'groupType').map(({ value, label }) => ({
        value: `type/${value}`,
        label: withArticle(label.toLowerCase()),
      })),
    },
    {
      group: 'One group',
      items: choicesByName(workbook.all('group')).map(({ value, label }) => ({
        value: `group/${value}`,
        label,
      })),
    },
  ]);
  const { type, groupId } = condition;
  const choose = (value: string) => {
    const rest = value.slice(value.indexOf('/') + 1);
    onChange(
      having(condition, {
        type: value.startsWith('type/') ? rest : undefined,
        groupId: value.startsWith('group/') ? rest : undefined,
      }),
    );
  };
  return (
    <Pill
      label="To which group"
      choices={choices}
      value={groupId ? `group/${groupId}` : type ? `type/${type}` : ANY}
      onChange={choose}
    />
  );
}

type Level = 'at' | 'up' | 'down';

export function LevelPill(props: {
  words: readonly [at: string, up: string, down: string];
  level: Level | undefined;
  onChange: (level: Level) => void;
}) {
  const [at, up, down] = props.words;
  return (
    <Pill
      label="From there"
      choices={[
        { value: 'at', label: at },
        { value: 'up', label: up },
        { value: 'down', label: down },
      ]}
      value={props.level ?? 'at'}
      onChange={(level) => props.onChange(level as Level)}
    />
  );
}

/** A choice that was deleted since, or came from another workbook, is still shown as chosen. */
export function withPresent(choices: readonly Choice[], value: string | undefined): readonly Choice[] {
  if (value === undefined || choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, label: 'something that is no longer here' }];
}

const ways: readonly Choice<Channel>[] = [
  { value: 'phone', label: 'phoned' },
  { value: 'text', label: 'texted' },
  { value: 'email', label: 'emailed' },
  { value: 'post', label: 'written to' },
];

export function ChannelPill({
  channel,
  onChange,
}: {
  channel: Channel;
  onChange: (channel: Channel) => void;
}) {
  return (
    <Pill label="How" choices={ways} value={channel} onChange={(chosen) => onChange(chosen as Channel)} />
  );
}

/** A lawful basis or a condition for what is special, any or one of them. */
export function GroundPills({ condition, onChange }: { condition: Of<'held'>; onChange: Change }) {
  const { by, code } = condition;
  const offered: Readonly<Record<string, string>> = by === 'basis' ? lawfulBases : specialConditions;
  const choices = Object.entries(offered).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Pill
        label="What is noted"
        choices={[
          { value: 'basis', label: 'the lawful basis' },
          { value: 'condition', label: 'the condition for what is special' },
        ]}
        value={by}
        onChange={(chosen) => onChange({ is: 'held', by: chosen as typeof by, ...notOf(condition) })}
      />
      <Pill
        label="Which"
        choices={withPresent(orAny('any', choices), code)}
        value={code ?? ANY}
        onChange={(chosen) => onChange(having(condition, { code: unlessAny(chosen) }))}
      />
    </>
  );
}

/** What stays of a question that is begun anew. */
export const notOf = ({ not }: SegmentCondition) => (not ? { not } : {});
