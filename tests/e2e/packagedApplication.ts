import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Display } from '../../build/display.mjs';
import { unpacked } from '../../build/makePackage.mjs';
import { sandboxArguments } from '../../build/sandbox.mjs';

export interface PackagedApplication {
  browser: Browser;
  page: Page;
  /** All that it wrote to stderr so far. */
  said(): string;
  /** Ends every process of it. */
  end(): Promise<void>;
}

/**
 * Starts the unpacked build. Its inspector is off for good, so Playwright cannot launch it; Chromium's own
 * debugging port gives the pages and nothing of the main process.
 */
export async function startPackaged(
  display: Display,
  userData: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<PackagedApplication> {
  const child = spawn(
    unpacked(),
    [...sandboxArguments(), '--remote-debugging-port=0', `--user-data-dir=${userData}`, ...args],
    {
      env: { ...display.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  const heard: string[] = [];
  const address = await addressFrom(child, heard);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The packaged application has no browser context.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    browser,
    page,
    said: () => heard.join(''),
    end: async () => {
      await browser.close();
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      await ended;
    },
  };
}

function addressFrom(child: ChildProcess, heard: string[]): Promise<string> {
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('exit', (code) =>
      fail(new Error(`It ended with ${code} before it had a window:\n${heard.join('')}`)),
    );
    child.stderr?.on('data', (piece) => {
      heard.push(String(piece));
      const address = /DevTools listening on (ws:\S+)/.exec(heard.join(''))?.[1];
      if (address) settle(address);
    });
  });
}
