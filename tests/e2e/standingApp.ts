import type { Application } from './application';

/**
 * An application at its first run that tests share, one after another: those that ask something of main or of the
 * bare page and leave no record behind. Each begins with the page freshly loaded and no other window.
 */
export class StandingApp {
  private running: Application | undefined;

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
