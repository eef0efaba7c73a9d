import { startTransition, useEffect, useRef, useState } from 'react';
import { ownFieldsOf } from '../../../shared/commands/customFrom';
import {
  type ColumnGuess,
  type ColumnMapping,
  guessColumns,
  withOwnFields,
} from '../../../shared/formats/contactColumns';
import type { ContactsFile } from '../../../shared/formats/contactsFile';
import { lacksHeads, withoutHeads } from '../../../shared/formats/headless';
import { fileProblemText } from '../../../shared/formats/problemText';
import type { RecordRows } from '../../../shared/formats/recordLists/readRecords';
import type { RecordListKind } from '../../../shared/formats/recordLists/recordLists';
import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useUnsaved } from '../../app/forRooms/useUnsaved';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { countInFigures, listInWords } from '../../ui/words/countInWords';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { Imported } from './Imported';
import { RecordsStep } from './RecordsStep';
import { type ListGiven, listName, type Reading, readList } from './readList';
import { readRows } from './readRows';
import type { ContactsRead } from './useImport';
import { WorkingPage } from './WorkingPage';

type ReadList = Extract<ContactsFile, { type: 'list' }>;

type Step =
  | { at: 'reading' }
  | { at: 'columns'; list: ReadList; heads: boolean; told: ReadList; settled: boolean; named: string }
  | { at: 'records'; kind: RecordListKind; from: { list: ReadList } | { read: RecordRows } }
  | { at: 'rows'; done: number; total: number }
  | { at: 'check'; contacts: ContactsRead; list?: { read: ReadList; heads: boolean } }
  | { at: 'done'; label: string; withoutPhoto?: readonly string[] };

interface ImportFlowProps {
  given: ListGiven;
  /** Back to where a list is chosen, with a sentence where it was refused. */
  onLeave: (problem?: string) => void;
  /** The people are in: what was typed to get there may go. */
  onImported?: () => void;
}

/** `guess` holds the columns as the user left them, on the way back. */
const atColumns = (list: ReadList, heads: boolean, guess?: ColumnGuess, named = ''): Step => {
  const told = heads ? list : headless(list);
  const settled = guess !== undefined;
  return { at: 'columns', list, heads, told: guess ? { ...told, guess } : told, settled, named };
};

/** The list with its first line as a person. */
function headless(list: ReadList): ReadList {
  const table = withoutHeads(list.table);
  const { from, mapping } = guessColumns(table);
  return { ...list, table, guess: { mapping, from } };
}

const ownFault = (name: string, fault: Error): string =>
  `“${name}” could not be read, through a fault of Wardbook’s own (${fault.message}). Nothing was changed. Save it again as “CSV UTF-8”, and open that.`;

/** A list from its bytes to people in the book: its columns, what it would do, and what was done. */
export function ImportFlow({ given: first, onLeave, onImported }: ImportFlowProps) {
  const { go } = useRoute();
  const today = useToday();
  const [given, setGiven] = useState(first);
  const [step, setStep] = useState<Step>({ at: 'reading' });
  const reading = useRef<Reading>(null);
  const stopping = useRef<AbortController>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  const todayNow = useRef(today);
  todayNow.current = today;
  const { reader } = useOpenWorkbook();
  const ownFields = useRef(() => reader.all('fieldDef').map(({ label }) => label));
  const own = useRef(() => ownFieldsOf(reader));
  const name = listName(given);

  useEffect(() => {
    const now = readList(given, todayNow.current, own.current());
    reading.current = now;
    void now.read
      .then((read) => {
        if (read?.ok === false) leave.current(fileProblemText(read.problem, listName(given)));
        else if (read?.type === 'list') {
          const guess = withOwnFields(read.guess, read.table.header, ownFields.current());
          // Drawn in slices: a page of many columns holds the window for a tenth of a second.
          startTransition(() => setStep(atColumns({ ...read, guess }, !lacksHeads(read.table))));
        } else if (read?.type === 'events')
          setStep({ at: 'records', kind: 'events', from: { read: read.events } });
        else if (read) {
          const file = given.as === 'file' ? { file: given.bytes } : {};
          const contacts = { name: listName(given), ...read.cards, notices: read.notices, ...file };
          setStep({ at: 'check', contacts });
        }
      })
      .catch((fault: Error) => leave.current(ownFault(listName(given), fault)));
    return () => {
      now.stop();
      stopping.current?.abort();
    };
  }, [given]);

  useUnsaved(
    step.at !== 'reading' && step.at !== 'done'
      ? `Nobody from ${given.as === 'file' ? `“${name}”` : 'the pasted cells'} is in the book yet.`
      : undefined,
  );

  const makePeople = async (
    { list, told, heads }: Extract<Step, { at: 'columns' }>,
    mapping: ColumnMapping,
    named: string,
  ) => {
    const { table, guess, notices } = told;
    const settled = { ...guess, mapping };
    const stop = new AbortController();
    stopping.current = stop;
    setStep({ at: 'rows', done: 0, total: table.rows.length });
    const read = await readRows(table, mapping, {
      today,
      own: own.current(),
      signal: stop.signal,
      onDone: (done) => setStep({ at: 'rows', done, total: table.rows.length }),
    });
    if (!read) return setStep(atColumns(list, heads, settled, named));
    const problems = [...table.problems, ...read.problems];
    const columns = heads ? { columns: { header: table.header, mapping, name: named } } : {};
    const contacts = { name, rows: read.rows, problems, notices, guess: settled, ...columns };
    setStep({ at: 'check', contacts, list: { read: list, heads } });
  };

  switch (step.at) {
    case 'columns': {
      const { list, heads, told } = step;
      return (
        <ColumnsStep
          key={String(heads)}
          given={given}
          list={told}
          heads={heads}
          onHeads={(first) => setStep(atColumns(list, first))}
          onReadAs={(chosen) => given.as === 'file' && setGiven({ ...given, ...chosen })}
          onKind={(kind) => kind !== 'people' && setStep({ at: 'records', kind, from: { list } })}
          onBack={() => onLeave()}
          settled={step.settled}
          named={step.named}
          onNext={(mapping, named) =>
            void makePeople(step, mapping, named).catch((fault: Error) => onLeave(ownFault(name, fault)))
          }
        />
      );
    }
    case 'records': {
      const { kind, from } = step;
      return (
        <RecordsStep
          key={kind}
          name={name}
          kind={kind}
          from={'list' in from ? from.list : from}
          onKind={(other) => {
            if (!('list' in from)) return;
            setStep(other === 'people' ? atColumns(from.list, true) : { at: 'records', kind: other, from });
          }}
          onBack={() => ('list' in from ? setStep(atColumns(from.list, true)) : onLeave())}
          onDone={(label) => {
            onImported?.();
            setStep({ at: 'done', label });
          }}
        />
      );
    }
    case 'check': {
      const { contacts, list } = step;
      const back = () =>
        list ? setStep(atColumns(list.read, list.heads, contacts.guess, contacts.columns?.name)) : onLeave();
      return (
        <CheckStep
          contacts={contacts}
          onBack={back}
          onDone={(done) => {
            onImported?.();
            setStep({ at: 'done', ...done });
          }}
        />
      );
    }
    case 'done':
      return (
        <Imported
          title="They are in"
          label={step.label}
          note={photosLeft(step.withoutPhoto ?? [])}
          takenBack="The book is as it was before the list was opened."
          again="Import them again"
          another="Import another list"
          onAnother={() => onLeave()}
        />
      );
    default:
      return (
        <WorkingPage
          title="Reading the list"
          doing={`Reading ${name}`}
          done={step.at === 'rows' ? step.done : 0}
          total={step.at === 'rows' ? step.total : undefined}
          onLeave={() => go(homeOf.exchange)}
          onCancel={() => {
            if (step.at === 'rows') return stopping.current?.abort();
            reading.current?.stop();
            onLeave();
          }}
        />
      );
  }
}

function photosLeft(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const more = names.length > 5 ? ` and ${countInFigures(names.length - 5)} more` : '';
  const whose = more ? `${names.slice(0, 5).join(', ')}${more}` : listInWords(names);
  return `Without a photo: ${whose}. What their cards hold could not be drawn. Add another on their page.`;
}
