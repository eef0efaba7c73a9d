import { IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { recordExport } from '../../../shared/commands/recordExport';
import { fileProblemText } from '../../../shared/formats/problemText';
import { proposePassphrase } from '../../../shared/model/passphraseWords';
import {
  type PackScope,
  type SharingLevel,
  type SpecialField,
  sharingLevels,
  specialFields,
} from '../../../shared/model/sharing';
import { eventDay } from '../../../shared/queries/calendar';
import { ownerName } from '../../../shared/queries/owner';
import type { PackChoice } from '../../../shared/queries/packScope';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { choicesByName } from '../../records/choices';
import { makePack, packContents } from '../../store/packs';
import { saveFile } from '../../store/saveFile';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Segments, SelectField, Tick } from '../../ui/form/Choices';
import { Field } from '../../ui/form/Field';
import { TextField } from '../../ui/form/TextFields';
import { Note } from '../../ui/Note';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { dayInTable } from '../../ui/words/dayInWords';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { PackInside } from './PackInside';
import { PackWords } from './PackWords';
import { levelWords, specialWords } from './packWords';
import { WhoOpensIt } from './WhoOpensIt';

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const proposed = () => proposePassphrase(6, random);

/** A part of the book, sealed for colleagues or with six words: which part, how much of people, and exactly what goes. */
export function PackPage({ campaignId }: { campaignId: string | undefined }) {
  const { go, back, canGoBack } = useRoute();
  const act = useDo();
  const today = useToday();
  const open = useOpenWorkbook();
  const lists = useWorkbook((workbook) => ({
    colleagues: workbook.all('colleague').filter(({ recipient, withdrawnOn }) => recipient && !withdrawnOn),
    campaigns: choicesByName(workbook.all('campaign')),
    events: [...workbook.all('event')]
      .sort((a, b) => (eventDay(a) < eventDay(b) ? 1 : -1))
      .map((event) => ({ value: event.id, label: `${event.title}, ${dayInTable(eventDay(event), today)}` })),
  }));
  const [of, setOf] = useState<PackScope['of']>(lists.campaigns.length > 0 ? 'campaign' : 'all');
  const [campaign, setCampaign] = useState(campaignId ?? lists.campaigns[0]?.value ?? null);
  const [event, setEvent] = useState(lists.events[0]?.value ?? null);
  const [level, setLevel] = useState<SharingLevel>('names');
  const [special, setSpecial] = useState<readonly SpecialField[]>([]);
  const [whom, setWhom] = useState('');
  const [words, setWords] = useState(proposed);
  const [readers, setReaders] = useState<readonly string[]>([]);
  const chosen = lists.colleagues.filter((each) => readers.includes(each.id));
  const named = chosen.map((each) => each.name).join(', ');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<{ name: string; folder: string }>();

  const id = of === 'campaign' ? campaign : event;
  const choice = useMemo(
    (): PackChoice | undefined =>
      of === 'all'
        ? { scope: { of }, level, special }
        : id
          ? { scope: { of, id }, level, special }
          : undefined,
    [of, id, level, special],
  );
  const contents = useWorkbook(() => (choice ? packContents(open, choice) : undefined), [choice]);
  const title = useWorkbook(
    (workbook) =>
      of === 'all'
        ? 'The whole book'
        : ((of === 'campaign' ? workbook.get('campaign', id)?.name : workbook.get('event', id)?.title) ?? ''),
    [of, id],
  );
  const leave = () => (canGoBack ? back() : go(homeOf.exchange));
  const save = async () => {
    if (busy) return;
    if (!choice || !contents) return setProblem('Say which campaign or event goes: choose it in the list.');
    setBusy(true);
    setProblem(undefined);
    const forWhom = [named, whom.trim()].filter(Boolean).join(' and ');
    const { version } = await window.machine.ask('app.about');
    const from = ownerName(open.reader);
    const made = await makePack(open, {
      choice,
      contents,
      title,
      from,
      to:
        chosen.length > 0
          ? { recipients: chosen.flatMap(({ recipient }) => recipient ?? []) }
          : { passphrase: words },
      madeBy: `Wardbook ${version}`,
    });
    if (!made.ok) {
      setBusy(false);
      return setProblem(fileProblemText(made.problem, title));
    }
    const file = await saveFile('pack', `${title} ${today}.wardpack`, made.bytes);
    if (file.outcome === 'problem') setProblem(file.text);
    if (file.outcome === 'saved') {
      const personIds = contents.records.filter(({ kind, deleted }) => kind === 'person' && !deleted);
      const noted = await act(
        (workbook, deed) =>
          recordExport(workbook, deed, {
            by: from,
            what: level === 'names' ? 'names-pack' : 'pack',
            to: [title, forWhom && `for ${forWhom}`].filter(Boolean).join(', ').slice(0, 300),
            count: personIds.length,
            personIds: personIds.map((person) => person.id),
          }),
        { quiet: true, problemHere: true },
      );
      if (!noted.ok) setProblem(`The pack was saved, but not noted in the export record. ${noted.problem}`);
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
              disabled={!choice}
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
                {named ? `It opens only for ${named}.` : 'It opens only with the words below.'}
              </Note>
              {!named && <PackWords words={words} />}
            </div>
          ) : (
            <div className="form">
              <Segments
                label="Which records?"
                choices={[
                  { value: 'campaign', label: 'A campaign' },
                  { value: 'event', label: 'An event' },
                  { value: 'all', label: 'The whole book' },
                ]}
                value={of}
                onChange={setOf}
              />
              {of === 'campaign' &&
                (lists.campaigns.length > 0 ? (
                  <SelectField
                    label="Which campaign"
                    hint="and everything that belongs to it"
                    choices={lists.campaigns}
                    value={campaign}
                    onChange={setCampaign}
                  />
                ) : (
                  <p className="muted">There is no campaign yet.</p>
                ))}
              {of === 'event' &&
                (lists.events.length > 0 ? (
                  <SelectField
                    label="Which event"
                    hint="and everything that belongs to it"
                    choices={lists.events}
                    value={event}
                    onChange={setEvent}
                  />
                ) : (
                  <p className="muted">There is no event yet.</p>
                ))}
              <Field label="How much of people may they see?" group>
                {() =>
                  sharingLevels.map((each) => (
                    <label key={each} className={styles.choice} data-on={level === each}>
                      <input
                        type="radio"
                        name="level"
                        checked={level === each}
                        onChange={() => setLevel(each)}
                      />
                      <span>
                        <b>{levelWords[each].label}</b>
                        <br />
                        <span className="muted">{levelWords[each].means}</span>
                      </span>
                    </label>
                  ))
                }
              </Field>
              <Field label="Also send" hint="each stays here until you tick it" group>
                {() => (
                  <div className="stack tight">
                    {specialFields.map((each) => (
                      <Tick
                        key={each}
                        label={specialWords[each]}
                        checked={special.includes(each)}
                        onChange={(on) =>
                          setSpecial(on ? [...special, each] : special.filter((one) => one !== each))
                        }
                      />
                    ))}
                  </div>
                )}
              </Field>
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
        <div className="stack">{contents && <PackInside contents={contents} level={level} />}</div>
      </div>
    </Frame>
  );
}
