import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RecordFolder } from '../../../../electron/record/recordFolder';
import { hex, rowHead, splitRows } from '../../../../shared/formats/journalRow';

// What cutBehindBackup.test.ts runs as a process of its own, to kill it: it appends rows one by one and, now and
// then, notes a verified backup and cuts the file behind it. Each row is told once it is acknowledged.

const [userData = '', rowsPath = ''] = process.argv.slice(2);
const rows = splitRows(new Uint8Array(await readFile(rowsPath)));
const folder = new RecordFolder(userData, 'workbook');
const { journal } = await folder.open();
if (!journal) await folder.begin(1);
process.stdout.write('ready\n');
for (const row of rows.slice(journal?.last ?? 0)) {
  const head = rowHead(row);
  const appended = await folder.journal?.append(row);
  if (!head || !appended?.ok) throw new Error('a row was not appended');
  process.stdout.write(`${head.number}\n`);
  if (head.number % 3 !== 0) continue;
  const name = `wardbook-2026-03-04-${String(head.number).padStart(6, '0')}.wardbackup`;
  await writeFile(join(userData, name), `all up to ${head.number}`.repeat(5000));
  const hash = hex(head.hash);
  await folder.noteBackup({ name, folder: userData, through: head.number, hash, verifiedAt: '2026-03-04' });
  await folder.cutBehindBackup(0);
}
