import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/paths.mjs';
import { recordExport } from '../../../shared/commands/recordExport';
import { Ruth } from '../ruth';
import { deeds } from './deeds';
import type { Doing } from './doing';
import { readsAs, ruthsAutumn } from './world';

/** Names of the functions in shared/commands that give a change set. */
function commandNames(): string[] {
  const folder = join(root, 'shared/commands');
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^export function (\w+)\(([\s\S]*?)^}/gm)]
      .filter(([, , rest = '']) => /\): ChangeSet\b/.test(rest))
      .map(([, name = '']) => name),
  );
}

const all = Object.entries(deeds);

/** Ruth's workbook just before a deed. */
function justBefore({ first = [] }: Doing) {
  const autumn = ruthsAutumn();
  for (const earlier of first) autumn.ruth.does(earlier(autumn));
  return autumn;
}

describe('every deed', () => {
  it('is in the table below, so that none is left without its way back', () => {
    // Within another deed, or never to be taken back: those have tests of their own.
    const elsewhere = [
      'settleCommitment',
      'recordExport',
      'liftErasure',
      'noteBackupsWithout',
      'notePackSeen',
      'retireIdentity',
      'rememberColumns',
    ];
    const named = new Set(Object.keys(deeds).map((name) => name.split(':')[0]));
    expect(commandNames().length).toBeGreaterThan(50);
    expect(commandNames().filter((name) => !named.has(name) && !elsewhere.includes(name))).toEqual([]);
  });

  it.each(all)('%s: done, taken back and done again leaves what it should', (_name, doing) => {
    const autumn = justBefore(doing);
    const { ruth } = autumn;
    const before = readsAs(ruth);
    const change = doing.does(autumn);
    ruth.does(change);
    const after = readsAs(ruth);
    expect(after).not.toBe(before);
    expect(ruth.book.history.undoLabel).toBe(change.label);
    expect(ruth.book.undo()).toEqual([]);
    expect(readsAs(ruth)).toBe(before);
    expect(ruth.book.redo()).toEqual([]);
    expect(readsAs(ruth)).toBe(after);
    ruth.book.undo();
    expect(readsAs(ruth)).toBe(before);
  });

  it.each(all)('%s: reads the same on the laptop that takes it in, back and forth', (_name, doing) => {
    const autumn = justBefore(doing);
    const { ruth } = autumn;
    const colleague = new Ruth('laptop02');
    ruth.does(doing.does(autumn));
    colleague.takesInFrom(ruth);
    expect(readsAs(colleague)).toBe(readsAs(ruth));
    ruth.book.undo();
    colleague.takesInFrom(ruth);
    expect(readsAs(colleague)).toBe(readsAs(ruth));
  });

  it('that noted an export stays done: what has left cannot be called back', () => {
    const { ruth } = ruthsAutumn();
    const last = ruth.book.history.undoLabel;
    ruth.does(recordExport(ruth.workbook, ruth.deed(), { what: 'phone-list', to: 'Bev', count: 31 }));
    expect(ruth.book.history.undoLabel).toBe(last);
    ruth.book.undo();
    expect(ruth.workbook.all('exportAudit')).toMatchObject([{ what: 'phone-list', to: 'Bev', count: 31 }]);
  });
});
