import { type SharingLevel, sharingLevels } from '../../../shared/model/sharing';
import { Field } from '../../ui/form/Field';
import styles from './exchange.module.css';
import { levelWords } from './packWords';

interface LevelFieldProps {
  level: SharingLevel;
  onChange: (level: SharingLevel) => void;
}

/** How much of people a pack tells; what shares least stands first. */
export function LevelField({ level, onChange }: LevelFieldProps) {
  return (
    <Field label="How much of people may they see?" group>
      {() =>
        sharingLevels.map((each) => (
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
