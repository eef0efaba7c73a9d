import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { fileProblemText } from '../../../shared/formats/problemText';
import { type RecordLevel, recordLevels, type SpecialMark } from '../../../shared/model/sharing';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useNoteExport } from '../../app/forRooms/useNoteExport';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { staysInWords } from '../../records/exportWords';
import { linesToLeave, makeLinesFile } from '../../store/openLinesFile';
import { saveFile } from '../../store/saveFile';
import { useCounted } from '../../store/useCounted';
import { useReadyToSeal } from '../../store/useReadyToSeal';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/form/Choices';
import { TextField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Card, Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { LevelField } from './LevelField';
import { PackInside } from './PackInside';
import { SpecialTicks } from './SpecialTicks';

/** The whole book for other programs, as open JSON Lines: how much of it, exactly what goes, and that nothing seals it. */
export function LinesPage() {
  const { go, back, canGoBack } = useRoute();
  const noteExport = useNoteExport();
  const today = useToday();
  const open = useOpenWorkbook();
  useReadyToSeal();
  const [level, setLevel] = useState<RecordLevel>('names');
  const [special, setSpecial] = useState<readonly SpecialMark[]>([]);
  const [whom, setWhom] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const version = useWorkbook((workbook) => workbook.version);
  const { answer: lines, done } = useCounted(
    () => linesToLeave(open, level, special),
    [open, level, special, version],
  );
  const counting = done !== undefined;
  const people = lines ? countOf(lines.personIds.length, 'person', 'people') : 'everybody';
  const leftOut = lines ? staysInWords({ leftOut: lines.leftOut }) : [];
  const leave = () => (canGoBack ? back() : go(homeOf.exchange));
  const save = async () => {
    if (busy || counting || !lines) return;
    if (!agreed) return setProblem('Tick that you know that nothing seals the file, then export.');
    setBusy(true);
    setProblem(undefined);
    const { version } = await window.machine.ask('app.about');
    const made = await makeLinesFile(open, lines, { level, madeBy: `Wardbook ${version}` });
    if (!made.ok) {
      setBusy(false);
      return setProblem(fileProblemText(made.problem, 'The whole book'));
    }
    const file = await saveFile('lines', `Whole book ${today}.zip`, made.bytes);
    if (file.outcome === 'problem') setProblem(file.text);
    if (file.outcome === 'saved') {
      setProblem(
        await noteExport({
          called: 'The book',
          what: 'workbook',
          to: whom.trim(),
          personIds: lines.personIds,
        }),
      );
      setSaved(`The book with ${people} saved as ${file.name}, and noted in the export record.`);
    }
    setBusy(false);
  };
  useShellKey('save', () => void save());
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setSaved(undefined);
      setProblem(undefined);
      set(value);
    };
  return (
    <Frame
      problem={problem}
      left={saved ?? 'Written in your export record. Outside the book nothing seals it.'}
      head={
        <PageHeader
          title="Export the whole book, unsealed"
          crumb={{ label: 'Import & export', onPress: () => go(homeOf.exchange) }}
          facts="A zip of JSON Lines, one file for each kind of record, that any program opens."
        />
      }
      buttons={
        <>
          <Button onClick={leave}>{saved ? 'Close' : 'Cancel'}</Button>
          <Button
            rank="primary"
            icon={<IconBraces size={20} />}
            busy={busy}
            disabled={counting}
            onClick={() => void save()}
          >
            Export the book with {people}
          </Button>
        </>
      }
    >
      <div className={`${styles.two} ${styles.formed}`}>
        <Sheet>
          <div className="form">
            <Note kind="attention">
              <b>Whoever has the file reads all of it.</b> To move to another laptop use a backup, and for a
              colleague a pack: those are sealed.
            </Note>
            <LevelField levels={recordLevels} level={level} onChange={change(setLevel)} />
            <SpecialTicks special={special} there={lines?.special} onChange={change(setSpecial)} />
            <TextField
              label="What for, or for whom?"
              hint="optional; it goes into the export record"
              value={whom}
              maxLength={200}
              onChange={change(setWhom)}
            />
            <Tick
              label="I know that nothing seals this file, and I will keep it safe"
              checked={agreed}
              onChange={change(setAgreed)}
            />
          </div>
        </Sheet>
        <div className="stack">
          {lines ? (
            <PackInside contents={lines} level={level} ticked={special} counting={counting} />
          ) : (
            <Card title="Exactly what goes">
              <p className="muted" role="status">
                Counting…
              </p>
            </Card>
          )}
          {leftOut.length > 0 && (
            <Card title="Left out, with all that tells of them">
              <ul className={styles.stays}>
                {leftOut.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </Frame>
  );
}
