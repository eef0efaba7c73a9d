import type { StoredRecord } from './entry';
import type { Step } from './step';

/**
 * What takes back a restored backup: every record that it touched exactly as it was held before, stamps and
 * all. Whatever was done since has been taken back first, for undo goes in order.
 */
export function takeBackRestore(step: Step): {
  replace: StoredRecord[];
  drop: { kind: string; id: string }[];
} {
  const replace: StoredRecord[] = [];
  const drop: { kind: string; id: string }[] = [];
  for (const [kind, records] of step.before) {
    for (const [id, record] of records) {
      if (record) replace.push(record);
      else drop.push({ kind, id });
    }
  }
  return { replace, drop };
}
