import { type SpecialField, specialFields } from '../../../shared/model/sharing';
import { Tick } from '../../ui/form/Choices';
import { Field } from '../../ui/form/Field';
import { specialWords } from './packWords';

interface SpecialTicksProps {
  special: readonly SpecialField[];
  onChange: (special: readonly SpecialField[]) => void;
}

/** Fields of a special category, and of one's own: each leaves only when ticked. */
export function SpecialTicks({ special, onChange }: SpecialTicksProps) {
  return (
    <Field label="Also send" hint="each stays here until you tick it" group>
      {() => (
        <div className="stack tight">
          {specialFields.map((each) => (
            <Tick
              key={each}
              label={specialWords[each]}
              checked={special.includes(each)}
              onChange={(on) => onChange(on ? [...special, each] : special.filter((one) => one !== each))}
            />
          ))}
        </div>
      )}
    </Field>
  );
}
