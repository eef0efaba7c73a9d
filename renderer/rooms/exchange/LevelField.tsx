import type { SharingLevel } from '../../../shared/model/sharing';
import { Field } from '../../ui/form/Field';
import styles from './exchange.module.css';
import { levelWords } from './packWords';

interface LevelFieldProps<L extends SharingLevel> {
  /** What may be chosen; what shares least stands first. */
  levels: readonly L[];
  level: L;
  onChange: (level: L) => void;
}

/** How much is told of people. */
export function LevelField<L extends SharingLevel>({ levels, level, onChange }: LevelFieldProps<L>) {
  return (
    <Field label="How much of people may they see?" group>
      {() =>
        levels.map((each) => (
          <label key={each} className={styles.choice} data-on={level === each}>
            <input type="radio" name="level" checked={level === each} onChange={() => onChange(each)} />
            <span>
              <b>{levelWords[each].label}</b>
              <br />
              <span className="muted">{levelWords[each].means}</span>
            </span>
          </label>
        ))
      }
    </Field>
  );
}
