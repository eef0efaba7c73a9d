import { newerMark, type SpecialMark, specialFields } from '../../../shared/model/sharing';
import type { SpecialCount } from '../../../shared/queries/packScope';
import { markedChoices, markLabel } from '../../../shared/queries/specialMarks';
import { useWorkbook } from '../../store/useWorkbook';
import { Tick } from '../../ui/form/Choices';
import { Field } from '../../ui/form/Field';
import { specialText, specialTitle } from './packWords';

interface SpecialTicksProps {
  special: readonly SpecialMark[];
  /** What of a special category there is in what was chosen; undefined until it is counted. */
  there: ReadonlyMap<SpecialMark, SpecialCount> | undefined;
  onChange: (special: readonly SpecialMark[]) => void;
}

/** Fields, groups and themes of a special category, and fields of one's own: each leaves only when ticked. */
export function SpecialTicks({ special, there, onChange }: SpecialTicksProps) {
  const labels = useWorkbook(
    (workbook) => new Map(markedChoices(workbook).map((mark) => [mark, markLabel(workbook, mark)])),
  );
  const offered = [...specialFields, newerMark, ...labels.keys()].filter(
    (mark) => there?.has(mark) || special.includes(mark),
  );
  return (
    <Field label="Also send" hint="each stays here until you tick it" group>
      {() =>
        offered.length > 0 ? (
          <div className="stack tight">
            {offered.map((mark) => {
              const count = there?.get(mark);
              return (
                <Tick
                  key={mark}
                  label={specialTitle(mark, labels.get(mark))}
                  {...(count && { hint: specialText(mark, count, undefined) })}
                  checked={special.includes(mark)}
                  onChange={(on) => onChange(on ? [...special, mark] : special.filter((one) => one !== mark))}
                />
              );
            })}
          </div>
        ) : (
          <p className="muted">
            {there ? 'Nothing of a special category is in it, and no field of your own.' : 'Counting…'}
          </p>
        )
      }
    </Field>
  );
}
