import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Channel } from '../../../shared/model/person';
import { contactList } from '../../../shared/queries/contactList';
import type { ContactReason } from '../../../shared/queries/mayContact';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useNoteExport } from '../../app/forRooms/useNoteExport';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { saveFile } from '../../store/saveFile';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Segments } from '../../ui/form/Choices';
import { TextField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Card, Sheet } from '../../ui/Sheet';
import { StatFigure } from '../../ui/StatFigure';
import { countInFigures, countOf, listInWords } from '../../ui/words/countInWords';
import { contactCards, contactsCsv, headsFor } from './contactsOut';
import styles from './exchange.module.css';
import { Frame } from './Frame';

const verbs: Readonly<Record<Channel, string>> = {
  phone: 'phoned',
  text: 'texted',
  email: 'emailed',
  post: 'written to',
};

const offWords: Readonly<Record<ContactReason['reason'], string>> = {
  'do-not-contact': 'asked not to be contacted',
  'notice-to-stop': 'gave notice to stop',
  refused: 'said no to this',
  'no-consent': 'have not agreed to it',
  'under-18': 'are under 18 without a recorded yes',
  'nothing-to-use': 'have nothing on record to reach them by',
};

/** Contacts for another program: only who may be reached that way, and only what that takes. */
export function ExportPage() {
  const { go, back, canGoBack } = useRoute();
  const noteExport = useNoteExport();
  const today = useToday();
  const [channel, setChannel] = useState<Channel>('email');
  const [format, setFormat] = useState<'csv' | 'vcard' | 'vcard-3'>('csv');
  const [whom, setWhom] = useState('');
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const [busy, setBusy] = useState(false);
  const list = useWorkbook((workbook) => contactList(workbook, channel), [channel]);
  const people = countOf(list.people.length, 'person', 'people');
  const off = (Object.entries(list.off) as [ContactReason['reason'], number][]).filter(([, n]) => n > 0);
  const leave = () => (canGoBack ? back() : go(homeOf.exchange));
  const save = async () => {
    if (busy || list.people.length === 0) return;
    setBusy(true);
    setProblem(undefined);
    const bytes =
      format === 'csv'
        ? contactsCsv(list.people, channel)
        : contactCards(list.people, channel, format === 'vcard' ? '4.0' : '3.0');
    const ending = format === 'csv' ? 'csv' : 'vcf';
    const file = await saveFile(
      format === 'csv' ? 'csv' : 'vcard',
      `Contacts to be ${verbs[channel]} ${today}.${ending}`,
      bytes,
    );
    if (file.outcome === 'problem') setProblem(file.text);
    if (file.outcome === 'saved') {
      setProblem(
        await noteExport({
          called: 'The list',
          what: format === 'csv' ? 'csv' : 'vcard',
          to: whom.trim(),
          personIds: list.people.map(({ id }) => id),
        }),
      );
      setSaved(`${people} saved as ${file.name}, and noted in the export record.`);
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
          title="Export contacts"
          crumb={{ label: 'Import & export', onPress: () => go(homeOf.exchange) }}
          facts="Only people who may be reached that way, and only what that takes."
        />
      }
      buttons={
        <>
          <Button onClick={leave}>{saved ? 'Close' : 'Cancel'}</Button>
          <Button
            rank="primary"
            icon={<IconFileExport size={20} />}
            busy={busy}
            disabled={list.people.length === 0}
            onClick={() => void save()}
          >
            Export {people}
          </Button>
        </>
      }
    >
      <div className={`${styles.two} ${styles.formed}`}>
        <Sheet>
          <div className="form">
            <Segments
              label="People who may be"
              choices={(Object.keys(verbs) as Channel[]).map((value) => ({ value, label: verbs[value] }))}
              value={channel}
              onChange={change(setChannel)}
            />
            <Segments
              label="As"
              choices={[
                { value: 'csv', label: 'A list (CSV)' },
                { value: 'vcard', label: 'Contact cards (vCard 4)' },
                { value: 'vcard-3', label: 'Cards for older phones (vCard 3)' },
              ]}
              value={format}
              onChange={change(setFormat)}
            />
            <TextField
              label="What for, or for whom?"
              hint="optional; it goes into the export record"
              value={whom}
              maxLength={200}
              onChange={change(setWhom)}
            />
            <p className="muted">It holds: {listInWords(headsFor(channel))}. Notes and tags stay here.</p>
            {list.unasked > 0 && (
              <Note kind="attention">
                {countOf(list.unasked, 'person was', 'people were')} never asked about calls. Screen their
                numbers against the Telephone Preference Service first.
              </Note>
            )}
          </div>
        </Sheet>
        <div className="stack">
          <Card title={`May be ${verbs[channel]}`}>
            <StatFigure value={list.people.length}>of {countOf(list.all, 'person', 'people')}</StatFigure>
          </Card>
          {off.length > 0 && (
            <Card title="Not on the list">
              <table className={styles.counted}>
                <caption className="for-readers">Why people are not on the list</caption>
                <tbody>
                  {off.map(([why, count]) => (
                    <tr key={why}>
                      <td>{offWords[why]}</td>
                      <td>{countInFigures(count)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Card>
          )}
        </div>
      </div>
    </Frame>
  );
}
