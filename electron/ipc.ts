import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import {
  type Notice,
  type NoticeName,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  requests,
} from '../shared/ipc';
import { ORIGIN } from './policy';
import { type OurWindow, ourWindow, type Role } from './window';

/** Who asks: one of our windows, already checked. */
export interface Asker extends OurWindow {
  readonly contents: WebContents;
}

export type Handler<N extends RequestName> = (
  input: RequestInput<N>,
  asker: Asker,
) => RequestOutput<N> | Promise<RequestOutput<N>>;

/** One handler for every name in the table: the compiler says which is missing. */
export type Handlers = { [N in RequestName]: Handler<N> };

/** What the presenter window may ask; it holds no key and no record, so it needs no more. */
const PRESENTER_MAY: readonly string[] = ['app.about', 'presenter.close'];

const mayAsk = (role: Role, name: RequestName): boolean =>
  role === 'workbook' || PRESENTER_MAY.includes(name);

/** Answers the requests of our own windows, and refuses everything else with a reason. */
export function answerRequests(handlers: Handlers): void {
  ipcMain.handle('request', async (event, name: unknown, input: unknown) => {
    const asker = checkedAsker(event);
    if (!asker) return refuse('foreign-frame', 'only the main frame of a Wardbook window may ask');
    if (!isRequest(name) || !mayAsk(asker.role, name)) return refuse('unknown-request', String(name));
    return reply(name, input, asker, handlers);
  });
}

async function reply<N extends RequestName>(name: N, input: unknown, asker: Asker, handlers: Handlers) {
  const given = requests[name].input.safeParse(input);
  if (!given.success) return refuse('bad-argument', given.error.message);
  try {
    const handler: Handler<N> = handlers[name];
    const answer = requests[name].output.safeParse(await handler(given.data as RequestInput<N>, asker));
    return answer.success ? { ok: true, value: answer.data } : refuse('bad-answer', answer.error.message);
  } catch (fault) {
    return refuse('failed', fault instanceof Error ? fault.message : String(fault));
  }
}

const refuse = (refusal: string, detail: string) => ({ ok: false, refusal, detail });

const isRequest = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requests, name);

/** The asking window, if the frame is its main frame, at our own origin, in a window that main opened. */
function checkedAsker(event: IpcMainInvokeEvent): Asker | undefined {
  const known = ourWindow(event.sender.id);
  const frame = event.senderFrame;
  if (!known || !frame || frame !== event.sender.mainFrame || frame.origin !== ORIGIN) return undefined;
  return { ...known, contents: event.sender };
}

/** Tells one window something it did not ask for. */
export function tell<N extends NoticeName>(
  window: BrowserWindow | undefined,
  name: N,
  notice: Notice<N>,
): void {
  if (window && !window.isDestroyed()) window.webContents.send('notice', name, notice);
}
