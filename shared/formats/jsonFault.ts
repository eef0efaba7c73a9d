/** What may stand at a place of JSON (RFC 8259), each from where the reading is. */
const tokens = {
  space: /[ \t\n\r]*/uy,
  scalar:
    /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy,
  key: /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"[ \t\n\r]*:/uy,
};

/**
 * The line, counted from 1, on which a text stops being JSON: where it breaks off, the last. The parser of the
 * machine does not say it in the same words everywhere.
 */
export function lineOfFault(text: string): number {
  let at = 0;
  const open: ('{' | '[')[] = [];
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    if (!token.test(text)) return false;
    at = token.lastIndex;
    return true;
  };
  /** Whether a value begins here, or one of its brackets. */
  const value = (): boolean => {
    take(tokens.space);
    const mark = text[at];
    if (mark !== '{' && mark !== '[') return take(tokens.scalar) && ends();
    at += 1;
    open.push(mark);
    take(tokens.space);
    if (text[at] === closing(mark)) return ends();
    return true;
  };
  /** Closes what ends here, as far as a comma. */
  const ends = (): boolean => {
    for (;;) {
      take(tokens.space);
      const mark = open.at(-1);
      if (mark === undefined) return false;
      if (text[at] === ',') {
        at += 1;
        return true;
      }
      if (text[at] !== closing(mark)) return false;
      at += 1;
      open.pop();
    }
  };
  for (let goes = value(); goes && at < text.length; ) {
    take(tokens.space);
    goes = (open.at(-1) !== '{' || take(tokens.key)) && value();
  }
  return text.slice(0, at).split('\n').length;
}

const closing = (mark: '{' | '['): string => (mark === '{' ? '}' : ']');
