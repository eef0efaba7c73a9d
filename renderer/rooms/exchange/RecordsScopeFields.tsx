import type { RecordsScope } from '../../../shared/model/sharing';
import { type Choice, Segments, SelectField } from '../../ui/form/Choices';

interface OneOfProps {
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string | null) => void;
}

interface RecordsScopeFieldsProps {
  of: RecordsScope['of'];
  onOf: (of: RecordsScope['of']) => void;
  campaign: OneOfProps;
  event: OneOfProps;
}

/** Which records a pack holds: those of a campaign or an event, or all. */
export function RecordsScopeFields({ of, onOf, campaign, event }: RecordsScopeFieldsProps) {
  return (
    <>
      <Segments
        label="Which records?"
        choices={[
          { value: 'campaign', label: 'A campaign' },
          { value: 'event', label: 'An event' },
          { value: 'all', label: 'The whole book' },
        ]}
        value={of}
        onChange={onOf}
      />
      {of === 'campaign' && <OneOf noun="campaign" {...campaign} />}
      {of === 'event' && <OneOf noun="event" {...event} />}
    </>
  );
}

function OneOf({ noun, choices, ...rest }: OneOfProps & { noun: string }) {
  return choices.length > 0 ? (
    <SelectField
      label={`Which ${noun}`}
      hint="and everything that belongs to it"
      choices={choices}
      {...rest}
    />
  ) : (
    <p className="muted">There is no {noun} yet.</p>
  );
}
