import { IconMessagePlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ownerName } from '../../../shared/queries/owner';
import { dueToday, todayWith } from '../../../shared/queries/todayList';
import { upcomingEvents } from '../../../shared/queries/upcomingEvents';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useBackupItem } from '../../app/forRooms/useBackupItem';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Key } from '../../ui/Key';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { countOfInWords } from '../../ui/words/countInWords';
import { dayInSentence } from '../../ui/words/dayInWords';
import { FirstDay } from './FirstDay';
import { KeptSoFar } from './KeptSoFar';
import { LaterEvents } from './LaterEvents';
import { NextEvent } from './NextEvent';
import { NothingDue } from './NothingDue';
import { PutAwayLines } from './PutAwayLines';
import { SheetReminder } from './SheetReminder';
import { TodayLedger } from './TodayLedger';
import { useDoublesItem } from './useDoublesItem';

/** What should I do next? */
export default function TodayRoom() {
  const { go } = useRoute();
  const today = useToday();
  const backup = useBackupItem();
  const doubles = useDoublesItem();
  const noticed = useMemo(() => [...backup, ...doubles], [backup, doubles]);
  const facts = useWorkbook(
    (workbook) => ({
      ...todayWith(workbook, today, noticed),
      owner: ownerName(workbook),
      coming: upcomingEvents(workbook, today, 30).slice(0, 3),
      nobody: workbook.count('person') === 0 && workbook.count('event') === 0,
    }),
    [today, noticed],
  );
  const [next, ...later] = facts.coming;
  const log = () => go({ room: 'people', page: 'oneToOne' });
  useShellKey('new', log);
  if (facts.nobody) return <FirstDay name={facts.owner} />;
  const due = dueToday(facts.items);
  const then = next ? `, then the ${next.event.title}` : '';
  return (
    <Page scroll>
      <PageHeader
        title={greeting(facts.owner)}
        facts={`${dayInSentence(today, '')} · ${countOfInWords(due, 'thing', 'things')} to do${then}`}
        actions={
          <Button icon={<IconMessagePlus size={20} />} onClick={log}>
            Log a one-to-one
          </Button>
        }
      />
      <PageBody
        side={
          <>
            <SheetReminder />
            {next && <NextEvent next={next} today={today} />}
            <LaterEvents events={later} today={today} />
            <KeptSoFar today={today} />
          </>
        }
      >
        {facts.items.length === 0 ? <NothingDue /> : <TodayLedger items={facts.items} today={today} />}
        <PutAwayLines away={facts.away} today={today} />
        {facts.items.length > 0 && (
          <p className="row muted small key-hints">
            <Key>↑</Key> <Key>↓</Key> move <Key>D</Key> done <Key>S</Key> snooze <Key>G</Key> give to someone
          </p>
        )}
      </PageBody>
    </Page>
  );
}

function greeting(name: string): string {
  const hour = new Date().getHours();
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const [first] = name.split(' ');
  return first ? `Good ${part}, ${first}` : `Good ${part}`;
}
