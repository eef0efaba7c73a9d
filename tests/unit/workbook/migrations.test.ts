import { describe, expect, it } from 'vitest';
import type { JournalEntry, StoredRecord } from '../../../shared/workbook/entry';
import { gapIn, migrateEntry, migrateRecords, migrations } from '../../../shared/workbook/migrations';
import { currentVersion } from '../../../shared/workbook/migrations/version';
import { Workbook } from '../../../shared/workbook/workbook';
import workbookV1 from '../../fixtures/workbook-v1.json';

const base = '0m7u2hj600000laptop01';
const edited = '0m7u2hj690000laptop02';

/** Old data in, new data out: one literal record or more for every migration, by its number. */
const cases: Record<number, [before: StoredRecord, after: StoredRecord][]> = {
  1: [
    [
      { id: 'p1', kind: 'person', base, stamps: {}, givenName: 'Aisha' },
      { id: 'p1', kind: 'person', base, givenName: 'Aisha' },
    ],
    [
      { id: 'p1', kind: 'person', base, stamps: { town: base }, town: 'Crewe', future: [1] },
      { id: 'p1', kind: 'person', base, stamps: { town: base }, town: 'Crewe', future: [1] },
    ],
  ],
  2: [
    [
      {
        id: 'p1',
        kind: 'person',
        base,
        stamps: { custom: edited, town: edited },
        town: 'Crewe',
        custom: { blood: 'A', 'union/branch': 'Mansfield' },
      },
      {
        id: 'p1',
        kind: 'person',
        base,
        stamps: { town: edited, 'custom/blood': edited, 'custom/union~1branch': edited },
        town: 'Crewe',
        custom: { blood: 'A', 'union/branch': 'Mansfield' },
      },
    ],
    [
      { id: 'p1', kind: 'person', base, custom: { blood: 'A' } },
      { id: 'p1', kind: 'person', base, custom: { blood: 'A' } },
    ],
    [
      { id: 'p1', kind: 'person', base, stamps: { custom: edited }, custom: null, givenName: 'Aisha' },
      { id: 'p1', kind: 'person', base, givenName: 'Aisha' },
    ],
    [
      { id: 's1', kind: 'setting', base, stamps: { custom: edited }, custom: 1 },
      { id: 's1', kind: 'setting', base, stamps: { custom: edited }, custom: 1 },
    ],
  ],
};

describe('the list of migrations', () => {
  it('begins at 1, has no gap, and ends at the version that is written', () => {
    expect(gapIn(migrations)).toBeUndefined();
    expect(migrations.at(-1)?.number).toBe(currentVersion);
  });

  it('would not pass with a gap, a repeat or another beginning', () => {
    const numbered = (...numbers: number[]) => gapIn(numbers.map((number) => ({ number })));
    expect([numbered(1, 2, 3), numbered(1, 3), numbered(1, 1), numbered(2), numbered(0, 1)]).toEqual([
      undefined,
      3,
      1,
      2,
      0,
    ]);
  });

  it('has a test for every step', () => {
    expect(Object.keys(cases).map(Number)).toEqual(migrations.map(({ number }) => number));
    for (const list of Object.values(cases)) expect(list.length).toBeGreaterThan(0);
  });

  it.each(migrations)('$number ($name) turns old records into new ones', ({ number, record }) => {
    for (const [before, after] of cases[number] ?? []) expect(record(before)).toEqual(after);
  });

  it('leaves a record of an unknown kind as it is', () => {
    const rota: StoredRecord = { id: 'r1', kind: 'rota', base, shift: 'early' };
    expect(migrateRecords([rota], 0)).toEqual({ ok: true, value: [rota] });
  });
});

describe('what was written by another version', () => {
  const [before, after] = cases[1]?.[0] ?? [];
  const entry = (version: number): JournalEntry => ({
    version,
    label: 'Added Aisha',
    at: '2025-03-04T19:00:00Z',
    device: 'laptop01',
    stamp: base,
    merge: before ? [before] : [],
    replace: before ? [before] : [],
    drop: [{ kind: 'person', id: 'p2' }],
  });

  it('is brought up to date, a journal entry in all its parts', () => {
    expect(migrateEntry(entry(0))).toEqual({
      ok: true,
      value: { ...entry(currentVersion), merge: [after], replace: [after] },
    });
  });

  it('is handed back as it is when it is of this version', () => {
    const records = after ? [after] : [];
    const migrated = migrateRecords(records, currentVersion);
    expect(migrated.ok && migrated.value).toBe(records);
  });

  it('is refused by name when it is newer, and nothing is read', () => {
    const problem = { reason: 'newer-version', version: currentVersion + 1, reads: currentVersion };
    expect(migrateEntry(entry(currentVersion + 1))).toEqual({ ok: false, problem });
    expect(migrateRecords([], currentVersion + 1)).toEqual({ ok: false, problem });
  });
});

describe('a workbook written by version 1', () => {
  const opened = () => {
    const migrated = migrateRecords(workbookV1.records as StoredRecord[], workbookV1.version);
    if (!migrated.ok) throw new Error('refused');
    const workbook = new Workbook({ device: 'laptop09' });
    workbook.load(migrated.value);
    for (const entry of workbookV1.journal as unknown as JournalEntry[]) {
      const current = migrateEntry(entry);
      if (!current.ok) throw new Error('refused');
      workbook.apply(current.value);
    }
    return workbook;
  };

  it('opens, with its journal, and says what it said', () => {
    const workbook = opened();
    expect(workbook.all('person').map(({ givenName, familyName }) => `${givenName} ${familyName}`)).toEqual([
      'Aisha Rahman',
      'Stuart Pym',
    ]);
    expect(workbook.get('person', '0195-aisha')).toMatchObject({
      town: 'Mansfield',
      tags: ['driver', 'tenant'],
      emails: [{ key: 'aisha@example.org', address: 'Aisha@example.org', label: 'home' }],
      ladder: [{ stage: 'volunteer' }],
    });
    const [event] = workbook.all('event');
    expect(event?.title).toBe('Elm Close assembly');
    expect(workbook.by('attendance', 'eventId', event?.id ?? '').map(({ attended }) => attended)).toEqual([
      true,
    ]);
  });

  it('joins the two records of Aisha, keeps who was deleted, and what a newer version added', () => {
    const workbook = opened();
    expect(workbook.joined('0195-aisha')).toEqual(['0195-aisha', '0195-aysha']);
    expect(workbook.deleted('person').map(({ givenName }) => givenName)).toEqual(['Moira']);
    expect(workbook.stored('rota', 'rota-1')).toMatchObject({ shift: 'early' });
    expect(workbook.stored('person', '0195-stuart')).toMatchObject({ aura: { colour: 'green' } });
  });

  it('keeps its removed email out of sight, and its clock above every stamp', () => {
    const workbook = opened();
    expect(workbook.get('person', '0195-stuart')?.emails).toBeUndefined();
    expect(workbook.stored('person', '0195-stuart')?.removed).toEqual({
      emails: [{ address: 'old@example.org', key: 'old@example.org' }],
    });
    expect(workbook.clock.highest).toBe('0m7u2hj690001laptop02');
  });

  it('has its fields of one’s own, each under the stamp that all of them had, and two laptops add to them', () => {
    const written: StoredRecord[] = [
      { id: 'p9', kind: 'person', base, givenName: 'Joyce', custom: { blood: 'A', union: 'Unison' } },
    ];
    const later: JournalEntry = {
      version: 1,
      label: 'Imported',
      at: '2025-03-04T19:00:00Z',
      device: 'laptop02',
      stamp: edited,
      merge: [{ id: 'p9', kind: 'person', base: edited, custom: { blood: 'B', union: 'Unison' } }],
    };
    const entry = migrateEntry(later);
    const block = migrateRecords(written, 1);
    if (!entry.ok || !block.ok) throw new Error('refused');
    const here = new Workbook({ device: 'laptop09' });
    here.load(block.value);
    here.apply(entry.value);
    expect(here.get('person', 'p9')?.custom).toEqual({ blood: 'B', union: 'Unison' });
    // A pack of before brings the older value: it stays older, whichever came first.
    here.load(block.value);
    expect(here.get('person', 'p9')?.custom).toEqual({ blood: 'B', union: 'Unison' });
    const there: StoredRecord = {
      id: 'p9',
      kind: 'person',
      base: '0m7u2hj6a0000laptop03',
      custom: { shoe: 7 },
    };
    here.load([there]);
    expect(here.get('person', 'p9')?.custom).toEqual({ blood: 'B', shoe: 7, union: 'Unison' });
  });
});
