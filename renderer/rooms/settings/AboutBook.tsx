import { size } from '../../../shared/formats/problemText';
import { useWorkbook } from '../../store/useWorkbook';
import { Card } from '../../ui/Sheet';
import { countInFigures } from '../../ui/words/countInWords';
import styles from './settings.module.css';
import { useAnswer } from './useAnswer';

/** How much the book holds, where it lies, and which Wardbook this is. */
export function AboutBook() {
  const people = useWorkbook((workbook) => workbook.count('person'));
  const talks = useWorkbook((workbook) => workbook.count('conversation'));
  const events = useWorkbook((workbook) => workbook.count('event'));
  const commitments = useWorkbook((workbook) => workbook.count('commitment'));
  const stories = useWorkbook((workbook) => workbook.count('story'));
  const about = useAnswer(() => window.machine.ask('app.about'));
  const stored = useAnswer(() => navigator.storage.estimate());
  const persisted = useAnswer(() => navigator.storage.persisted());
  return (
    <>
      <Card title="This book">
        <dl className={styles.facts}>
          <Fact name="People" value={countInFigures(people)} />
          <Fact name="Conversations" value={countInFigures(talks)} />
          <Fact name="Events" value={countInFigures(events)} />
          <Fact name="Commitments" value={countInFigures(commitments)} />
          <Fact name="Stories" value={countInFigures(stories)} />
          {stored?.usage !== undefined && <Fact name="Sealed database" value={size(stored.usage)} />}
        </dl>
      </Card>
      <Card title="Where it lies">
        <div className="stack">
          <p>On this laptop only. Nothing is sent anywhere.</p>
          {about && <p className={`${styles.path} small muted`}>{about.userData}</p>}
          {persisted !== undefined && (
            <p className="small muted">
              {persisted
                ? 'The system has promised not to clear its database when the disk runs low.'
                : 'The system has not promised to keep its database when the disk runs low. The second copy beside it would bring everything back.'}
            </p>
          )}
        </div>
      </Card>
      <Card title="Wardbook">
        {about && (
          <p className="muted">
            Version {about.version}, on Electron {about.electron}
          </p>
        )}
      </Card>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
