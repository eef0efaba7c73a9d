import type { Rec } from '../../../shared/model/kinds';
import { Tick } from '../../ui/form/Choices';
import { Field } from '../../ui/form/Field';
import { CardWords } from './CardWords';
import { PackWords } from './PackWords';

interface WhoOpensItProps {
  /** Whoever has a card here that was not withdrawn. */
  colleagues: readonly Rec<'colleague'>[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  words: string;
  onOthers: () => void;
}

/** Colleagues by their cards; six words only where none is chosen, for an age file has the one or the other. */
export function WhoOpensIt({ colleagues, chosen, onChoose, words, onOthers }: WhoOpensItProps) {
  return (
    <>
      {colleagues.length > 0 && (
        <Field label="Who can open it?" hint="without any words, in their own Wardbook" group>
          {() => (
            <div className="stack tight">
              {colleagues.map((each) => (
                <div key={each.id} className="stack tight">
                  <Tick
                    label={each.checkedOn ? each.name : `${each.name}, whose card you have not checked`}
                    checked={chosen.includes(each.id)}
                    onChange={(on) =>
                      onChoose(on ? [...chosen, each.id] : chosen.filter((id) => id !== each.id))
                    }
                  />
                  {chosen.includes(each.id) && !each.checkedOn && (
                    <CardWords of={each} label={`The six words of ${each.name}`} />
                  )}
                </div>
              ))}
            </div>
          )}
        </Field>
      )}
      {chosen.length === 0 && <PackWords words={words} onOthers={onOthers} />}
    </>
  );
}
