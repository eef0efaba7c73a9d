import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptBackups } from '../../../../electron/backups/keptBackups';
import { packTools } from '../../../../electron/sealing/packTools';
import { type RewriteMeans, rewriteBackups } from '../../../../renderer/store/erasing/rewriteBackups';
import { partsOf, recordsOf } from '../../../../renderer/store/recordParts';
import { recipientOf } from '../../../../renderer/store/recovery';
import { openBackup } from '../../../../shared/formats/pack/backupFile';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { doSealingJob } from '../../../../shared/formats/pack/sealing';
import type { Machine } from '../../../../shared/ipc';
import type { Cleansing } from '../../../../shared/workbook/cleansed';
import type { StoredRecord } from '../../../../shared/workbook/entry';

const base = '0m7uvl0ao0000laptop01';
const jo: StoredRecord = { id: 'jo', kind: 'person', base, givenName: 'Jo', notes: 'Came with Bev Clamp.' };
const bev: StoredRecord = { id: 'bev', kind: 'person', base, givenName: 'Bev', familyName: 'Clamp' };
const came: StoredRecord = {
  id: 'a1',
  kind: 'attendance',
  base,
  eventId: 'e1',
  personId: 'bev',
  attended: true,
  note: 'Asthma',
};
const cleansing: Cleansing = {
  erased: new Set(['bev']),
  terms: ['Bev Clamp'],
  isLeft: () => false,
  stored: () => undefined,
};

/** Whom the workbook has erased, and the rest of what it holds. */
const book = { erased: new Set(['bev']), stored: () => undefined };

const sealing = (async (job: Parameters<RewriteMeans['sealing']>[0]) =>
  doSealingJob(await job, packTools)) as RewriteMeans['sealing'];

const place = { folder: '' };
beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), 'wardbook-rewrite-'));
});
afterEach(() => rm(place.folder, { recursive: true }));

/** A folder of backups, made at these times to these identities, and the machine that answers for it. */
async function folderOf(...made: { at: string; identity: string; records: readonly StoredRecord[] }[]) {
  const kept = new KeptBackups(place.folder);
  const fails = { keep: false };
  for (const { at, identity, records } of made) {
    const sealed = await sealing({
      job: 'sealBackup',
      facts: { dataVersion: 1, id: 'b', workbookId: 'w', madeBy: 'Wardbook', madeAt: at, from: 'Ruth' },
      parts: await partsOf(records),
      keys: {
        identity,
        recipient: await recipientOf(identity),
        identityFile: new TextEncoder().encode(`sealed to the words of ${at}`),
      },
    });
    if (!sealed.ok) throw new Error(sealed.problem.reason);
    await kept.keep(at, sealed.bytes);
  }
  const ask = async (name: string, input: { name: string; at: string; bytes: ArrayBuffer }) => {
    if (name === 'backup.read') {
      const bytes = await kept.read(input.name);
      return bytes ? { outcome: 'read', name, bytes: new Uint8Array(bytes).buffer } : { outcome: 'gone' };
    }
    if (fails.keep) return { outcome: 'disk-full', detail: 'no room' };
    const written = await kept.keep(input.at, new Uint8Array(input.bytes));
    return { outcome: 'kept', folder: kept.folder, ...written };
  };
  return { kept, fails, machine: { ask } as unknown as Machine };
}

async function inside(name: string, identity: string) {
  const file = new Uint8Array(await readFile(join(place.folder, name)));
  const opened = await openBackup(file, { identity }, packTools, packLimits);
  if (!opened.ok) throw new Error(opened.problem.reason);
  const read = await recordsOf(opened.parts);
  if (!read.ok) throw new Error(read.problem.reason);
  const words = new TextDecoder().decode(opened.identityFile);
  return { text: JSON.stringify(read.records), manifest: opened.manifest, words };
}

const watching = () => ({ signal: new AbortController().signal, onDone: () => undefined });

describe('rewriting backups after an erasure', () => {
  it('takes the person out of each that holds them, under its date, its words and its own identity, and leaves the rest as they are', async () => {
    const [present, earlier] = [await generateX25519Identity(), await generateX25519Identity()];
    const { kept, machine } = await folderOf(
      { at: '2026-09-01T10:00:00Z', identity: earlier, records: [jo, bev, came] },
      { at: '2026-10-01T10:00:00Z', identity: present, records: [jo, bev] },
      { at: '2026-10-02T10:00:00Z', identity: present, records: [{ ...jo, notes: 'Came alone.' }] },
    );
    const backups = await kept.list();
    const untouched = await readFile(join(place.folder, backups[0]?.name ?? ''));
    const means = { machine, identities: [present, earlier], sealing, ...book };
    const { rewritten, left } = await rewriteBackups(means, backups, [cleansing], watching());
    expect(left).toEqual([]);
    expect(rewritten.map(({ at }) => at)).toEqual(['2026-10-01T10:00:00Z', '2026-09-01T10:00:00Z']);
    expect((await kept.list()).map(({ name }) => name)).toEqual(backups.map(({ name }) => name));
    expect(await readFile(join(place.folder, backups[0]?.name ?? ''))).toEqual(untouched);
    for (const { name, at, identity } of [
      { name: backups[1]?.name ?? '', at: backups[1]?.at, identity: present },
      { name: backups[2]?.name ?? '', at: backups[2]?.at, identity: earlier },
    ]) {
      const { text, manifest, words } = await inside(name, identity);
      expect(text).not.toMatch(/Bev|Clamp|Asthma/);
      expect(text).toContain('Jo');
      expect(manifest.madeAt).toBe(at);
      expect(words).toBe(`sealed to the words of ${at}`);
    }
    expect((await inside(backups[2]?.name ?? '', earlier)).text).toContain('"attended":true');
  });

  it('knows later, when nobody else does, by each backup itself what they were called; what was looked at and left stays', async () => {
    const identity = await generateX25519Identity();
    const drive: StoredRecord = { id: 'c1', kind: 'campaign', base, summary: 'Bev Road needs a crossing.' };
    const task: StoredRecord = { id: 't1', kind: 'task', base, title: 'Leaflets', detail: 'Ask Mrs Clamp' };
    const { kept, machine } = await folderOf(
      // Before she had a record of her own: the newer one tells what she is called.
      { at: '2026-09-01T10:00:00Z', identity, records: [jo, task, drive] },
      { at: '2026-10-01T10:00:00Z', identity, records: [jo, bev, task, drive] },
      { at: '2026-10-02T10:00:00Z', identity, records: [drive] },
    );
    const stored = (kind: string) => (kind === 'campaign' ? drive : undefined);
    const means = { machine, identities: [identity], sealing, erased: book.erased, stored };
    const backups = await kept.list();
    const { rewritten, without, left } = await rewriteBackups(means, backups, [], watching());
    expect(left).toEqual([]);
    expect(without.map(({ at }) => at)).toEqual(['2026-10-02T10:00:00Z']);
    expect(rewritten.map(({ at }) => at)).toEqual(['2026-10-01T10:00:00Z', '2026-09-01T10:00:00Z']);
    for (const { name } of rewritten) {
      const { text } = await inside(name, identity);
      expect(text).not.toMatch(/Clamp|Bev C/);
      expect(text).toContain('Came with someone.');
      expect(text).toContain('Bev Road');
    }
  });

  it('names the ones that stay as they were: to another identity, cut short, or where the disk is full', async () => {
    const present = await generateX25519Identity();
    const { kept, machine, fails } = await folderOf(
      { at: '2026-10-01T10:00:00Z', identity: await generateX25519Identity(), records: [bev] },
      { at: '2026-10-02T10:00:00Z', identity: present, records: [bev] },
    );
    await kept.keep('2026-10-03T10:00:00Z', new TextEncoder().encode('not a backup'));
    fails.keep = true;
    const before = await Promise.all(
      (await readdir(place.folder)).map((name) => readFile(join(place.folder, name))),
    );
    const means = { machine, identities: [present], sealing, ...book };
    const { rewritten, left } = await rewriteBackups(means, await kept.list(), [cleansing], watching());
    expect(rewritten).toEqual([]);
    expect(left.map(({ at, why }) => [at, why])).toEqual([
      ['2026-10-03T10:00:00Z', 'damaged'],
      ['2026-10-02T10:00:00Z', 'not-written'],
      ['2026-10-01T10:00:00Z', 'other-identity'],
    ]);
    const after = await Promise.all(
      (await readdir(place.folder)).map((name) => readFile(join(place.folder, name))),
    );
    expect(after).toEqual(before);
  });

  it('ends the one it is at when it is stopped, and leaves the others', async () => {
    const present = await generateX25519Identity();
    const { kept, machine } = await folderOf(
      { at: '2026-10-01T10:00:00Z', identity: present, records: [bev] },
      { at: '2026-10-02T10:00:00Z', identity: present, records: [jo, bev] },
    );
    const stop = new AbortController();
    const onDone = (done: number) => {
      if (done === 1) stop.abort();
    };
    const means = { machine, identities: [present], sealing, ...book };
    const signal = stop.signal;
    const { rewritten, left } = await rewriteBackups(means, await kept.list(), [cleansing], {
      signal,
      onDone,
    });
    expect(rewritten.map(({ at }) => at)).toEqual(['2026-10-02T10:00:00Z']);
    expect(left.map(({ at, why }) => [at, why])).toEqual([['2026-10-01T10:00:00Z', 'stopped']]);
  });
});
