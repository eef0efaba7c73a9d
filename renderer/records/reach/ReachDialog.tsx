import { IconCopy, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { Channel } from '../../../shared/model/person';
import type { ContactReason } from '../../../shared/queries/mayContact';
import { inBatches, reach } from '../../../shared/queries/reach/reach';
import { useLink } from '../../app/forRooms/useLink';
import { useNoteExport } from '../../app/forRooms/useNoteExport';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Segments } from '../../ui/form/Choices';
import { Note } from '../../ui/Note';
import { useToast } from '../../ui/Toasts';
import { countOf } from '../../ui/words/countInWords';
import { phoneInWords } from '../../ui/words/phoneInWords';
import { firstRound, MessageOneByOne } from './MessageOneByOne';

interface ReachDialogProps {
  personIds: readonly string[];
  onClose: () => void;
}

type Means = 'email' | 'phone' | 'text';

/** As many as mail programs take in one message without holding it for spam. */
const batchSize = 50;

const why: Readonly<Record<ContactReason['reason'], (n: number) => string>> = {
  'do-not-contact': (n) => `${countOf(n, 'person', 'people')} asked not to be contacted`,
  'notice-to-stop': (n) => `${countOf(n, 'person', 'people')} gave notice to stop`,
  refused: (n) => `${countOf(n, 'person', 'people')} said no to it`,
  'no-consent': (n) => `${countOf(n, 'person', 'people')} never agreed to it`,
  'under-18': (n) => `${countOf(n, 'person is', 'people are')} under 18 and never asked`,
  'nothing-to-use': (n) => `${countOf(n, 'person has', 'people have')} none on record`,
};

/**
 * Reaches the people picked: emails for BCC, numbers, or a message copied person by person. Who may not be reached
 * that way stays out of it, and is counted with the reason. Nothing is sent from here.
 */
export function ReachDialog({ personIds, onClose }: ReachDialogProps) {
  const openLink = useLink();
  const noteExport = useNoteExport();
  const toast = useToast();
  const [means, setMeans] = useState<Means>('email');
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set());
  // Kept here, so that nothing typed is lost where another way is looked at meanwhile.
  const [round, setRound] = useState(firstRound);
  const [problem, setProblem] = useState<string>();
  const { reached, leftOut, unasked } = useWorkbook(
    (workbook) => reach(workbook, personIds, means as Exclude<Channel, 'post'>),
    [personIds, means],
  );
  const batches = inBatches(
    reached.map((one) => one.means),
    means === 'email' ? batchSize : reached.length || 1,
  );
  const what = means === 'email' ? 'emails' : 'numbers';
  const copy = async (at: number) => {
    const batch = batches[at] ?? [];
    const text = means === 'email' ? batch.join('; ') : batch.map(phoneInWords).join('\n');
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return setProblem(`This laptop did not take the ${what}. Nothing was copied: try once more.`);
    }
    const taken = new Set(batch.map((one) => one.toLowerCase()));
    const notNoted = await noteExport({
      called: 'What was copied',
      what: means === 'email' ? 'emails' : 'phones',
      personIds: reached.filter((one) => taken.has(one.means.toLowerCase())).map(({ person }) => person.id),
    });
    if (notNoted) return setProblem(notNoted);
    setProblem(undefined);
    setCopied(new Set(copied).add(at));
    toast.say({ text: `Copied ${countOf(batch.length, what.slice(0, -1), what)}, and noted it` });
  };
  const noteMail = async () => {
    const notNoted = await noteExport({
      called: 'The message',
      what: 'mail-program',
      personIds: reached.map(({ person }) => person.id),
    });
    setProblem(notNoted);
    if (!notNoted) toast.say({ text: 'The mail program has them, and it is noted' });
  };
  const openMail = () =>
    openLink(`mailto:?bcc=${(batches[0] ?? []).map(encodeURIComponent).join(',')}`, () => void noteMail());
  return (
    <Dialog
      open
      width={720}
      title={`Reach ${countOf(personIds.length, 'person', 'people')}`}
      onClose={onClose}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className="form">
        <Segments<Means>
          label="By"
          choices={[
            { value: 'email', label: 'Email' },
            { value: 'phone', label: 'Phone' },
            { value: 'text', label: 'Text or WhatsApp' },
          ]}
          value={means}
          onChange={(next) => {
            setMeans(next);
            setCopied(new Set());
            setProblem(undefined);
          }}
        />
        <div role="status" className="stack">
          <p>
            <b>{countOf(reached.length, 'person', 'people')}</b> may be reached this way.
            {leftOut.size > 0 && ' Left out:'}
          </p>
          {leftOut.size > 0 && (
            <ul>
              {[...leftOut].map(([reason, count]) => (
                <li key={reason}>{why[reason](count)}</li>
              ))}
            </ul>
          )}
        </div>
        {means === 'phone' && unasked > 0 && (
          <Note kind="attention">
            {countOf(unasked, 'number is', 'numbers are')} of people who were never asked: screen them (TPS)
            before you ring.
          </Note>
        )}
        {problem && <ErrorNote>{problem}</ErrorNote>}
        {means === 'text' && reached.length > 0 && (
          <MessageOneByOne reached={reached} round={round} onRound={setRound} />
        )}
        {means !== 'text' && reached.length > 0 && (
          <div className="row wrap">
            {batches.map((batch, at) => (
              <Button
                // biome-ignore lint/suspicious/noArrayIndexKey: a batch is its place among them
                key={at}
                icon={<IconCopy size={20} />}
                onClick={() => void copy(at)}
              >
                {copied.has(at) ? 'Copied' : 'Copy'} {countOf(batch.length, what.slice(0, -1), what)}
                {batches.length > 1 && ` (${at + 1} of ${batches.length})`}
              </Button>
            ))}
            {means === 'email' && batches.length === 1 && (
              <Button rank="quiet" icon={<IconMail size={20} />} onClick={openMail}>
                Open the mail program
              </Button>
            )}
          </div>
        )}
        <p className="muted small">
          {means === 'email' ? 'Paste them into BCC, so that nobody sees who else was written to. ' : ''}
          Wardbook sends nothing itself. What was copied is noted in What has left the book.
        </p>
      </div>
    </Dialog>
  );
}
