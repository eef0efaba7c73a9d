import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { fileProblemText, size as sizeInWords } from '../../../shared/formats/problemText';
import { proposePassphrase } from '../../../shared/model/passphraseWords';
import { sharingLevels } from '../../../shared/model/sharing';
import { ownerName } from '../../../shared/queries/owner';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useNoteExport } from '../../app/forRooms/useNoteExport';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { makeCountsPack, makePack } from '../../store/packs';
import { saveFile } from '../../store/saveFile';
import { useReadyToSeal } from '../../store/useReadyToSeal';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { CountsInside } from './CountsInside';
import { CountsPeriodField } from './CountsPeriodField';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { LevelField } from './LevelField';
import { MediaTick } from './MediaInside';
import { PackInside } from './PackInside';
import { PackWords } from './PackWords';
import { RecordsScopeFields } from './RecordsScopeFields';
import { SpecialTicks } from './SpecialTicks';
import { useCountsChoice } from './useCountsChoice';
import { type PackBegun, usePackChoice } from './usePackChoice';
import { usePackSize } from './usePackSize';
import { WhoOpensIt } from './WhoOpensIt';

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const proposed = () => proposePassphrase(6, random);

/** A part of the book, sealed for colleagues or with six words: which part, how much of people, and exactly what goes. */
export function PackPage({ begun }: { begun: PackBegun }) {
  const { go, back, canGoBack } = useRoute();
  const noteExport = useNoteExport();
  const today = useToday();
  const open = useOpenWorkbook();
  useReadyToSeal();
  const colleagues = useWorkbook((workbook) =>
    workbook.all('colleague').filter(({ recipient, withdrawnOn }) => recipient && !withdrawnOn),
  );
  const chosen = usePackChoice(begun, today);
  const { level, choice, contents, counting } = chosen;
  const [whom, setWhom] = useState('');
  const [words, setWords] = useState(proposed);
  const [readers, setReaders] = useState<readonly string[]>([]);
  const readBy = colleagues.filter((each) => readers.includes(each.id));
  const openers = readBy.map((each) => each.name).join(', ');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<{ name: string; folder: string }>();

  const counts = useCountsChoice(chosen.countsScope, today);
  const title = level === 'counts' ? (counts.leaving?.title ?? 'Counts of a patch') : chosen.title;
  const size = usePackSize(counting ? undefined : (contents?.records ?? counts.records), readBy.length);
  const tooLarge = size?.problem && fileProblemText(size.problem, title);
  const leave = () => (canGoBack ? back() : go(homeOf.exchange));
  const save = async () => {
    if (busy || counting) return;
    if (tooLarge) return setProblem(tooLarge);
    const { leaving } = counts;
    if (!leaving && !(choice && contents))
      return setProblem(
        level === 'counts'
          ? 'Say which place is counted: choose it in the list.'
          : `Say which ${chosen.of} goes: choose it in the list.`,
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
        readBy.length > 0
          ? { recipients: readBy.flatMap(({ recipient }) => recipient ?? []) }
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
      problem={problem ?? tooLarge}
      left={
        saved ? (
          'Written in your export record.'
        ) : (
          <>
            <b>{size ? `About ${sizeInWords(size.bytes)}` : 'Working out how large it is…'}</b> · written in
            your export record
          </>
        )
      }
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
              disabled={counting || tooLarge !== undefined || (!choice && !counts.leaving)}
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
              <RecordsScopeFields
                of={chosen.of}
                onOf={chosen.setOf}
                counts={level === 'counts'}
                picked={chosen.picked}
                choices={chosen.choices}
                chosen={chosen.chosen}
                onChoose={chosen.choose}
              />
              {chosen.of === 'segment' && !choice && (
                <p className="muted">
                  That saved search finds nobody today. Choose another, or change it in People.
                </p>
              )}
              <LevelField levels={sharingLevels} level={level} onChange={chosen.setLevel} />
              {level === 'counts' ? (
                <CountsPeriodField period={counts.period} onChange={counts.setPeriod} />
              ) : (
                <SpecialTicks
                  special={chosen.special}
                  there={contents?.special}
                  onChange={chosen.setSpecial}
                />
              )}
              {level !== 'counts' && (
                <MediaTick
                  level={level}
                  there={contents?.mediaThere}
                  checked={chosen.media}
                  onChange={chosen.setMedia}
                />
              )}
              <WhoOpensIt
                colleagues={colleagues}
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
            ? counts.leaving && <CountsInside rows={counts.leaving.rows} people={counts.leaving.people} />
            : contents && (
                <PackInside contents={contents} level={level} ticked={chosen.special} counting={counting} />
              )}
        </div>
      </div>
    </Frame>
  );
}
