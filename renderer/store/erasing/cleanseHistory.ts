import { type Cleansing, cleansedEntry } from '../../../shared/workbook/cleansed';
import type { JournalEntry } from '../../../shared/workbook/entry';
import { contactsOf } from '../../../shared/workbook/mentions';
import { type JournalRow, ownBuffer } from '../database';
import { openRow, resealRow } from '../journal';
import type { RecordWriter } from '../recordWriter';
import { sealHere } from '../sealers';
import type { SweepParts } from '../sweep';

/** Rows opened at a time: one of a large change set is near a megabyte. */
const STEP = 16;

type OpenedRow = Extract<Awaited<ReturnType<typeof openRow>>, { ok: true }>;

async function* openedRows(
  writer: RecordWriter,
  table: 'history' | 'journal',
): AsyncGenerator<readonly OpenedRow[]> {
  const numbers = await writer.database[table].toCollection().primaryKeys();
  for (let from = 0; from < numbers.length; from += STEP) {
    const rows = await writer.database[table].bulkGet(numbers.slice(from, from + STEP));
    const opened: OpenedRow[] = [];
    for (const row of rows) {
      if (!row) continue;
      const read = await openRow(writer.vault, sealHere, new Uint8Array(row.row), row.number);
      if (read.ok) opened.push(read);
    }
    yield opened;
  }
}

const recordsOf = ({ merge, replace = [], lost = [] }: JournalEntry) => [...merge, ...replace, ...lost];

/** Every email and phone that these people had at any time that the history or the journal still tells of. */
export async function contactsInHistory(
  writer: RecordWriter,
  personIds: readonly string[],
): Promise<readonly string[]> {
  const ids = new Set(personIds);
  const contacts = new Set<string>();
  for (const table of ['history', 'journal'] as const)
    for await (const rows of openedRows(writer, table))
      for (const record of rows.flatMap(({ entry }) => recordsOf(entry)))
        if (record.kind === 'person' && ids.has(record.id))
          for (const contact of contactsOf(record)) contacts.add(contact);
  return [...contacts];
}

/** Takes whoever was erased out of every change of the past. Each step is small; one cut short is begun anew. */
export async function cleanseHistory({ writer, enqueue }: SweepParts, cleansing: Cleansing): Promise<void> {
  const { database, vault } = writer;
  for await (const rows of openedRows(writer, 'history')) {
    const anew: JournalRow[] = [];
    for (const { head, entry } of rows) {
      const kept = cleansedEntry(entry, cleansing);
      if (kept === entry) continue;
      anew.push({ number: head.number, row: ownBuffer(await resealRow(vault, head, kept)) });
    }
    if (anew.length === 0) continue;
    const outcome = await enqueue(() => writer.inDatabase(() => database.history.bulkPut(anew)));
    if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  }
}
