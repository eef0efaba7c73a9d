import { IconCalendarPlus } from '@tabler/icons-react';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Gate } from '../../ui/Gate';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import styles from './NoEventsYet.module.css';

const loop = [
  ['Invited', 'Who you asked', 40],
  ['Came', 'Who walked in', 28],
  ['Committed', 'What they said they’d do', 19],
  ['Kept', 'What they did', 12],
] as const;

/** The room before anything has happened: the loop, drawn with the marks that the full room uses. */
export function NoEventsYet() {
  const { go } = useRoute();
  const types = useWorkbook((workbook) => offeredCodes(workbook, 'eventType').slice(0, 7));
  const plan = (type?: string) => go({ room: 'events', page: 'add', ...(type ? { about: type } : {}) });
  useShellKey('new', () => plan());
  return (
    <Page>
      <PageHeader title="Events" />
      <Empty
        sentence="Nobody has come to anything yet. Let’s change that."
        does="Plan a meeting here, sign people in at the door, take down what they commit to, and see a month later who did it."
        start={
          <Button size="big" rank="primary" icon={<IconCalendarPlus size={20} />} onClick={() => plan()}>
            Plan your first event
          </Button>
        }
        aside={
          <div className={styles.loop}>
            {loop.map(([word, means, count]) => (
              <div key={word} className={styles.stage} data-kept={word === 'Kept'}>
                <p>
                  <b className={styles.word}>{word}</b> {means}
                </p>
                <Gate count={count} height={24} />
              </div>
            ))}
          </div>
        }
      >
        <div className="stack tight" style={{ marginTop: 20 }}>
          <b>Start from</b>
          <div className="row wrap">
            {types.map(({ code, label }) => (
              <Button key={code} size="small" onClick={() => plan(code)}>
                {label}
              </Button>
            ))}
          </div>
        </div>
      </Empty>
    </Page>
  );
}
