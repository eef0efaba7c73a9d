import type { Stamp } from '../model/kinds';
import type { ChangeSet } from './changeSet';
import type { JournalEntry, StoredRecord } from './entry';
import { expand } from './leaves';
import { speaksWithin } from './mentions';
import { currentVersion } from './migrations/version';
import type { Sliced } from './slices';
import { type Kept, type Step, stepOf } from './step';
import { type IsStill, takeBackEdit } from './takeBackEdit';
import { takeBackImport } from './takeBackImport';
import { takeBackRestore } from './takeBackRestore';
import type { Applied, Workbook } from './workbook';

/** How many deeds can be taken back: a long evening of work, and no more memory than that needs. */
export const undoDepth = 200;

interface TakenBack {
  merge: readonly StoredRecord[];
  replace: readonly StoredRecord[];
  drop: readonly { kind: string; id: string }[];
  kept: readonly Kept[];
}

/** A deed about to be taken back or done again: commit `entry`, then call `done` with what was applied. */
export interface TakingBack {
  label: string;
  /** Undefined when somebody has changed everything since, so that nothing is left to take back. */
  entry: JournalEntry | undefined;
  /** What stays as it is, because it was changed since. */
  kept: readonly Kept[];
  done(applied?: Applied): void;
}

/**
 * What can be taken back and done again in this session. Taking back an own edit is a new edit; taking
 * back an import restores values and stamps. Erasure is never here, and takes its person out of it.
 */
export class UndoHistory {
  private undos: Step[] = [];
  private redos: Step[] = [];
  /** Which step an undo or a redo took back, by the stamp that it wrote. */
  private readonly tookBack = new Map<Stamp, Step>();

  constructor(private readonly depth = undoDepth) {}

  get undoLabel(): string | undefined {
    return this.undos.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.redos.at(-1)?.label;
  }

  /**
   * Notes a deed that was committed. One that is never undoable ends what could be done again; one that
   * changed nothing is no deed.
   */
  did(change: Pick<ChangeSet, 'undo'>, applied: Applied, of: Step['of'] = 'edit'): void {
    if (applied.before.size === 0) return;
    this.redos = [];
    if (change.undo === 'none') return;
    this.push(this.undos, stepOf(applied, of));
  }

  /** What undo would do now, or undefined where there is nothing to take back; in slices, for an import may be long. */
  prepareUndo(workbook: Workbook, at: string): Sliced<TakingBack | undefined> {
    return this.prepare(workbook, at, this.undos, this.redos);
  }

  prepareRedo(workbook: Workbook, at: string): Sliced<TakingBack | undefined> {
    return this.prepare(workbook, at, this.redos, this.undos);
  }

  /**
   * Drops every trace of erased records: nothing can bring them back.
   * @param speaks whether a text speaks of who was erased: labels and earlier values that do go too
   */
  forget(
    erased: readonly { kind: string; id: string }[],
    speaks: (text: string) => boolean = () => false,
  ): void {
    const gone = new Set(erased.map(({ kind, id }) => `${kind} ${id}`));
    const without = (step: Step): Step => {
      const out = new Set(gone);
      for (const record of step.wrote)
        if (speaksWithin(record, speaks)) out.add(`${record.kind} ${record.id}`);
      for (const [kind, records] of step.before)
        for (const [id, record] of records)
          if (record && speaksWithin(record, speaks)) out.add(`${kind} ${id}`);
      return {
        ...step,
        label: speaks(step.label) ? 'An earlier change' : step.label,
        wrote: step.wrote.filter(({ kind, id }) => !out.has(`${kind} ${id}`)),
        before: new Map(
          [...step.before].map(([kind, records]) => [
            kind,
            new Map([...records].filter(([id]) => !out.has(`${kind} ${id}`))),
          ]),
        ),
      };
    };
    this.undos = this.undos.map(without).filter((step) => step.wrote.length > 0);
    this.redos = this.redos.map(without).filter((step) => step.wrote.length > 0);
    for (const [stamp, step] of this.tookBack) this.tookBack.set(stamp, without(step));
  }

  /** Forgets everything: the workbook is being locked. */
  clear(): void {
    this.undos = [];
    this.redos = [];
    this.tookBack.clear();
  }

  private *prepare(workbook: Workbook, at: string, from: Step[], to: Step[]): Sliced<TakingBack | undefined> {
    const step = from.at(-1);
    if (!step) return undefined;
    const stamp = workbook.nextStamp(at);
    const found = yield* this.takeBack(step, workbook, { stamp, at });
    const { merge, replace, drop, kept } = found;
    const empty = merge.length + replace.length + drop.length === 0;
    const entry: JournalEntry = {
      version: currentVersion,
      label: step.label,
      at,
      device: workbook.clock.device,
      stamp,
      merge,
      ...(replace.length > 0 ? { replace } : {}),
      ...(drop.length > 0 ? { drop } : {}),
    };
    return {
      label: step.label,
      entry: empty ? undefined : entry,
      kept,
      done: (applied) => {
        from.pop();
        if (!applied) return;
        this.tookBack.set(stamp, step);
        for (const oldest of this.tookBack.keys()) {
          if (this.tookBack.size <= 2 * this.depth) break;
          this.tookBack.delete(oldest);
        }
        this.push(to, oppositeOf(step, applied));
      },
    };
  }

  private *takeBack(step: Step, workbook: Workbook, edit: { stamp: Stamp; at: string }): Sliced<TakenBack> {
    const stored = (kind: string, id: string) => workbook.stored(kind, id);
    const nothing: TakenBack = { merge: [], replace: [], drop: [], kept: [] };
    if (step.of === 'edit') return { ...nothing, ...(yield* takeBackEdit(step, stored, this.isStill, edit)) };
    if (step.of === 'import taken back') return { ...nothing, merge: step.wrote };
    if (step.of === 'restore') return { ...nothing, ...takeBackRestore(step) };
    return { ...nothing, ...(yield* takeBackImport(step, stored, this.isStill)) };
  }

  private readonly isStill: IsStill = (kind, id, path, held, wrote) => {
    let at = held;
    for (let step = this.tookBack.get(at); at !== wrote && step; step = this.tookBack.get(at)) {
      const before = step.before.get(kind)?.get(id);
      const earlier = before && expand(before).get(path)?.stamp;
      if (earlier === undefined || earlier === at) return false;
      at = earlier;
    }
    return at === wrote;
  };

  private push(stack: Step[], step: Step): void {
    stack.push(step);
    if (stack.length <= this.depth) return;
    stack.shift();
  }
}

/** The step that does again what was taken back. An import is done again by merging the same again. */
function oppositeOf(step: Step, applied: Applied): Step {
  if (step.of === 'edit' || step.of === 'restore') return stepOf(applied, step.of);
  const of = step.of === 'import' ? 'import taken back' : 'import';
  return { ...stepOf(applied, of), wrote: step.wrote };
}
