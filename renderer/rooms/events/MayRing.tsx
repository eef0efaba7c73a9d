import { BareSegments } from '../../ui/form/Choices';

interface MayRingProps {
  /** Undefined is *Not ticked*. */
  mayRing: boolean | undefined;
  onChange: (may: boolean | undefined) => void;
}

/** May we ring or text, as ticked on the card. */
export function MayRing({ mayRing, onChange }: MayRingProps) {
  return (
    <div className="stack tight">
      <p>
        <b>3 May we ring or text?</b> <span className="muted">As ticked on the card</span>
      </p>
      <BareSegments
        label="May we ring or text?"
        choices={[
          { value: 'yes', label: 'Yes (Y)' },
          { value: 'no', label: 'No (N)' },
          { value: 'unticked', label: 'Not ticked' },
        ]}
        value={mayRing === undefined ? 'unticked' : mayRing ? 'yes' : 'no'}
        onChange={(answer) => onChange(answer === 'unticked' ? undefined : answer === 'yes')}
      />
    </div>
  );
}
