import { useMemo, useRef, useState } from 'react';
import { compareContacts } from '../../../shared/commands/compareContacts';
import type { ImportPolicies, ImportPolicy, PolicyField } from '../../../shared/commands/contactGaps';
import {
  type ContactsImport,
  contactOutcomes,
  type RowChoice,
  type RowOutcome,
} from '../../../shared/commands/contactOutcomes';
import { importContactsSliced } from '../../../shared/commands/importContacts';
import { photosTaken } from '../../../shared/commands/importPhotos';
import { importGroups } from '../../../shared/commands/importPreview';
import { type ColumnsRead, rememberColumns } from '../../../shared/commands/rememberColumns';
import type { ColumnGuess } from '../../../shared/formats/contactColumns';
import type { ContactRow } from '../../../shared/formats/contactRows';
import type { FileNotice, RowProblem } from '../../../shared/formats/problem';
import { useDo } from '../../app/forRooms/useDo';
import { backupProblemText } from '../../store/backupText';
import { slicer } from '../../store/frames';
import { keepPhotos, letGoOf } from '../../store/media/keepPhotos';
import { mediaProblemText } from '../../store/media/mediaProblem';
import { runCounted } from '../../store/runSliced';
import { useCounted } from '../../store/useCounted';
import { useSessionDeeds } from '../../store/useSession';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { useErasedContacts } from './useErasedContacts';

/** Everybody whom a file tells of, and what was wrong in it. */
export interface ContactsRead {
  name: string;
  rows: readonly ContactRow[];
  problems: readonly RowProblem[];
  notices: readonly FileNotice[];
  /** The file, where its cards have photos in it. */
  file?: Uint8Array;
  /** The columns as the user left them, for the way back. */
  guess?: ColumnGuess;
  /** How the columns are read and what such a list is called: remembered once it is in. */
  columns?: ColumnsRead;
}

/** Where an import stands; `rows` are those worked out so far. Once it is `saving` it cannot be stopped. */
export type ImportStage =
  | { at: 'photos'; done: number; of: number }
  | { at: 'preparing'; rows: number }
  | { at: 'backup' }
  | { at: 'saving' };

/** What was done, and whose photos could not be taken in. */
export interface ImportDone {
  label: string;
  withoutPhoto: readonly string[];
}

export type ImportToDo = ReturnType<typeof useImport>;

/** What an import would do, as the user changes their mind, and the deed itself. */
export function useImport(contacts: ContactsRead) {
  const act = useDo();
  const open = useOpenWorkbook();
  const { reader } = open;
  const session = useSessionDeeds();
  const [policies, setPolicies] = useState<ImportPolicies>({ policy: 'fill' });
  const [tag, setTag] = useState('');
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const [stage, setStage] = useState<ImportStage>();
  const stopping = useRef<AbortController>(null);
  const [problem, setProblem] = useState<{ text: string; ofBackup: boolean }>();
  // What is being written moves the workbook too: the preview then stays as it was.
  const version = useWorkbook((workbook) => workbook.kindVersion('person'));
  const asked = useRef(version);
  if (!stage) asked.current = version;

  const erased = useErasedContacts(contacts.rows);
  const matching = useCounted(
    () => (erased ? compareContacts(reader, contacts.rows, erased) : undefined),
    [contacts, reader, asked.current, erased],
  );
  const matches = matching.answer;
  const input = useMemo((): ContactsImport | undefined => {
    const added = tag.trim();
    return (
      matches && { from: contacts.name, matches, choices, ...policies, ...(added ? { tag: added } : {}) }
    );
  }, [contacts, matches, policies, choices, tag]);
  const preview = useCounted(() => input && previewOf(input), [input, contacts]);

  function* previewOf(input: ContactsImport) {
    const outcomes = yield* contactOutcomes(reader, input);
    return { input, outcomes, groups: yield* importGroups(outcomes, contacts.problems) };
  }

  const choose = (row: number, choice: RowChoice | undefined) => {
    const next = new Map(choices);
    if (choice) next.set(row, choice);
    else next.delete(row);
    setChoices(next);
  };

  /** Keeps the photos that come in. Undefined where it was stopped, or they did not fit, with the problem shown. */
  const takePhotos = async (outcomes: readonly RowOutcome[], signal: AbortSignal) => {
    const photos = contacts.file ? photosTaken(reader, outcomes) : [];
    if (!contacts.file || photos.length === 0) return { kept: new Map(), left: [] };
    const took = await keepPhotos(contacts.file, photos, {
      shelf: open.media,
      newId: open.deed().newId,
      signal,
      onDone: (done) => setStage({ at: 'photos', done, of: photos.length }),
    });
    if (took.outcome === 'kept') return took;
    setStage(undefined);
    if (took.outcome === 'problem') {
      const text = mediaProblemText(took.problem, `The photo of ${took.name}`);
      setProblem({ text: `Nobody was imported. ${text}`, ofBackup: false });
    }
    return undefined;
  };

  /**
   * Backs up, then writes all of it as one change set; what is to be written is worked out while the backup is
   * being made. Gives back what was done, or undefined with the problem shown.
   */
  const run = async (without?: 'without a backup'): Promise<ImportDone | undefined> => {
    if (!input) return undefined;
    setProblem(undefined);
    const stop = new AbortController();
    stopping.current = stop;
    const backup = without ? undefined : session.backups?.makeNow();
    setStage({ at: 'preparing', rows: 0 });
    const known = preview.answer?.input === input ? preview.answer.outcomes : undefined;
    const photos = await takePhotos(known ?? [], stop.signal);
    if (!photos) return undefined;
    setStage({ at: 'preparing', rows: 0 });
    let label: string | undefined;
    let backupProblem: string | undefined;
    const done = await act(
      async (workbook, deed) => {
        const withPhotos = { ...input, photos: photos.kept };
        const change = await runCounted(importContactsSliced(workbook, deed, withPhotos, known), slicer(), {
          signal: stop.signal,
          onDone: (rows) => setStage({ at: 'preparing', rows }),
        });
        if (!change) return undefined;
        if (backup) {
          setStage({ at: 'backup' });
          const made = await backup;
          if (stop.signal.aborted) return undefined;
          if (made.outcome !== 'kept') {
            backupProblem = backupProblemText(made);
            return undefined;
          }
        }
        setStage({ at: 'saving' });
        label = change.label;
        return change;
      },
      { problemHere: true, importedFrom: contacts.name },
    );
    if (!done.ok || label === undefined) await letGoOf(photos.kept, { shelf: open.media });
    if (stop.signal.aborted) return undefined;
    setStage(undefined);
    if (backupProblem !== undefined)
      setProblem({ text: `Nothing was imported. ${backupProblem}`, ofBackup: true });
    else if (!done.ok) setProblem({ text: done.problem, ofBackup: false });
    else {
      const { columns } = contacts;
      if (columns) await remember(columns);
      return label === undefined ? undefined : { label, withoutPhoto: photos.left };
    }
    return undefined;
  };

  /** The people are in; a list that is not remembered is guessed afresh the next time. */
  const remember = async (columns: ColumnsRead): Promise<void> => {
    const kept = await open.commit(rememberColumns(open.reader, open.deed(), columns));
    if (!kept.ok) console.info('how the columns are read was not remembered', kept.problem.reason);
  };

  /** Before the saving begins: nothing has been written yet. */
  const stop = () => {
    stopping.current?.abort();
    setStage(undefined);
  };

  return {
    stop,
    policies,
    setPolicy: (policy: ImportPolicy) => setPolicies({ policy }),
    setFieldPolicy: (field: PolicyField, policy: ImportPolicy) =>
      setPolicies({ ...policies, byField: { ...policies.byField, [field]: policy } }),
    tag,
    setTag,
    choices,
    choose,
    /** Undefined until the rows have been compared with everybody who is here. */
    groups: preview.answer?.groups,
    /** Rows compared so far, before there is anything to show. */
    compared: matching.answer ? contacts.rows.length : (matching.done ?? 0),
    /** The figures shown are about to change. */
    again: matching.done !== undefined || preview.done !== undefined,
    stage,
    problem,
    run,
    backsUp: session.backups !== undefined,
  };
}
