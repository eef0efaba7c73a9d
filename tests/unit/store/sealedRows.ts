import { type ChainEnd, chainStart, sealEntry } from '../../../renderer/store/journal';
import { sealHere } from '../../../renderer/store/sealers';
import { freshWorkbookKey, Vault } from '../../../renderer/store/vault';
import type { JournalEntry } from '../../../shared/workbook/entry';

const stampAt = (turn: number): string => `${turn.toString(36).padStart(9, '0')}0000laptop01`;

/** A journal entry that adds people, small enough to read. */
export function entryOf(turn: number, people = 1): JournalEntry {
  const stamp = stampAt(turn);
  return {
    version: 1,
    label: `Added ${people} people`,
    at: '2026-03-04T19:00:00.000Z',
    device: 'laptop01',
    stamp,
    merge: Array.from({ length: people }, (_, index) => ({
      id: `person-${turn}-${index}`,
      kind: 'person',
      base: stamp,
      familyName: `Pym ${turn}`,
    })),
  };
}

export const freshVault = (workbookId = 'book', epoch = 1): Promise<Vault> =>
  Vault.open(workbookId, epoch, freshWorkbookKey());

/** Rows as they lie in the file, one after the other. */
export const joinRows = (rows: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat(rows));

export const noPause = async (): Promise<void> => undefined;

/** Sealed rows of entries that follow each other. */
export async function sealedRows(
  vault: Vault,
  entries: readonly JournalEntry[],
  after: ChainEnd = chainStart,
): Promise<{ rows: Uint8Array<ArrayBuffer>[]; end: ChainEnd }> {
  const rows: Uint8Array<ArrayBuffer>[] = [];
  let end = after;
  for (const entry of entries) {
    const sealed = await sealEntry(vault, sealHere, entry, end, noPause);
    rows.push(...sealed.rows);
    end = sealed.end;
  }
  return { rows, end };
}
