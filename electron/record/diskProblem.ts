/** Why the machine could not write, as the window is told it. */
export interface DiskProblem {
  ok: false;
  reason: 'disk-full' | 'cannot-write';
  detail: string;
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Makes of a file-system error what the window can act on. */
export function diskProblem(fault: unknown): DiskProblem {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const detail = fault instanceof Error ? fault.message : String(fault);
  return { ok: false, reason: FULL.has(code) ? 'disk-full' : 'cannot-write', detail };
}
