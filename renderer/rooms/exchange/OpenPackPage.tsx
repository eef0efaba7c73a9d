import { IconArrowRight, IconPackageImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { readAgeHeader } from '../../../shared/formats/pack/ageHeader';
import { packLimits } from '../../../shared/formats/pack/limits';
import { fileProblemText } from '../../../shared/formats/problemText';
import { normalPassphrase } from '../../../shared/model/passphraseWords';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { chooseFiles, droppedPack, type PackFile } from '../../store/packFile';
import { type OpenedPack, readPack, readPackForUs } from '../../store/packs';
import { useReadyToSeal } from '../../store/useReadyToSeal';
import { useSessionDeeds } from '../../store/useSession';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/form/Field';
import { SecretField } from '../../ui/form/TextFields';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { CountsPreview } from './CountsPreview';
import { CountsTogether } from './CountsTogether';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { Imported } from './Imported';
import { PackPreview } from './PackPreview';
import { SeePatches } from './SeePatches';
import { useFileDrop } from './useFileDrop';
import type { TakenIn } from './usePackImport';

interface OpenPackPageProps {
  /** Packs that were chosen or dropped on the room's first page. */
  dropped?: readonly PackFile[];
  /** Back to that page. */
  onLeave?: () => void;
}

const noFiles: readonly PackFile[] = [];

/** A pack from a colleague: the file, the words that open it, what it would do, and the import. */
export function OpenPackPage({ dropped = noFiles, onLeave }: OpenPackPageProps) {
  const { go, back, canGoBack } = useRoute();
  const open = useOpenWorkbook();
  useReadyToSeal();
  const session = useSessionDeeds();
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array<ArrayBuffer> }>();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [opening, setOpening] = useState(false);
  const [pack, setPack] = useState<OpenedPack>();
  const [done, setDone] = useState<TakenIn>();
  const header = file && readAgeHeader(file.bytes, packLimits.workFactor);
  // The sample year has no key of its own: only a pack with words opens there.
  const forKeys = header?.ok === true && header.header.opensWith === 'identity' && !open.sample;
  const [several, setSeveral] = useState<readonly PackFile[]>();
  const leave = () => (onLeave ? onLeave() : canGoBack ? back() : go(homeOf.exchange));
  const take = async (files: readonly PackFile[]) => {
    const [first] = files;
    if (!first || pack || opening || several) return;
    if (files.length > 1) return setSeveral(files);
    const got = await first.read();
    if ('problem' in got) return setProblem(got.problem);
    setProblem(undefined);
    setFile({ name: first.name, bytes: got.bytes });
  };
  const choose = async () => take(await chooseFiles(window.machine, 'pack'));
  const over = useFileDrop((files) => void take(files.map(droppedPack)));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || dropped.length === 0) return;
    begun.current = true;
    void take(dropped);
  });
  const read = async () => {
    if (opening || !file) return;
    const words = normalPassphrase(typed);
    if (words === '' && !forKeys)
      return setProblem('Type the words that the sender told you, then open the pack.');
    setOpening(true);
    setProblem(undefined);
    try {
      const answer = forKeys
        ? await readPackForUs(open, file.bytes, await session.identities())
        : await readPack(open, file.bytes, { passphrase: words });
      if (answer.ok) setPack(answer.pack);
      else setProblem(fileProblemText(answer.problem, file.name));
    } catch (fault) {
      setProblem(
        `“${file.name}” could not be opened, through a fault of Wardbook’s own (${fault instanceof Error ? fault.message : String(fault)}). Nothing was changed. Try once more; if it happens again, tell whoever gave you Wardbook.`,
      );
    }
    setOpening(false);
  };
  useShellKey('save', pack ? undefined : () => void (file ? read() : choose()));

  const afresh = () => {
    setPack(undefined);
    setFile(undefined);
    setTyped('');
    setDone(undefined);
  };
  if (several)
    return (
      <CountsTogether
        files={several}
        onLeave={(why) => {
          setSeveral(undefined);
          if (why === undefined && onLeave) onLeave();
          else setProblem(why);
        }}
      />
    );
  if (done !== undefined)
    return (
      <Imported
        title="It is in"
        label={done.label}
        erased={done.erased}
        takenBack="Every value is as it was before the pack was opened."
        again="Take it in again"
        onAnother={afresh}
        another="Open another pack"
        {...(pack?.counts ? { next: <SeePatches /> } : {})}
      />
    );
  if (pack?.counts && file)
    return (
      <CountsPreview
        name={file.name}
        pack={pack}
        counts={pack.counts}
        onBack={afresh}
        onDone={(label) => setDone({ label })}
      />
    );
  if (pack && file) return <PackPreview name={file.name} pack={pack} onBack={afresh} onDone={setDone} />;
  return (
    <Frame
      problem={problem}
      left="Nothing goes in before you have seen it."
      head={
        <PageHeader
          title="Open a pack"
          crumb={{ label: 'Import & export', onPress: () => go(homeOf.exchange) }}
          facts="A file that ends in .wardpack, from a colleague’s Wardbook."
        />
      }
      buttons={
        <>
          <Button onClick={leave}>Cancel</Button>
          {file ? (
            <Button
              rank="primary"
              iconAfter={<IconArrowRight size={20} />}
              busy={opening}
              onClick={() => void read()}
            >
              Open the pack
            </Button>
          ) : (
            <Button rank="primary" icon={<IconPackageImport size={20} />} onClick={() => void choose()}>
              Choose the pack
            </Button>
          )}
        </>
      }
    >
      <div className={styles.one}>
        <Sheet>
          {file ? (
            <Form label="Open the pack" onSubmit={() => void read()}>
              <div className="form">
                <p className="row">
                  <b className="cut">{file.name}</b>
                  <button type="button" className="link" onClick={() => void choose()}>
                    Choose another
                  </button>
                </p>
                {forKeys ? (
                  <p>It was sealed for colleagues’ cards. If yours is among them it opens without words.</p>
                ) : (
                  <SecretField
                    label="The six words"
                    hint="that the sender told you by phone"
                    value={typed}
                    autoFocus
                    onChange={(text) => {
                      setProblem(undefined);
                      setTyped(text);
                    }}
                  />
                )}
                {opening && (
                  <p role="status">
                    {forKeys
                      ? 'Opening it…'
                      : 'Opening it. That takes a second or two, so that nobody can guess the words.'}
                  </p>
                )}
              </div>
            </Form>
          ) : (
            <div className="form">
              <p>
                Choose the file, then type the words that the sender told you. You see who made it and what it
                would change before anything goes in.
              </p>
              <p className="muted">
                {over
                  ? 'Let go to open them.'
                  : 'Or drop it here. Packs of counts from many patches can be chosen, or dropped, all at once.'}
              </p>
            </div>
          )}
        </Sheet>
      </div>
    </Frame>
  );
}
