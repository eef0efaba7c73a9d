import { type Kind, kinds } from '../../../../shared/model/kinds';
import type { HeldItem } from '../../../../shared/queries/access/heldItem';
import { whatWeHold } from '../../../../shared/queries/access/whatWeHold';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import { useCounted } from '../../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';

/** Kinds that say nothing about anybody, or that change by answering: they do not begin the search anew. */
const passedOver: ReadonlySet<string> = new Set(['subjectRequest', 'setting', 'list', 'segment']);
const looked = (Object.keys(kinds) as Kind[]).filter((kind) => !passedOver.has(kind));
const versionOf = (workbook: WorkbookReader): number =>
  looked.reduce((sum, kind) => sum + workbook.kindVersion(kind), 0);

interface Held {
  items: readonly HeldItem[] | undefined;
  /** Records and people gone through, while it is being looked for. */
  done: number | undefined;
  of: number;
}

/** What is held about somebody, looked for in slices, and again when the record changes. */
export function useHeld(personId: string): Held {
  const { workbook } = useOpenWorkbook();
  const version = useWorkbook(versionOf);
  const of = useWorkbook((reader) => looked.reduce((sum, kind) => sum + reader.count(kind), 0));
  const { answer, done } = useCounted(() => whatWeHold(workbook, personId), [workbook, personId, version]);
  return { items: answer, done, of };
}
