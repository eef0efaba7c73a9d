import { IconCopy, IconDownload, IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { checkCard } from '../../../shared/commands/checkCard';
import { takeInCard } from '../../../shared/commands/takeInCard';
import { withdrawCard } from '../../../shared/commands/withdrawCard';
import {
  type ColleagueCard,
  cardProblemText,
  readCard,
  writeCard,
} from '../../../shared/formats/colleagueCard';
import type { Rec } from '../../../shared/model/kinds';
import { homeOf } from '../../app/forRooms/route';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { ownCard } from '../../store/cards';
import { saveFile } from '../../store/saveFile';
import { useSessionDeeds } from '../../store/useSession';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextAreaField } from '../../ui/form/TextFields';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Card } from '../../ui/Sheet';
import { dayInSentence } from '../../ui/words/dayInWords';
import { CardWords } from './CardWords';
import { notOpenedText } from './chooseList';

/** Colleagues' cards: mine to give, theirs to take in, six words to compare aloud. */
export function ColleaguesPage() {
  const { go } = useRoute();
  const colleagues = useWorkbook((workbook) =>
    [...workbook.all('colleague')].sort((a, b) => a.name.localeCompare(b.name)),
  );
  return (
    <Page scroll>
      <PageHeader
        title="Colleagues"
        crumb={{ label: 'Import & export', onPress: () => go(homeOf.exchange) }}
        facts="With a colleague’s card you seal packs for them without words, and know which packs are theirs."
      />
      <PageBody side={<OwnCard />}>
        <TakeIn />
        <Card title="Their cards">
          {colleagues.length === 0 ? (
            <p className="muted">None yet. Ask a colleague for theirs, and send them yours.</p>
          ) : (
            <ul className="stack" aria-label="Their cards">
              {colleagues.map((each) => (
                <Colleague key={each.id} colleague={each} />
              ))}
            </ul>
          )}
        </Card>
      </PageBody>
    </Page>
  );
}

function Colleague({ colleague }: { colleague: Rec<'colleague'> }) {
  const act = useDo();
  const today = useToday();
  const { id: colleagueId, name, checkedOn, withdrawnOn } = colleague;
  const state = withdrawnOn
    ? `withdrawn ${dayInSentence(withdrawnOn, today)}`
    : checkedOn
      ? `checked ${dayInSentence(checkedOn, today)}`
      : 'not checked: ring, and compare these words';
  return (
    <li className="stack tight">
      <span>
        <b>{name}</b> <span className="muted">{state}</span>
      </span>
      {!withdrawnOn && (
        <span className="row wrap">
          <CardWords of={colleague} label={`The six words of ${name}`} />
          {!checkedOn && (
            <Button
              size="small"
              onClick={() => void act((workbook, deed) => checkCard(workbook, deed, { colleagueId }))}
            >
              The words agree
            </Button>
          )}
          <Button
            size="small"
            onClick={() => void act((workbook, deed) => withdrawCard(workbook, deed, { colleagueId }))}
          >
            Withdraw the card
          </Button>
        </span>
      )}
    </li>
  );
}

function TakeIn() {
  const act = useDo();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const take = async (given: string) => {
    const read = readCard(given);
    if (!read.ok) return setProblem(cardProblemText(read.problem));
    const done = await act((workbook, deed) => takeInCard(workbook, deed, read.card));
    if (!done.ok) return;
    setProblem(undefined);
    setText('');
  };
  const choose = async () => {
    const answer = await window.machine.ask('file.open', { kind: 'text' });
    if (answer.outcome === 'cancelled') return;
    if (answer.outcome !== 'opened') return setProblem(notOpenedText(answer));
    await take(new TextDecoder('utf-8').decode(answer.bytes));
  };
  return (
    <Card title="Take in a card">
      <div className="stack">
        <TextAreaField
          label="A colleague’s card"
          hint="paste the whole message; the card is found in it"
          value={text}
          maxLength={20_000}
          onChange={(typed) => {
            setProblem(undefined);
            setText(typed);
          }}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
        <div className="row wrap">
          <Button rank="primary" disabled={text.trim() === ''} onClick={() => void take(text)}>
            Take the card in
          </Button>
          <Button icon={<IconFileImport size={20} />} onClick={() => void choose()}>
            Choose a file
          </Button>
        </div>
      </div>
    </Card>
  );
}

function OwnCard() {
  const open = useOpenWorkbook();
  const session = useSessionDeeds();
  const [card, setCard] = useState<ColleagueCard>();
  const [said, setSaid] = useState<{ good: boolean; text: string }>();
  useEffect(() => {
    if (open.sample) return;
    let here = true;
    const make = async () => {
      const made = await ownCard(open, await session.recoverySheet());
      if (!here) return;
      if (made) setCard(made);
      else
        setSaid({
          good: false,
          text: 'Your card could not be made: its key was not saved. Make room on the disk, then open this page again.',
        });
    };
    void make();
    return () => {
      here = false;
    };
  }, [open, session]);
  if (open.sample)
    return (
      <Card title="Your card">
        <p className="muted">The sample year has no card. Your own book has one.</p>
      </Card>
    );
  const save = async () => {
    if (!card) return;
    const file = await saveFile(
      'text',
      `Card of ${card.name}.txt`,
      new TextEncoder().encode(writeCard(card)),
    );
    if (file.outcome === 'saved') setSaid({ good: true, text: `Saved as ${file.name}.` });
    if (file.outcome === 'problem') setSaid({ good: false, text: file.text });
  };
  const copy = async () => {
    if (!card) return;
    await navigator.clipboard.writeText(writeCard(card));
    setSaid({ good: true, text: 'Copied.' });
  };
  return (
    <Card title="Your card">
      <div className="stack">
        <p>Send it in any message: it holds no secret. Read the six words out when your colleague rings.</p>
        {card && (
          <>
            <CardWords of={card} label="Your six words" />
            <pre className="small" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {writeCard(card)}
            </pre>
          </>
        )}
        <div className="row wrap">
          <Button icon={<IconCopy size={20} />} disabled={!card} onClick={() => void copy()}>
            Copy your card
          </Button>
          <Button icon={<IconDownload size={20} />} disabled={!card} onClick={() => void save()}>
            Save it as a file
          </Button>
        </div>
        {said && (said.good ? <p role="status">{said.text}</p> : <ErrorNote>{said.text}</ErrorNote>)}
      </div>
    </Card>
  );
}
