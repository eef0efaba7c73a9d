import { useMemo, useRef, useState } from 'react';
import type { ImportPolicy } from '../../../shared/commands/contactGaps';
import { contactLookup } from '../../../shared/commands/contactLookup';
import {
  type ContactsImport,
  contactOutcomes,
  importContacts,
  type RowChoice,
} from '../../../shared/commands/importContacts';
import { importGroups } from '../../../shared/commands/importPreview';
import type { ColumnGuess } from '../../../shared/formats/contactColumns';
import type { ContactRow } from '../../../shared/formats/contactRows';
import { matchContacts } from '../../../shared/formats/matchContacts';
import type { FileNotice, RowProblem } from '../../../shared/formats/problem';
import { useDo } from '../../app/forRooms/useDo';
import { backupProblemText } from '../../store/backupText';
import { useSessionDeeds } from '../../store/useSession';
import { useWorkbook } from '../../store/useWorkbook';

/** Everybody whom a file tells of, and what was wrong in it. */
export interface ContactsRead {
  name: string;
  rows: readonly ContactRow[];
  problems: readonly RowProblem[];
  notices: readonly FileNotice[];
  /** The columns as the user left them, for the way back. */
  guess?: ColumnGuess;
}

export type ImportStage = 'backup' | 'writing';

/** What an import would do, as the user changes their mind, and the deed itself. */
export function useImport(contacts: ContactsRead) {
  const act = useDo();
  const session = useSessionDeeds();
  const [policy, setPolicy] = useState<ImportPolicy>('fill');
  const [tag, setTag] = useState('');
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const [stage, setStage] = useState<ImportStage>();
  const stopped = useRef(false);
  const [problem, setProblem] = useState<{ text: string; ofBackup: boolean }>();
  const matches = useWorkbook(
    (workbook) => matchContacts(contacts.rows, contactLookup(workbook)),
    [contacts],
  );
  const input = useMemo((): ContactsImport => {
    const added = tag.trim();
    return { from: contacts.name, matches, policy, choices, ...(added ? { tag: added } : {}) };
  }, [contacts, matches, policy, choices, tag]);
  const outcomes = useWorkbook((workbook) => contactOutcomes(workbook, input), [input]);
  const groups = useMemo(() => importGroups(outcomes, contacts.problems), [outcomes, contacts]);

  const choose = (row: number, choice: RowChoice | undefined) => {
    const next = new Map(choices);
    if (choice) next.set(row, choice);
    else next.delete(row);
    setChoices(next);
  };

  /** Backs up, then writes all of it as one change set. Gives back the label, or undefined with the problem shown. */
  const run = async (without?: 'without a backup'): Promise<string | undefined> => {
    setProblem(undefined);
    stopped.current = false;
    if (session.backups && !without) {
      setStage('backup');
      const made = await session.backups.makeNow();
      if (stopped.current) return undefined;
      if (made.outcome !== 'kept') {
        setStage(undefined);
        setProblem({ text: `Nothing was imported. ${backupProblemText(made)}`, ofBackup: true });
        return undefined;
      }
    }
    setStage('writing');
    let label = '';
    const done = await act(
      (workbook, deed) => {
        const change = importContacts(workbook, deed, input);
        label = change.label;
        return change;
      },
      { problemHere: true },
    );
    setStage(undefined);
    if (done.ok) return label;
    setProblem({ text: done.problem, ofBackup: false });
    return undefined;
  };

  /** While the backup is made: nothing has been written yet. */
  const stop = () => {
    stopped.current = true;
    setStage(undefined);
  };

  return {
    stop,
    policy,
    setPolicy,
    tag,
    setTag,
    choices,
    choose,
    groups,
    stage,
    problem,
    run,
    backsUp: session.backups !== undefined,
  };
}
