import type { Machine } from '../../shared/ipc';
import type { Kind } from '../../shared/model/kinds';
import type { SegmentGroup } from '../../shared/model/segmentTree';
import { possibleDoubles } from '../../shared/queries/likeness/possibleDoubles';
import { peopleIn } from '../../shared/queries/segments/peopleIn';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import { type ExchangeSeam, exchangeSeam } from './exchangeSeam';
import { slicer } from './frames';
import { measuredNetwork } from './measuredNetwork';
import { OpenRecord } from './openWorkbook';
import type { PlainRows } from './plainRows';
import { runSliced } from './runSliced';
import type { OpenWorkbook } from './session';
import type { SessionController } from './sessionController';

/** What the kill and damage tests and the benches drive: the real store in the real window, without its pages. */
export interface WardbookTest {
  readonly session: SessionController;
  /** Packs and backups. */
  readonly exchange: ExchangeSeam;
  /** Adds people in one change set; resolves when both copies hold it. Gives the problem, or null. */
  addPeople(prefix: string, count: number): Promise<string | null>;
  /** Family names held, in order. */
  names(): string[];
  count(kind: Kind): number;
  undo(): Promise<void>;
  /** Folds the journal into blocks now. */
  compact(): Promise<void>;
  /** Commits a change set of `count` people; how long it took, its parts, and the longest stall. */
  timeCommit(
    count: number,
  ): Promise<{ total: number; seal: number; file: number; database: number; stall: number }>;
  /** Saves one edit after another; milliseconds for each. */
  timeSaves(count: number): Promise<number[]>;
  /** From the key to every person at hand, in milliseconds, for the opening of this window. */
  timeOpening(): number;
  /** Asks each search in turn: milliseconds, and how many people it finds. */
  timeSearches(trees: readonly SegmentGroup[], today: string): { ms: number; people: number }[];
  /** Looks for doubles in slices as the page of doubles does: milliseconds in all, the longest slice, and the pairs. */
  timeDoubles(): Promise<{ took: number; longest: number; found: number }>;
  /** Measures a network of so many people in its worker: milliseconds. */
  timeNetwork(shape: { order: number; pairs: readonly number[] }): Promise<number>;
  /** The records of `count` people as plain rows, to write with `PlainRows`. */
  plainPeople(count: number): object[];
  plainRows(name: string, durability: 'strict' | 'relaxed'): Promise<PlainRows>;
  /** Longest task of over 50 ms that held the window up while `deed` ran, in milliseconds; 0 where there was none. */
  longestStall(deed: () => Promise<unknown>): Promise<number>;
  /** Goes to a page as a link to it does, and asks nothing; there once a workbook is shown. */
  go?: (page: { room: string; page: string; id?: string }) => void;
}

declare global {
  interface Window {
    wardbookTest?: WardbookTest;
  }
}

/** Puts the seam on the window where main says that this is an unpackaged build started with `--wardbook-test-seam`. */
export async function offerTestSeam(session: SessionController, machine: Machine): Promise<void> {
  const { testSeam, packaged } = await machine.ask('app.about');
  if (!testSeam || packaged) return;
  window.wardbookTest = {
    session,
    exchange: exchangeSeam(session, () => open(session)),
    addPeople: async (prefix, count) => {
      const result = await open(session).commit(peopleChange(open(session), prefix, count));
      return result.ok ? null : result.problem.reason;
    },
    names: () =>
      open(session)
        .reader.all('person')
        .map((person) => person.familyName ?? '')
        .sort(),
    count: (kind) => open(session).reader.count(kind),
    undo: async () => {
      await open(session).undo();
    },
    compact: () => session.compactNow(),
    timeCommit: (count) => timeCommit(open(session), count),
    timeSaves: (count) => timeSaves(open(session), count),
    timeOpening: () => {
      const began = performance.now();
      open(session).reader.all('person');
      return session.openedIn + performance.now() - began;
    },
    timeSearches: (trees, today) =>
      trees.map((tree) => {
        const began = performance.now();
        const answer = peopleIn(open(session).reader, tree, today);
        if (!answer.ok) throw new Error(answer.problem.reason);
        return { ms: performance.now() - began, people: answer.people.length };
      }),
    timeDoubles: () => timeDoubles(open(session)),
    timeNetwork: async ({ order, pairs }) => {
      const began = performance.now();
      const signal = new AbortController().signal;
      await measuredNetwork({ order, pairs: Uint32Array.from(pairs) }, { onDone: () => undefined, signal });
      return performance.now() - began;
    },
    plainPeople: (count) =>
      peopleChange(open(session), 'plain', count).patches.map((patch) => ({
        ...('fields' in patch ? patch.fields : {}),
        id: patch.id,
      })),
    plainRows: async (name, durability) => new (await import('./plainRows')).PlainRows(name, durability),
    longestStall,
  };
}

function open(session: SessionController): OpenWorkbook {
  const { state } = session;
  if (state.phase !== 'open' && state.phase !== 'sample')
    throw new Error(`no workbook is open: ${JSON.stringify(state)}`);
  return state.workbook;
}

/** People with the fields that a list of contacts brings, each name telling its place in the list. */
export function peopleChange(workbook: OpenWorkbook, prefix: string, count: number): ChangeSet {
  const deed = workbook.deed();
  return {
    label: `Added ${count} people`,
    undo: 'ordinary',
    patches: Array.from({ length: count }, (_, index) => ({
      op: 'add' as const,
      kind: 'person' as const,
      id: deed.newId(),
      fields: {
        givenName: 'Ada',
        familyName: `${prefix}-${index}`,
        emails: [
          { address: `Ada.${prefix}.${index}@example.org`, key: `ada.${prefix}.${index}@example.org` },
        ],
        phones: [{ key: `+44770090${String(index % 10_000).padStart(4, '0')}` }],
        postcode: 'NG18 1AA',
        tags: ['tenant', `street-${index % 50}`],
        notes: `Met at the door of number ${index}; asked about repairs and the bus.`,
      },
    })),
  };
}

async function timeCommit(workbook: OpenWorkbook, count: number) {
  const change = peopleChange(workbook, 'bench', count);
  let total = 0;
  const stall = await longestStall(async () => {
    const began = performance.now();
    const result = await workbook.commit(change);
    total = performance.now() - began;
    if (!result.ok) throw new Error(result.problem.reason);
  });
  const { seal, file, database } =
    workbook instanceof OpenRecord ? workbook.writer.lastSave : { seal: 0, file: 0, database: 0 };
  return { total, seal, file, database, stall };
}

async function timeDoubles({ reader }: OpenWorkbook) {
  const began = performance.now();
  const pause = slicer();
  let since = began;
  let longest = 0;
  const found = await runSliced(possibleDoubles(reader), async () => {
    longest = Math.max(longest, performance.now() - since);
    await pause();
    since = performance.now();
  });
  return { took: performance.now() - began, longest, found: found.length };
}

async function timeSaves(workbook: OpenWorkbook, count: number): Promise<number[]> {
  const took: number[] = [];
  for (let save = 0; save < count; save++) {
    const change = peopleChange(workbook, `one${save}`, 1);
    const began = performance.now();
    await workbook.commit(change);
    took.push(performance.now() - began);
    // Nobody saves twice within a frame: the next edit begins once the window has shown the last and is at rest.
    await drawn();
    await drawn();
    await atRest();
  }
  return took;
}

const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
const atRest = () => new Promise((resolve) => requestIdleCallback(resolve));

async function longestStall(deed: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  // Long tasks are told above 50 ms; below that the window is not held up.
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({ type: 'longtask' });
  await deed();
  await new Promise((resolve) => setTimeout(resolve, 100));
  watch.disconnect();
  return longest;
}
