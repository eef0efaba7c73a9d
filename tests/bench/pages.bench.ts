import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import { startApplication } from '../e2e/application';
import { makeWorkbook, seam } from '../e2e/recordSeam';
import { busyBook, busyPlaces } from './busyBook';
import { type Figure, figure, round } from './figure';
import { commit } from './window.bench';

/** Above this a held-up window is named, in milliseconds. */
const LIMIT = 50;

interface Asked {
  room: string;
  page: string;
  id?: string;
}

interface Looked {
  name: string;
  /** Until the page stood there, until nothing was left to do, and the longest task meanwhile. */
  drawn: number;
  stall: number;
  /** The longest task while each field was typed into, and which field that was. */
  typing: number;
  field: string;
  fields: number;
}

/**
 * Every page of a busy book: how long it takes to open, how long that holds the window, and whether typing in any of
 * its fields does.
 */
export async function benchPages(
  runtime: ElectronRuntime,
  display: Display,
  { n }: { n: number },
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wardbook-bench-'));
  try {
    const profile = join(folder, 'book');
    mkdirSync(profile);
    const running = await startApplication(runtime, display, profile, seam);
    const { page } = running;
    await makeWorkbook(page);
    for (const list of busyBook(n)) await commit(page, list);
    await commit(page, besides);
    // The searches make themselves ready at idle.
    await page.waitForTimeout(15_000);
    const looked: Looked[] = [];
    for (const asked of pages) looked.push(await lookAt(page, asked));
    await running.close();
    return [
      summed(
        `typing-${n / 1000}k`,
        n,
        looked,
        ({ typing }) => typing,
        ({ name, field }) => `${field} on ${name}`,
      ),
      summed(
        `pages-${n / 1000}k-stall`,
        n,
        looked,
        ({ stall }) => stall,
        ({ name }) => name,
      ),
      summed(
        `pages-${n / 1000}k`,
        n,
        looked,
        ({ drawn }) => drawn,
        ({ name }) => name,
        250,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The longest over all pages, and the name of each that is over the limit. */
function summed(
  name: string,
  n: number,
  looked: readonly Looked[],
  of: (one: Looked) => number,
  words: (one: Looked) => string,
  limit = LIMIT,
): Figure {
  const over = looked.filter((one) => of(one) > limit).sort((a, b) => of(b) - of(a));
  const fields = looked.reduce((sum, one) => sum + one.fields, 0);
  const named = over.map((one) => `${words(one)} ${round(of(one))}`).join(', ');
  const note = `${looked.length} pages, ${fields} fields; over ${limit} ms: ${named || 'none'}`;
  return { ...figure(name, n, 'ms', [Math.max(...looked.map(of))], {}), note };
}

const id = (kind: string) => `0199e2a0-${kind}-7000-8000-000000000000`;
const [place] = busyPlaces;

/** A group with its leader, a campaign and a story, so that their pages have something to show. */
const besides: ChangeSet = {
  label: 'Added a group, a campaign and a story',
  undo: 'ordinary',
  patches: [
    {
      op: 'add',
      kind: 'group',
      id: id('0005'),
      fields: { name: 'Oak Tree tenants', type: 'tenants', placeId: place?.id },
    },
    { op: 'add', kind: 'campaign', id: id('0006'), fields: { name: 'Fix our homes' } },
    { op: 'add', kind: 'story', id: id('0007'), fields: { title: 'The lift', personId: id('0000') } },
  ],
};

const pages: readonly Asked[] = [
  { room: 'today', page: 'home' },
  ...[
    'list',
    'add',
    'groups',
    'addGroup',
    'places',
    'addPlace',
    'leaders',
    'ladder',
    'doubles',
    'network',
    'snowflake',
  ].map((page) => ({ room: 'people', page })),
  ...['person', 'edit', 'oneToOne', 'circle', 'erase', 'access'].map((page) => ({
    room: 'people',
    page,
    id: id('0000'),
  })),
  ...['group', 'editGroup'].map((page) => ({ room: 'people', page, id: id('0005') })),
  ...['place', 'editPlace'].map((page) => ({ room: 'people', page, id: place?.id ?? '' })),
  ...['list', 'add'].map((page) => ({ room: 'events', page })),
  ...['event', 'edit', 'door', 'cards', 'chase'].map((page) => ({ room: 'events', page, id: id('0002') })),
  ...['list', 'add'].map((page) => ({ room: 'campaigns', page })),
  ...['campaign', 'edit', 'powerMap', 'addWin'].map((page) => ({ room: 'campaigns', page, id: id('0006') })),
  ...['list', 'add'].map((page) => ({ room: 'stories', page })),
  ...['story', 'edit'].map((page) => ({ room: 'stories', page, id: id('0007') })),
  ...['gallery', 'patches'].map((page) => ({ room: 'charts', page })),
  ...['home', 'paste', 'pack', 'openPack', 'export', 'lines', 'colleagues'].map((page) => ({
    room: 'exchange',
    page,
  })),
  ...[
    'home',
    'security',
    'backups',
    'restore',
    'lists',
    'fields',
    'deleted',
    'exports',
    'erasures',
    'privacy',
  ].map((page) => ({ room: 'settings', page })),
];

/** Opens a page, waits until the window has nothing more to do, and types a word into each of its fields. */
async function lookAt(page: Page, asked: Asked): Promise<Looked> {
  const told = await page.evaluate(async (to) => {
    const test = window.wardbookTest;
    const go = test?.go;
    if (!test || !go) throw new Error('no workbook is shown');
    const frame = () => new Promise((settle) => requestAnimationFrame(settle));
    const wait = (ms: number) => new Promise((settle) => setTimeout(settle, ms));
    let drawn = 0;
    const stall = await test.longestStall(async () => {
      const began = performance.now();
      go(to);
      await frame();
      await frame();
      drawn = performance.now() - began;
      await wait(1500);
    });
    const fields = [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        'main input, main textarea, aside input, aside textarea',
      ),
    ].filter(
      (field) =>
        !field.disabled &&
        !field.readOnly &&
        (field instanceof HTMLTextAreaElement ||
          ['text', 'search', 'email', 'tel', 'url', 'number', 'password'].includes(field.type)) &&
        field.offsetParent !== null,
    );
    const worst = { stall: 0, field: '' };
    for (const field of fields) {
      if (!field.isConnected) continue;
      const held = await test.longestStall(async () => {
        field.focus();
        const shape = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        const setValue = Object.getOwnPropertyDescriptor(shape.prototype, 'value')?.set;
        const word = field.type === 'number' ? '12' : 'smith';
        for (let length = 1; length <= word.length; length++) {
          setValue?.call(field, word.slice(0, length));
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await frame();
          await wait(60);
        }
        await wait(300);
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        field.blur();
        await wait(50);
      });
      const label = field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.placeholder;
      if (held > worst.stall) Object.assign(worst, { stall: held, field: label });
    }
    return { drawn, stall, typing: worst.stall, field: worst.field, fields: fields.length };
  }, asked);
  return { ...told, name: `${asked.room}/${asked.page}` };
}
