import { IconFileExport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { CardVersion } from '../../../shared/formats/vcardOut';
import type { Rec } from '../../../shared/model/kinds';
import type { Channel } from '../../../shared/model/person';
import { contactList } from '../../../shared/queries/contactList';
import { photoLeaving } from '../../../shared/queries/exports/mayLeave';
import type { ContactReason } from '../../../shared/queries/mayContact';
import type { Person } from '../../../shared/queries/shownName';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useNoteExport } from '../../app/forRooms/useNoteExport';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { sizeInWords } from '../../store/media/mediaProblem';
import { saveFile, savePieces } from '../../store/saveFile';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Segments, Tick } from '../../ui/form/Choices';
import { TextField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { ProgressWithCancel } from '../../ui/ProgressWithCancel';
import { Card, Sheet } from '../../ui/Sheet';
import { StatFigure } from '../../ui/StatFigure';
import { countInFigures, countOf, listInWords } from '../../ui/words/countInWords';
import { contactCards, contactsCsv, headsFor, photoOut } from './contactsOut';
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
  const [photosTicked, setPhotosTicked] = useState(false);
  const [birthdaysTicked, setBirthdaysTicked] = useState(false);
  const [photosDone, setPhotosDone] = useState(0);
  const stopping = useRef<AbortController>(null);
  const { reader, media: shelf } = useOpenWorkbook();
  const list = useWorkbook((workbook) => contactList(workbook, channel), [channel]);
  const people = countOf(list.people.length, 'person', 'people');
  const off = (Object.entries(list.off) as [ContactReason['reason'], number][]).filter(([, n]) => n > 0);
  const photos = useWorkbook(
    (workbook) => list.people.flatMap((person) => photoLeaving(workbook, person) ?? []),
    [list],
  );
  const leave = () => (canGoBack ? back() : go(homeOf.exchange));
  const withPhotos = photosTicked && format !== 'csv' && photos.length > 0;
  const born = list.people.filter(({ birthday }) => birthday).length;
  const birthdays = birthdaysTicked && format !== 'csv' && born > 0;
  const heads = [...headsFor(channel), ...(birthdays ? ['Birthday'] : []), ...(withPhotos ? ['Photo'] : [])];
  const saveCards = async (called: string, version: CardVersion) => {
    const stop = new AbortController();
    stopping.current = stop;
    const photoOf = withPhotos
      ? async (person: Person) => {
          setPhotosDone((done) => done + 1);
          return photoOut(photoLeaving(reader, person), shelf);
        }
      : undefined;
    setPhotosDone(0);
    const cards = contactCards(list.people, channel, { version, birthdays, photoOf });
    return savePieces('vcard', `${called}.vcf`, cards, stop.signal);
  };
  const save = async () => {
    if (busy || list.people.length === 0) return;
    setBusy(true);
    setProblem(undefined);
    const called = `Contacts to be ${verbs[channel]} ${today}`;
    const file =
      format === 'csv'
        ? await saveFile('csv', `${called}.csv`, contactsCsv(list.people, channel))
        : await saveCards(called, format === 'vcard' ? '4.0' : '3.0');
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
            {format !== 'csv' && born > 0 && (
              <Tick
                label="With their birthdays"
                hint={`${countOf(born, 'person has', 'people have')} one on record; the day and the month go`}
                checked={birthdaysTicked}
                onChange={change(setBirthdaysTicked)}
              />
            )}
            {format !== 'csv' && photos.length > 0 && (
              <Tick
                label="With their photos"
                hint={`${countOf(photos.length, 'photo', 'photos')}, ${sizeInWords(sizeOf(photos))}`}
                checked={photosTicked}
                onChange={change(setPhotosTicked)}
              />
            )}
            {busy && withPhotos && (
              <ProgressWithCancel
                doing="Writing the cards"
                done={photosDone}
                total={list.people.length}
                unit="cards"
                onCancel={() => stopping.current?.abort()}
              />
            )}
            <TextField
              label="What for, or for whom?"
              hint="optional; it goes into the export record"
              value={whom}
              maxLength={200}
              onChange={change(setWhom)}
            />
            <p className="muted">It holds: {listInWords(heads)}. Notes and tags stay here.</p>
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

const sizeOf = (photos: readonly Rec<'media'>[]): number =>
  photos.reduce((sum, { size }) => sum + (size ?? 0), 0);
