import {
  conditionsFor,
  type LawfulBasis,
  lawfulBases,
  type SpecialCondition,
  specialConditions,
} from '../../../shared/queries/privacy/lawfulGrounds';
import { SelectField } from '../../ui/form/Choices';

interface GroundsFieldsProps {
  basis: LawfulBasis | null;
  condition: SpecialCondition | null;
  /** Whether the body is one that paragraph 22 names. */
  registered: boolean;
  /** What an empty field means: "As for everybody: legitimate interests". */
  empty: { basis: string; condition: string };
  onChange: (part: { basis?: LawfulBasis | null; condition?: SpecialCondition | null }) => void;
}

const bases = Object.entries(lawfulBases).map(([value, label]) => ({ value: value as LawfulBasis, label }));

/** Why somebody may be in the book, and why what tells of opinions, health or union membership may be too. */
export function GroundsFields({ basis, condition, registered, empty, onChange }: GroundsFieldsProps) {
  return (
    <>
      <SelectField
        label="Lawful basis"
        hint="why they may be in the book at all (Article 6)"
        choices={bases}
        value={basis}
        placeholder={empty.basis}
        clearable
        onChange={(chosen) => onChange({ basis: chosen })}
      />
      <SelectField
        label="Condition for what is special"
        hint="opinions, health, faith, union membership (Article 9)"
        choices={conditionsFor(registered).map((value) => ({ value, label: specialConditions[value] }))}
        value={condition}
        placeholder={empty.condition}
        clearable
        onChange={(chosen) => onChange({ condition: chosen })}
      />
    </>
  );
}
