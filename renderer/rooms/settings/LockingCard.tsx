import { IconLock } from '@tabler/icons-react';
import { setSetting } from '../../../shared/commands/setSetting';
import { idleMinutesSetting } from '../../app/forRooms/idleMinutes';
import { useDo } from '../../app/forRooms/useDo';
import { useSessionDeeds } from '../../store/useSession';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/form/Choices';
import { Card } from '../../ui/Sheet';
import { idleMinutes, lockAfterInWords } from './locking';
import { useAnswer } from './useAnswer';

const minutesOffered = [2, 5, 10, 15, 30, 60, 0];

/** After how long the book locks by itself, and what else locks it. */
export function LockingCard() {
  const act = useDo();
  const session = useSessionDeeds();
  const minutes = useWorkbook(idleMinutes);
  const about = useAnswer(() => window.machine.ask('app.about'));
  const offered = minutesOffered.includes(minutes) ? minutesOffered : [minutes, ...minutesOffered];
  const choose = (value: string | null) =>
    value !== null &&
    void act((workbook, deed) =>
      setSetting(workbook, deed, {
        name: idleMinutesSetting,
        value: Number(value),
        label: `Set the book to lock ${lockAfterInWords(Number(value))}`,
      }),
    );
  return (
    <Card title="Locking">
      <div className="stack">
        <SelectField
          label="When nobody touches the laptop"
          choices={offered.map((each) => ({ value: String(each), label: sentence(lockAfterInWords(each)) }))}
          value={String(minutes)}
          onChange={choose}
        />
        {minutes === 0 && (
          <p className="small">
            Then whoever opens the laptop opens the book. It still locks when the laptop sleeps.
          </p>
        )}
        <p className="small muted">
          It locks at once when the laptop goes to sleep{about?.tellsLockScreen && ' or its screen is locked'}
          .
          {about && !about.tellsLockScreen && (
            <> On Linux a program is not told when the screen is locked: press Lock before you walk away.</>
          )}{' '}
          What you are typing is kept.
        </p>
        <div>
          <Button size="small" icon={<IconLock size={20} />} onClick={() => void session.lock()}>
            Lock the book now
          </Button>
        </div>
      </div>
    </Card>
  );
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
