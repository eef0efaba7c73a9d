/** The bytes that are asked for, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the header `Range` (RFC 9110, section 14) for a thing of `size` bytes. Several ranges, other units and
 * what is no range at all count as none, as the RFC allows: then the whole is sent.
 */
export function rangeOf(header: string | null, size: number): Range | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (!match || (first === '' && last === '')) return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length > 0 ? { from: size - length, to: size - 1 } : 'unsatisfiable';
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return 'whole';
  if (from >= size) return 'unsatisfiable';
  return { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
