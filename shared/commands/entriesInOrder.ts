const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A position that sorts, as text, after `before` and before `after`: base 36 fractions, so that there is
 * always room between two. Never ends in 0, so that nothing sorts between it and its own end.
 */
export function positionBetween(before: string | undefined, after: string | undefined): string {
  let position = '';
  for (let at = 0; ; at += 1) {
    const low = digits.indexOf(before?.[at] ?? '0');
    const high = after === undefined || at >= after.length ? digits.length : digits.indexOf(after[at] ?? '');
    if (high - low > 1) return position + digits[Math.floor((low + high) / 2)];
    position += digits[low];
    if (high > low) return position + positionBetween(before?.slice(at + 1) || undefined, undefined);
  }
}

/**
 * Gives each entry a position so that the list stands in this order after any merge. Positions that are
 * already in order stay, so that moving one entry changes one entry.
 */
export function entriesInOrder<T extends { position?: string | undefined }>(entries: readonly T[]): T[] {
  const placed: T[] = [];
  let before: string | undefined;
  entries.forEach((entry, index) => {
    const own = entry.position;
    if (own && (before === undefined || own > before)) {
      before = own;
      placed.push(entry);
      return;
    }
    const after = entries
      .slice(index + 1)
      .find((next) => next.position && (!before || next.position > before));
    before = positionBetween(before, after?.position);
    placed.push({ ...entry, position: before });
  });
  return placed;
}
