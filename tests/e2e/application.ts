import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Display } from '../../build/display.mjs';
import type { ElectronRuntime } from '../../build/electronRuntime.mjs';
import { root } from '../../build/paths.mjs';
import { sandboxArguments } from '../../build/sandbox.mjs';
import { type Problem, watchForProblems } from './problems';

/** The built application, running in its own user-data folder. */
export interface Application {
  app: ElectronApplication;
  /** The workbook's window. */
  page: Page;
  userData: string;
  /** Errors thrown in a page and reports of the content security policy, of every window, since the launch. */
  problems: Problem[];
  /** The main process; its group holds every process of the application. */
  pid: number;
  hasEnded(): boolean;
  /** Asks the application to quit, and waits until it has. */
  close(): Promise<void>;
  /** Ends every process of it at once, as a crash or a power cut would. */
  kill(): Promise<void>;
}

/** Starts the application that is in dist/, for fixtures, profiles and benches. */
export async function startApplication(
  runtime: ElectronRuntime,
  display: Display,
  userData: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<Application> {
  const app = await launchInTime({
    executablePath: runtime.executable,
    args: [...sandboxArguments(), root, `--user-data-dir=${userData}`, ...args],
    chromiumSandbox: sandboxArguments().length === 0,
    env: { ...stringsOf(display.env), ...env },
    cwd: userData,
  });
  const problems: Problem[] = [];
  app.on('window', (page) => {
    watchForProblems(page, problems);
    // A page that ends by itself closes under the test's hands: what it was is told here, or nowhere.
    page.on('crash', () => console.error(`A page ended by itself at ${new Date().toISOString()}.`));
  });
  const child = app.process();
  child.stderr?.on('data', (printed: Buffer) => {
    const text = printed.toString();
    if (text.includes('A fault in the main process:')) problems.push({ kind: 'error', text });
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error('The application was started but has no process id.');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  return {
    app,
    page,
    userData,
    problems,
    pid,
    hasEnded,
    close: async () => {
      if (!hasEnded()) await app.close();
    },
    kill: async () => {
      if (hasEnded()) return;
      // Playwright gives the application its own process group, so this takes its helper processes too.
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
      await ended;
    },
  };
}

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * About one launch in several hundred never comes back to Playwright after both debuggers are attached, in
 * which state no page is open and nothing is written. Playwright ends that process, and it is started again.
 */
async function launchInTime(options: LaunchOptions, tries = 3): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: 25_000 });
  } catch (fault) {
    const late = fault instanceof Error && fault.message.includes('electron.launch: Timeout');
    if (!late || tries === 1) throw fault;
    console.error('The application did not answer the debugger within 25 s; it is started again.');
    return launchInTime(options, tries - 1);
  }
}

const stringsOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
