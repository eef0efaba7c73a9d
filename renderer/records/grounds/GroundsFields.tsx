import {
  conditionsFor,
  type LawfulBasis,
  lawfulBases,
  type SpecialCondition,
  specialConditions,
} from '../../../shared/queries/privacy/lawfulGrounds';
import { type Choice, SelectField } from '../../ui/form/Choices';

/** What is chosen: null for nothing noted, undefined for what is noted of each of many now. */
export interface GroundsChosen {
  basis?: LawfulBasis | null | undefined;
  condition?: SpecialCondition | null | undefined;
}

interface GroundsFieldsProps {
  chosen: GroundsChosen;
  /** Whether the body is one that paragraph 22 names. */
  registered: boolean;
  /** What null means: "As for everybody: legitimate interests". */
  empty: { basis: string; condition: string };
  /** Of many people: null is then a choice of its own, and an empty field leaves each as it is. */
  many?: boolean;
  onChange: (part: GroundsChosen) => void;
}

const bases = Object.entries(lawfulBases).map(([value, label]) => ({ value: value as LawfulBasis, label }));

/** Why somebody may be in the book, and why what tells of opinions, health or union membership may be too. */
export function GroundsFields({ chosen, registered, empty, many = false, onChange }: GroundsFieldsProps) {
  return (
    <>
      <GroundField
        label="Lawful basis"
        hint="why they may be in the book at all (Article 6)"
        choices={bases}
        value={chosen.basis}
        empty={empty.basis}
        many={many}
        onChange={(basis) => onChange({ basis })}
      />
      <GroundField
        label="Condition for what is special"
        hint="opinions, health, faith, union membership (Article 9)"
        choices={conditionsFor(registered).map((value) => ({ value, label: specialConditions[value] }))}
        value={chosen.condition}
        empty={empty.condition}
        many={many}
        onChange={(condition) => onChange({ condition })}
      />
    </>
  );
}

interface GroundFieldProps<V extends string> {
  label: string;
  hint: string;
  choices: readonly Choice<V>[];
  value: V | null | undefined;
  empty: string;
  many: boolean;
  onChange: (value: V | null | undefined) => void;
}

/** Stands for null among the choices where an empty field means something else. */
const none = 'none';

function GroundField<V extends string>({
  label,
  hint,
  choices,
  value,
  empty,
  many,
  onChange,
}: GroundFieldProps<V>) {
  return many ? (
    <SelectField<V | typeof none>
      label={label}
      hint={hint}
      choices={[{ value: none, label: empty }, ...choices]}
      value={value === null ? none : (value ?? null)}
      placeholder="As it is of each of them"
      clearable
      onChange={(chosen) => onChange(chosen === none ? null : (chosen ?? undefined))}
    />
  ) : (
    <SelectField
      label={label}
      hint={hint}
      choices={choices}
      value={value ?? null}
      placeholder={empty}
      clearable
      onChange={onChange}
    />
  );
}
