import type { RecordsScope } from '../../../shared/model/sharing';
import { type Choice, SelectField } from '../../ui/form/Choices';
import { countOf } from '../../ui/words/countInWords';

/** Scopes of which one record is chosen. */
export const scopesOfOne = ['campaign', 'event', 'place', 'segment'] as const;
export type ScopeOfOne = (typeof scopesOfOne)[number];
/** What may be chosen: whom a saved search finds goes as people who were picked. */
export type ScopeChosen = RecordsScope['of'] | 'segment';

interface RecordsScopeFieldsProps {
  of: ScopeChosen;
  onOf: (of: ScopeChosen) => void;
  /** Only what can be counted is offered: a place or the whole book. */
  counts: boolean;
  /** How many people were picked in the list; none: that is not offered. */
  picked: number;
  choices: Readonly<Record<ScopeOfOne, readonly Choice[]>>;
  chosen: Readonly<Record<ScopeOfOne, string | null>>;
  onChoose: (of: ScopeOfOne, id: string | null) => void;
}

const takesAlong: Readonly<Record<ScopeOfOne, string>> = {
  campaign: 'and everything that belongs to it',
  event: 'and everything that belongs to it',
  place: 'and every place within it: its people, groups, events and stories',
  segment: 'whomever it finds now, with what tells of them, and nobody else',
};

/** Which records a pack holds: of a campaign, an event, a place, people picked or found by a saved search, stories alone, or all. */
export function RecordsScopeFields({
  of,
  onOf,
  counts,
  picked,
  choices,
  chosen,
  onChoose,
}: RecordsScopeFieldsProps) {
  const one = scopesOfOne.find((each) => each === of);
  const all: readonly Choice<ScopeChosen>[] = [
    ...(picked > 0
      ? [{ value: 'people' as const, label: `${countOf(picked, 'person', 'people')} picked in the list` }]
      : []),
    { value: 'campaign', label: 'A campaign' },
    { value: 'event', label: 'An event' },
    { value: 'place', label: 'A place and all within it' },
    ...(choices.segment.length > 0 ? [{ value: 'segment' as const, label: 'People in a saved search' }] : []),
    { value: 'stories', label: 'Stories alone' },
    { value: 'all', label: 'The whole book' },
  ];
  const scopes = all.filter(({ value }) => !counts || value === 'place' || value === 'all');
  return (
    <>
      <SelectField
        label="Which records?"
        {...(of in scopeHints ? { hint: scopeHints[of] } : {})}
        choices={scopes}
        value={of}
        onChange={(chosenScope) => chosenScope && onOf(chosenScope)}
      />
      {one &&
        (choices[one].length > 0 ? (
          <SelectField
            label={`Which ${one === 'segment' ? 'saved search' : one}`}
            hint={takesAlong[one]}
            choices={choices[one]}
            value={chosen[one]}
            onChange={(id) => onChoose(one, id)}
          />
        ) : (
          <p className="muted">There is no {one} yet.</p>
        ))}
    </>
  );
}

/** What a scope means where no second field says it. */
const scopeHints: Partial<Record<ScopeChosen, string>> = {
  people: 'with what tells of them, and nobody else',
  stories: 'with their tellers’ names where they agreed to it, and nothing else of them',
};
