import { useMemo } from 'react';
import { type Kind, kinds } from '../../../../shared/model/kinds';
import { pastSubjects } from '../../../../shared/queries/access/earlierWordings';
import type { HeldItem } from '../../../../shared/queries/access/heldItem';
import { whatWeHold } from '../../../../shared/queries/access/whatWeHold';
import type { Person } from '../../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import { usePast } from '../../../records/history/usePast';
import { useCounted } from '../../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';

/** Kinds that say nothing about anybody, or that change by answering: they do not begin the search anew. */
const passedOver: ReadonlySet<string> = new Set(['subjectRequest', 'setting', 'list', 'segment']);
const looked = (Object.keys(kinds) as Kind[]).filter((kind) => !passedOver.has(kind));
const versionOf = (workbook: WorkbookReader): number =>
  looked.reduce((sum, kind) => sum + workbook.kindVersion(kind), 0);

interface Held {
  items: readonly HeldItem[] | undefined;
  /** Records, people and earlier changes gone through, while it is being looked for. */
  done: number | undefined;
  of: number;
  /** Earlier changes that could not be read. */
  unreadable: number;
}

/** What is held about somebody, and was before, looked for in slices, and again when the record changes. */
export function useHeld(person: Person): Held {
  const { workbook } = useOpenWorkbook();
  const version = useWorkbook(versionOf);
  const of = useWorkbook((reader) => looked.reduce((sum, kind) => sum + reader.count(kind), 0));
  // biome-ignore lint/correctness/useExhaustiveDependencies: whose past it is hangs on the version of the record
  const subjects = useMemo(() => pastSubjects(workbook, person), [workbook, person.id, version]);
  const { seen } = usePast(subjects, subjects.length, `${person.id} ${version}`);
  const past = seen.is === 'read' ? seen : undefined;
  const { answer, done } = useCounted(
    () => past && whatWeHold(workbook, person.id, past.changes),
    [workbook, person.id, past],
  );
  return {
    items: answer,
    done: seen.is === 'reading' ? seen.done : done,
    of: seen.is === 'reading' ? seen.of : of,
    unreadable: past?.unreadable ?? 0,
  };
}
