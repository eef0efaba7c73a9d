import { IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { fileProblemText } from '../../../shared/formats/problemText';
import { proposePassphrase } from '../../../shared/model/passphraseWords';
import {
  type RecordsScope,
  type SharingLevel,
  type SpecialField,
  sharingLevels,
} from '../../../shared/model/sharing';
import { eventDay } from '../../../shared/queries/calendar';
import { ownerName } from '../../../shared/queries/owner';
import type { PackChoice } from '../../../shared/queries/packScope';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useNoteExport } from '../../app/forRooms/useNoteExport';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { choicesByName } from '../../records/choices';
import { makeCountsPack, makePack, packContents } from '../../store/packs';
import { saveFile } from '../../store/saveFile';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { dayInTable } from '../../ui/words/dayInWords';
import { CountsInside } from './CountsInside';
import { CountsScopeFields } from './CountsScopeFields';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { LevelField } from './LevelField';
import { PackInside } from './PackInside';
import { PackWords } from './PackWords';
import { RecordsScopeFields } from './RecordsScopeFields';
import { SpecialTicks } from './SpecialTicks';
import { useCountsChoice } from './useCountsChoice';
import { WhoOpensIt } from './WhoOpensIt';

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const proposed = () => proposePassphrase(6, random);

/** A part of the book, sealed for colleagues or with six words: which part, how much of people, and exactly what goes. */
export function PackPage({ campaignId }: { campaignId: string | undefined }) {
  const { go, back, canGoBack } = useRoute();
  const noteExport = useNoteExport();
  const today = useToday();
  const open = useOpenWorkbook();
  const lists = useWorkbook((workbook) => ({
    colleagues: workbook.all('colleague').filter(({ recipient, withdrawnOn }) => recipient && !withdrawnOn),
    campaigns: choicesByName(workbook.all('campaign')),
    places: choicesByName(workbook.all('place')),
    events: [...workbook.all('event')]
      .sort((a, b) => (eventDay(a) < eventDay(b) ? 1 : -1))
      .map((event) => ({ value: event.id, label: `${event.title}, ${dayInTable(eventDay(event), today)}` })),
  }));
  const [of, setOf] = useState<RecordsScope['of']>(lists.campaigns.length > 0 ? 'campaign' : 'all');
  const [campaign, setCampaign] = useState(campaignId ?? lists.campaigns[0]?.value ?? null);
  const [event, setEvent] = useState(lists.events[0]?.value ?? null);
  const [level, setLevel] = useState<SharingLevel>('names');
  const [special, setSpecial] = useState<readonly SpecialField[]>([]);
  const [whom, setWhom] = useState('');
  const [words, setWords] = useState(proposed);
  const [readers, setReaders] = useState<readonly string[]>([]);
  const chosen = lists.colleagues.filter((each) => readers.includes(each.id));
  const openers = chosen.map((each) => each.name).join(', ');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<{ name: string; folder: string }>();

  const id = of === 'campaign' ? campaign : event;
  const choice = useMemo(
    (): PackChoice | undefined =>
      level === 'counts'
        ? undefined
        : of === 'all'
          ? { scope: { of }, level, special }
          : id
            ? { scope: { of, id }, level, special }
            : undefined,
    [of, id, level, special],
  );
  const contents = useWorkbook(() => (choice ? packContents(open, choice) : undefined), [choice]);
  const counts = useCountsChoice(level === 'counts', today);
  const named = useWorkbook(
    (workbook) =>
      of === 'all'
        ? 'The whole book'
        : ((of === 'campaign' ? workbook.get('campaign', id)?.name : workbook.get('event', id)?.title) ?? ''),
    [of, id],
  );
  const title = level === 'counts' ? (counts.leaving?.title ?? 'Counts of a patch') : named;
  const leave = () => (canGoBack ? back() : go(homeOf.exchange));
  const save = async () => {
    if (busy) return;
    const { leaving } = counts;
    if (!leaving && !(choice && contents))
      return setProblem(
        level === 'counts'
          ? 'Say which place is counted: choose it in the list.'
          : 'Say which campaign or event goes: choose it in the list.',
      );
    setBusy(true);
    setProblem(undefined);
    const forWhom = [openers, whom.trim()].filter(Boolean).join(' and ');
    const { version } = await window.machine.ask('app.about');
    const from = ownerName(open.reader);
    const making = {
      title,
      from,
      to:
        chosen.length > 0
          ? { recipients: chosen.flatMap(({ recipient }) => recipient ?? []) }
          : { passphrase: words },
      madeBy: `Wardbook ${version}`,
    };
    const made =
      choice && contents
        ? await makePack(open, { ...making, choice, contents })
        : leaving && (await makeCountsPack(open, { ...making, ...leaving }));
    if (!made) return setBusy(false);
    if (!made.ok) {
      setBusy(false);
      return setProblem(fileProblemText(made.problem, title));
    }
    const file = await saveFile('pack', `${title} ${today}.wardpack`, made.bytes);
    if (file.outcome === 'problem') setProblem(file.text);
    if (file.outcome === 'saved') {
      const people = contents?.records.filter(({ kind, deleted }) => kind === 'person' && !deleted) ?? [];
      setProblem(
        await noteExport({
          called: 'The pack',
          what: level === 'everything' ? 'pack' : `${level}-pack`,
          to: [title, forWhom && `for ${forWhom}`].filter(Boolean).join(', ').slice(0, 300),
          personIds: people.map((person) => person.id),
        }),
      );
      setSaved(file);
    }
    setBusy(false);
  };
  useShellKey('save', saved ? undefined : () => void save());

  return (
    <Frame
      problem={problem}
      left="Written in your export record."
      head={
        <PageHeader
          title="Export a pack"
          crumb={{ label: 'Import & export', onPress: () => go(homeOf.exchange) }}
          facts={title}
        />
      }
      buttons={
        saved ? (
          <Button rank="primary" onClick={leave}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={leave}>Cancel</Button>
            <Button
              rank="primary"
              icon={<IconLock size={20} />}
              busy={busy}
              disabled={!choice && !counts.leaving}
              onClick={() => void save()}
            >
              Save the pack
            </Button>
          </>
        )
      }
    >
      <div className={`${styles.two} ${styles.formed}`}>
        <Sheet>
          {saved ? (
            <div className="form">
              <Note kind="good">
                Saved as <b>{saved.name}</b>.{' '}
                {openers ? `It opens only for ${openers}.` : 'It opens only with the words below.'}
              </Note>
              {!openers && <PackWords words={words} />}
            </div>
          ) : (
            <div className="form">
              <LevelField levels={sharingLevels} level={level} onChange={setLevel} />
              {level === 'counts' ? (
                <CountsScopeFields places={lists.places} choice={counts.choice} onChange={counts.setChoice} />
              ) : (
                <>
                  <RecordsScopeFields
                    of={of}
                    onOf={setOf}
                    campaign={{ choices: lists.campaigns, value: campaign, onChange: setCampaign }}
                    event={{ choices: lists.events, value: event, onChange: setEvent }}
                  />
                  <SpecialTicks special={special} onChange={setSpecial} />
                </>
              )}
              <WhoOpensIt
                colleagues={lists.colleagues}
                chosen={readers}
                onChoose={setReaders}
                words={words}
                onOthers={() => setWords(proposed())}
              />
              <TextField
                label="Who is it for?"
                hint="optional; it goes into the export record"
                value={whom}
                maxLength={120}
                onChange={setWhom}
              />
            </div>
          )}
        </Sheet>
        <div className="stack">
          {level === 'counts'
            ? counts.leaving && <CountsInside rows={counts.leaving.rows} />
            : contents && <PackInside contents={contents} level={level} />}
        </div>
      </div>
    </Frame>
  );
}
