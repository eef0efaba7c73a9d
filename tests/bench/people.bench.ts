import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import { Chance } from '../../build/sampleYear/chance';
import type { SegmentGroup } from '../../shared/model/segmentTree';
import { likelyFrom, likeness } from '../../shared/queries/likeness/likeness';
import { mostInNetwork } from '../../shared/queries/network/networkOf';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import { startApplication } from '../e2e/application';
import { makeWorkbook, seam } from '../e2e/recordSeam';
import { labelledPairs } from '../unit/queries/likeness/labelledPairs';
import { askedOn, busyBook, busyPlaces } from './busyBook';
import { type Figure, figure, percentile, round } from './figure';
import { type Database, type OpenSqlCipher, sqlCipher } from './sqlCipher';
import { commit } from './window.bench';

/** How often the same question is asked with other figures in it. */
const ASKED = 40;
const TIMELINE = 500;

/**
 * The People room over a busy book: five related records for each person. A search of five questions beside the same
 * question to SQLCipher with the indexes it wants, doubles, scrolling, opening somebody's page; and one row each to
 * SQLCipher beside our commit and our opening.
 */
export async function benchPeople(
  runtime: ElectronRuntime,
  display: Display,
  { n }: { n: number },
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wardbook-bench-'));
  try {
    const lists = [...busyBook(n)];
    const profile = join(folder, 'book');
    mkdirSync(profile);
    const running = await startApplication(runtime, display, profile, seam);
    await makeWorkbook(running.page);
    for (const list of lists) await commit(running.page, list);
    const open = await sqlCipher();
    const figures = [
      ...(await searches(running.page, n, typeof open === 'string' ? open : askedOf(open, folder, lists))),
      await doubles(running.page, n),
      matcher(),
      await network(running.page),
      await personPage(running.page),
      await scrolling(running.page, n),
      ...(typeof open === 'string' ? [] : rowsOf(open, folder, lists, n, await commitOf(running.page, n))),
    ];
    await running.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** "Came to a mass meeting in the last so many days, committed, not yet kept, lives there, not spoken to, may be phoned". */
const questionOf = (nth: number) => ({
  came: 90 + nth,
  placeId: busyPlaces[nth % busyPlaces.length]?.id ?? '',
  silent: 30 + nth,
});

const treeOf = ({ came, placeId, silent }: ReturnType<typeof questionOf>): SegmentGroup => ({
  join: 'all',
  of: [
    { is: 'came', type: 'mass-meeting', when: { days: came } },
    { is: 'committed', state: 'open' },
    { is: 'livesIn', placeId, below: true },
    { is: 'spokenTo', not: true, when: { days: silent } },
    { is: 'may', channel: 'phone' },
  ],
});

const questions = Array.from({ length: ASKED }, (_, nth) => questionOf(nth));

interface Asked {
  ms: number;
  people: number;
}

/** Every question with other figures than before, so that no answer is one that was kept. */
async function searches(page: Page, n: number, sql: readonly Asked[] | string): Promise<Figure[]> {
  const ours = await page.evaluate(
    ({ trees, today }) => window.wardbookTest?.timeSearches(trees, today) ?? [],
    { trees: questions.map(treeOf), today: askedOn },
  );
  for (const [nth, { people }] of ours.entries())
    if (typeof sql !== 'string' && sql[nth]?.people !== people)
      throw new Error(`question ${nth} finds ${people} people here and ${sql[nth]?.people} in SQLCipher`);
  const [first, ...later] = ours.map(({ ms }) => ms);
  const theirs = typeof sql === 'string' ? [] : sql.map(({ ms }) => ms);
  const beside: Record<string, readonly number[]> =
    theirs.length > 0 ? { 'SQLCipher with indexes': theirs } : {};
  const note = `the first, with nothing ready, ${round(first ?? 0)} ms; ${typeof sql === 'string' ? `SQLCipher not measured: ${sql}` : `p95 of SQLCipher ${round(percentile(theirs, 0.95))} ms`}`;
  return [
    { ...figure(`segment-${n / 1000}k`, n, 'ms', later, beside, note), p95: round(percentile(later, 0.95)) },
  ];
}

async function doubles(page: Page, n: number): Promise<Figure> {
  const { took, longest, found } = await page.evaluate(
    () => window.wardbookTest?.timeDoubles() ?? { took: 0, longest: 0, found: 0 },
  );
  return figure(
    `duplicates-${n / 1000}k`,
    n,
    'ms',
    [took],
    {},
    `${found} pairs to look at; longest slice ${round(longest)} ms`,
  );
}

/** Communities, bridges, reach and the picture of the largest network that is shown at once, in its worker. */
async function network(page: Page): Promise<Figure> {
  const chance = new Chance(5);
  // Most ties are within a street of twenty, some lead elsewhere.
  const pairs = Array.from({ length: 2 * mostInNetwork }, (_, nth) => {
    const one = nth % mostInNetwork;
    const near = Math.min(mostInNetwork - 1, one - (one % 20) + chance.whole(0, 19));
    return [one, chance.odds(0.9) ? near : chance.whole(0, mostInNetwork - 1)];
  }).flat();
  const took: number[] = [];
  for (let nth = 0; nth < 3; nth++)
    took.push(
      await page.evaluate((shape) => window.wardbookTest?.timeNetwork(shape) ?? 0, {
        order: mostInNetwork,
        pairs,
      }),
    );
  return figure('network-2k', mostInNetwork, 'ms', took, {}, `${pairs.length / 2} ties, in a worker`);
}

/** The matcher against pairs labelled by hand. */
function matcher(): Figure {
  const pairs = labelledPairs();
  const asked = pairs.filter(({ a, b }) => likeness(a, b).score >= likelyFrom);
  const right = asked.filter(({ isOne }) => isOne).length;
  const one = pairs.filter(({ isOne }) => isOne).length;
  const share = (of: number) => round((1000 * right) / of) / 10;
  return figure(
    'matcher-precision',
    pairs.length,
    '%',
    [share(asked.length)],
    {},
    `recall ${share(one)} %, over ${pairs.length} labelled pairs`,
  );
}

/** From the key that opens somebody's page until it is drawn, with so many entries in their timeline. */
async function personPage(page: Page): Promise<Figure> {
  const name = 'Timeline Zebedee';
  await commit(page, manyTalks(name));
  const took: number[] = [];
  for (let nth = 0; nth < 10; nth++) {
    await toPeople(page, 'Zebedee');
    const row = page.getByRole('row', { name: new RegExp(name) });
    await row.waitFor();
    await row.focus();
    took.push(
      await page.evaluate(async (wanted) => {
        const began = performance.now();
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
        );
        const frame = () => new Promise((settle) => requestAnimationFrame(settle));
        while (document.querySelector('h1')?.textContent?.includes(wanted) !== true) await frame();
        await frame();
        return performance.now() - began;
      }, name),
    );
  }
  return figure('person-page', TIMELINE, 'ms', took, {}, `${TIMELINE} entries in the timeline`);
}

/** The list of people, narrowed to what is typed. */
async function toPeople(page: Page, typed: string): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Rooms' });
  await rooms
    .getByRole('link', { name: 'People' })
    .or(rooms.getByRole('button', { name: 'People' }))
    .click();
  await page.getByRole('searchbox', { name: 'Search people' }).fill(typed);
}

function manyTalks(name: string): ChangeSet {
  const [givenName = '', familyName = ''] = name.split(' ');
  const id = '0199e2a0-0009-7000-8000-000000000000';
  return {
    label: 'Added somebody who was often spoken to',
    undo: 'ordinary',
    patches: [
      { op: 'add', kind: 'person', id, fields: { givenName, familyName } },
      ...Array.from({ length: TIMELINE }, (_, nth) => ({
        op: 'add' as const,
        kind: 'conversation' as const,
        id: `${id.slice(0, -4)}${(nth + 1).toString(16).padStart(4, '0')}`,
        fields: {
          personId: id,
          on: `${2015 + (nth % 11)}-0${1 + (nth % 9)}-1${nth % 10}`,
          oneToOne: true,
          notes: `Talk ${nth}: repairs, the bus, and who else would come along.`,
        },
      })),
    ],
  };
}

/** Frames that came late while the list of people moves by a few rows a frame for some seconds. */
async function scrolling(page: Page, n: number): Promise<Figure> {
  await toPeople(page, '');
  await page.getByRole('row').nth(5).waitFor();
  const { frames, dropped, longest } = await page.evaluate(async () => {
    const list = document.querySelector('[role="grid"][aria-label="People"] .list-scroll');
    if (!list) throw new Error('the list is not there');
    const frame = () => new Promise<number>((settle) => requestAnimationFrame(settle));
    const gaps: number[] = [];
    let before = await frame();
    for (let nth = 0; nth < 300; nth++) {
      list.scrollTop += 180;
      const now = await frame();
      gaps.push(now - before);
      before = now;
    }
    const usual = 1000 / 60;
    return {
      frames: gaps.length,
      dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1), 0),
      longest: Math.max(...gaps),
    };
  });
  return figure(
    `scroll-${n / 1000}k`,
    frames,
    'dropped frames',
    [dropped],
    {},
    `longest gap ${round(longest)} ms`,
  );
}

/** Milliseconds for the people of the book as one change set, into a workbook that holds everything else already. */
async function commitOf(page: Page, n: number): Promise<number> {
  return (await page.evaluate((count) => window.wardbookTest?.timeCommit(count), n))?.total ?? 0;
}

const fieldsOf = (lists: readonly ChangeSet[], kind: string): Record<string, unknown>[] =>
  lists.flatMap((list) =>
    list.patches.flatMap((patch) =>
      patch.op === 'add' && patch.kind === kind ? [{ id: patch.id, ...patch.fields }] : [],
    ),
  );

/** One row each in one transaction with an index on the name; then all of them read into objects. */
function rowsOf(
  open: OpenSqlCipher,
  folder: string,
  lists: readonly ChangeSet[],
  n: number,
  commitTook: number,
): Figure[] {
  const people = fieldsOf(lists, 'person').map((person) => [
    person.id,
    person.givenName,
    person.familyName,
    JSON.stringify(person.emails),
    JSON.stringify(person.phones),
    person.postcode,
    JSON.stringify(person.tags),
    person.notes,
  ]);
  const wrote: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < 3; round++) {
    const database = open(join(folder, `rows${round}.db`));
    database.exec(
      'create table people(id text primary key, given text, family text, emails text, phones text, postcode text, tags text, notes text); create index byName on people(family, given)',
    );
    const insert = database.prepare('insert into people values(?,?,?,?,?,?,?,?)');
    const began = performance.now();
    database.transaction(() => {
      for (const row of people) insert.run(...row);
    })();
    wrote.push(performance.now() - began);
    database.close();
    const again = open(join(folder, `rows${round}.db`));
    const reading = performance.now();
    const rows = again.prepare('select * from people').all() as Record<string, string>[];
    for (const row of rows) for (const list of ['emails', 'phones', 'tags']) JSON.parse(row[list] ?? '[]');
    read.push(performance.now() - reading);
    again.close();
  }
  return [
    figure(
      `commit-${n / 1000}k-beside-sqlcipher`,
      n,
      'ms',
      [commitTook],
      { SQLCipher: wrote },
      `ours in two copies, among ${(6 * n).toLocaleString('en-GB')} records that were there`,
    ),
    figure(
      `sqlcipher-read-${n / 1000}k`,
      n,
      'ms',
      read,
      {},
      'what stands beside unlock-100k: select all into objects',
    ),
  ];
}

/** The same questions to tables with the indexes that they want. */
function askedOf(open: OpenSqlCipher, folder: string, lists: readonly ChangeSet[]): Asked[] {
  const database = open(join(folder, 'asked.db'));
  fill(database, lists);
  const ask = database.prepare(`
    select count(*) as found from people p
    where p.place = ? and p.phone = 1
      and exists (select 1 from attendance a join event e on e.id = a.event
        where a.person = p.id and a.attended = 1 and e.type = 'mass-meeting' and e.day between ? and ?)
      and exists (select 1 from commitment c where c.person = p.id and c.state in ('made', 'confirmed'))
      and not exists (select 1 from conversation t where t.person = p.id and t.day between ? and ?)`);
  const since = (days: number) =>
    new Date(Date.parse(askedOn) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  const asked = questions.map(({ came, placeId, silent }) => {
    const began = performance.now();
    const [row] = ask.all(placeId, since(came), askedOn, since(silent), askedOn) as { found: number }[];
    return { ms: performance.now() - began, people: row?.found ?? -1 };
  });
  database.close();
  return asked;
}

function fill(database: Database, lists: readonly ChangeSet[]): void {
  database.exec(`
    create table people(id text primary key, place text, phone integer);
    create table event(id text primary key, type text, day text);
    create table attendance(person text, event text, attended integer);
    create table commitment(person text, state text);
    create table conversation(person text, day text);`);
  const put = (table: string, rows: unknown[][]) => {
    const insert = database.prepare(
      `insert into ${table} values(${(rows[0] ?? []).map(() => '?').join(',')})`,
    );
    database.transaction(() => {
      for (const row of rows) insert.run(...row);
    })();
  };
  put(
    'people',
    fieldsOf(lists, 'person').map((one) => [one.id, one.placeId ?? null, one.consent ? 1 : 0]),
  );
  put(
    'event',
    fieldsOf(lists, 'event').map((one) => [one.id, one.type, String(one.starts).slice(0, 10)]),
  );
  put(
    'attendance',
    fieldsOf(lists, 'attendance').map((one) => [one.personId, one.eventId, one.attended ? 1 : 0]),
  );
  put(
    'commitment',
    fieldsOf(lists, 'commitment').map((one) => [one.personId, one.state]),
  );
  put(
    'conversation',
    fieldsOf(lists, 'conversation').map((one) => [one.personId, one.on]),
  );
  database.exec(`
    create index peopleByPlace on people(place, phone);
    create index attendanceByPerson on attendance(person, attended, event);
    create index commitmentByPerson on commitment(person, state);
    create index conversationByPerson on conversation(person, day);
    analyze;`);
}
