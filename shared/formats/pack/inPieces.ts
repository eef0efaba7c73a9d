/** Bytes that cross a port in one message: what takes a window a millisecond or two to copy. */
const pieceBytes = 256 * 1024;

/** Bytes that went ahead of a message, piece by piece, and where in it they belong. */
interface Gap {
  path: (string | number)[];
  /** In bytes. */
  size: number;
}

/** What crosses a port for one message: its long bytes first, in order, then the message with gaps in their place. */
type Crossing = { piece: Uint8Array } | { message: unknown; gaps: Gap[] };

type Pause = () => Promise<void>;

/**
 * Sends a message over a port with its long bytes cut into pieces, so that neither end stands still while it
 * copies megabytes. `Arriving` puts it together again.
 * @param message plain objects, lists, bytes and what else a port can carry
 * @param pause awaited after each piece
 */
export async function sendInPieces(
  port: { postMessage(message: unknown): void },
  message: unknown,
  pause: Pause = async () => undefined,
): Promise<void> {
  const gaps: Gap[] = [];
  const send = (crossing: Crossing) => port.postMessage(crossing);

  async function without(value: unknown, path: Gap['path']): Promise<unknown> {
    if (value instanceof Uint8Array) {
      if (value.length <= pieceBytes) return alone(value);
      gaps.push({ path, size: value.length });
      for (let from = 0; from < value.length; from += pieceBytes) {
        send({ piece: alone(value.subarray(from, from + pieceBytes)) });
        await pause();
      }
      return null;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      for (const [at, part] of value.entries()) list.push(await without(part, [...path, at]));
      return list;
    }
    const copy: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(value)) copy[name] = await without(part, [...path, name]);
    return copy;
  }

  const bare = await without(message, []);
  send({ message: bare, gaps });
}

/** A copy in a buffer of its own: of a mere view the whole buffer behind it would cross. Node’s `slice` gives a view. */
const alone = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** Puts together what `sendInPieces` sent, one message after another. */
export class Arriving {
  #pieces: Uint8Array[] = [];

  /** Takes what came over the port; true once it was the last of a message, which `whole` is then asked for. */
  take(crossing: unknown): boolean {
    const { piece } = crossing as { piece?: Uint8Array };
    if (piece) this.#pieces.push(piece);
    return !piece;
  }

  /**
   * The message with its bytes in their places.
   * @param last what came over the port last
   * @param pause awaited after each piece
   * @throws Error where the pieces are not those of the gaps
   */
  async whole(last: unknown, pause: Pause = async () => undefined): Promise<unknown> {
    const { message, gaps } = last as { message: unknown; gaps: Gap[] };
    const pieces = this.#pieces.splice(0);
    let made = message;
    for (const { path, size } of gaps) {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; ) {
        const piece = pieces.shift();
        if (!piece) throw new Error('a piece of a message is missing');
        bytes.set(piece, at);
        at += piece.length;
        await pause();
      }
      made = filled(made, path, bytes);
    }
    if (pieces.length > 0) throw new Error('a piece belongs to no message');
    return made;
  }
}

/** The message, with bytes put where a path says; itself the bytes where the path is empty. */
function filled(message: unknown, path: Gap['path'], bytes: Uint8Array): unknown {
  const [last, ...above] = [...path].reverse();
  if (last === undefined) return bytes;
  let inside = message;
  for (const step of above.reverse()) inside = (inside as Record<string | number, unknown>)[step];
  (inside as Record<string | number, unknown>)[last] = bytes;
  return message;
}
