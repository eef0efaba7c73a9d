import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Application, startApplication } from './application';
import { expect, test } from './launch';
import { foreignCalls } from './networkTrace';
import { setUp, unlock } from './profile';

// That no process opens a socket to anywhere is shown in canary.spec.ts, over a longer tour, under strace.

/** What a person does in a day: the first run, every room, finding, presenting, locking, unlocking. */
async function tour({ app, page }: Application): Promise<void> {
  await setUp(page);
  await everyRoom(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Amira');
  await page.keyboard.press('Escape');
  const audience = app.waitForEvent('window');
  await page.evaluate(() => window.machine.ask('presenter.open', { title: 'Turnout' }));
  await (await audience).waitForLoadState();
  await page.evaluate(() => window.machine.ask('print.pdf', { landscape: false }));
  const next = app.waitForEvent('window');
  await page.evaluate(() => void window.machine.ask('window.lock'));
  const fresh = await next;
  await unlock(fresh);
  await everyRoom(fresh);
}

async function everyRoom(page: Page): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Rooms' }).getByRole('button');
  await expect(rooms.first()).toBeVisible();
  for (const room of await rooms.all()) {
    await room.click();
    await expect(room).toHaveAttribute('aria-current', 'page');
  }
}

test('Chromium itself notes that it was asked for no address and no name', async ({
  runtime,
  display,
  folder,
}) => {
  const log = join(folder, 'net-log.json');
  const userData = join(folder, 'user-data');
  mkdirSync(userData);
  const running = await startApplication(runtime, display, userData, { args: [`--log-net-log=${log}`] });
  try {
    await tour(running);
    await running.close();
  } finally {
    await running.kill();
  }
  const asked = netLog(log);
  // Chromium begins each log with its cookie store: a log without it was not of this run.
  expect(asked.events).toContain('COOKIE_STORE_ALIVE');
  for (const event of [
    'HOST_RESOLVER_MANAGER_REQUEST',
    'URL_REQUEST_START_JOB',
    'TCP_CONNECT',
    'UDP_CONNECT',
  ]) {
    expect(asked.known).toContain(event);
    expect(asked.events).not.toContain(event);
  }
  expect(asked.addresses).toEqual([]);
});

test('the check of the trace sees a name being asked for, and a page being fetched', () => {
  const foreign = [
    '12 connect(20, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 0',
    '13 sendto(8, "..", 33, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.2")}, 16) = 33',
    '14 bind(9, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
  ];
  const own = [
    '15 bind(5, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '16 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 57',
    '17 connect(7, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 110) = 0',
    '18 bind(5, {sa_family=AF_INET6, sin6_port=htons(0), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0',
  ];
  expect(foreignCalls([...foreign, ...own].join('\n'))).toEqual(foreign);
});

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string } }[];
}

/** The kinds of event in a log of Chromium's network, those it could have, and the addresses in it. */
function netLog(path: string) {
  const log: NetLog = JSON.parse(readFileSync(path, 'utf8'));
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  return {
    known: [...names.values()],
    events: log.events.map(({ type }) => names.get(type) ?? String(type)),
    addresses: log.events.flatMap(({ params }) => params?.url ?? params?.host ?? []),
  };
}
