import type { Application } from './application';
import { unlock } from './profile';

/**
 * An application at its first run that tests share, one after another: those that ask something of main or of the
 * bare page and leave no record behind. Each begins with the page freshly loaded and no other window.
 */
export class StandingApp {
  running: Application | undefined;

  constructor(private readonly start: () => Promise<Application>) {}

  /** The one that stands, where it can be made as new, else another. */
  async ready(): Promise<Application> {
    if (this.running && (await madeAsNew(this.running))) return this.running;
    await this.end();
    this.running = await this.start();
    return this.running;
  }

  async end(): Promise<void> {
    await this.running?.kill();
    this.running = undefined;
  }
}

/** A workbook that is set up, which the tests of one file share, one after another. */
export class StandingBook {
  running: Application | undefined;
  private file: string | undefined;

  constructor(private readonly start: () => Promise<Application>) {}

  /** Unlocked, in the light that it began with, where the test before left it; another file gets another. */
  async openFor(file: string): Promise<Application> {
    if (this.file !== file || !this.running || this.running.hasEnded()) {
      await this.end();
      this.running = await this.start();
      this.file = file;
    }
    const [page, ...others] = this.running.app.windows();
    if (!page || others.length > 0) throw new Error('a test of this file left more than its window');
    page.setDefaultTimeout(15_000);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    const asks = page.getByLabel('Passphrase', { exact: true });
    await asks.or(page.getByRole('navigation', { name: 'Rooms' })).waitFor();
    if (await asks.isVisible()) await unlock(page);
    this.running = { ...this.running, page };
    return this.running;
  }

  async end(): Promise<void> {
    await this.running?.kill();
    this.running = undefined;
  }
}

/** False where its window is another than at the start: after a lock, a crash, or a close. */
async function madeAsNew(running: Application): Promise<boolean> {
  const { app, page, problems } = running;
  if (running.hasEnded() || page.isClosed()) return false;
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (!window.webContents.getURL().startsWith('app://wardbook/index')) window.destroy();
  });
  await page.reload();
  const [first, ...others] = app.windows();
  if (first !== page || others.length > 0) return false;
  problems.length = 0;
  return (await page.evaluate(async () => (await window.machine.ask('app.about')).opened)) === 'start';
}
