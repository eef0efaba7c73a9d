import { IconMessagePlus } from '@tabler/icons-react';
import { ownerName } from '../../../shared/queries/owner';
import { dueToday, todayLists } from '../../../shared/queries/todayList';
import { upcomingEvents } from '../../../shared/queries/upcomingEvents';
import { useShellKey } from '../../app/forRooms/shellKeys';
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
import { NextEvent } from './NextEvent';
import { NothingDue } from './NothingDue';
import { PutAwayLines } from './PutAwayLines';
import { SheetReminder } from './SheetReminder';
import { TodayLedger } from './TodayLedger';

/** What should I do next? */
export default function TodayRoom() {
  const { go } = useRoute();
  const today = useToday();
  const facts = useWorkbook(
    (workbook) => ({
      ...todayLists(workbook, today),
      owner: ownerName(workbook),
      next: upcomingEvents(workbook, today, 30)[0],
      nobody: workbook.count('person') === 0 && workbook.count('event') === 0,
    }),
    [today],
  );
  const log = () => go({ room: 'people', page: 'oneToOne' });
  useShellKey('new', log);
  if (facts.nobody) return <FirstDay name={facts.owner} />;
  const due = dueToday(facts.items);
  const then = facts.next ? `, then the ${facts.next.event.title}` : '';
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
            {facts.next && <NextEvent next={facts.next} today={today} />}
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
