import { z } from 'zod';
import { type Breakdown, countMeasures, exactFrom, roundedTo } from '../../model/countMeasures';
import { type CountRow, countRow, patchCounts } from '../../model/patchCounts';
import type { PackProblem } from '../problem';
import type { PackManifest } from './manifest';
import type { LineRecord } from './recordLines';
import type { Signer } from './signature';

const { fields } = patchCounts;

/** The one record that a pack of counts holds: every field told, and none that is not published. */
const received = z.strictObject({
  id: z.string(),
  kind: z.literal('patchCounts'),
  base: z.string(),
  workbookId: fields.workbookId.schema,
  part: fields.part.schema,
  patch: fields.patch.schema,
  from: fields.from.schema,
  since: fields.since.schema,
  until: fields.until.schema,
  madeAt: fields.madeAt.schema,
  signedBy: fields.signedBy.schema.nullable(),
  rows: z.array(z.strictObject(countRow.shape)).max(50_000),
});
export type ReceivedCounts = z.output<typeof received>;

/**
 * Checks what came in a pack that says it holds counts only: nothing beside them, only published measures, only numbers
 * as they may be told, of the workbook and the place that the manifest names, and signed with the key that they name.
 */
export function readCounts(
  records: readonly LineRecord[],
  manifest: Pick<PackManifest, 'workbookId' | 'scope'>,
  signer: Signer | undefined,
): { ok: true; counts: ReceivedCounts } | { ok: false; problem: PackProblem } {
  const other = records.find(({ kind }) => kind !== 'patchCounts');
  if (other) return refused({ reason: 'counts-hold-more', kind: other.kind });
  const [first, ...more] = records;
  if (!first) return unreadable('there are none');
  if (more.length > 0) return unreadable('there are two tables');
  const read = received.safeParse(first);
  if (!read.success) {
    const [issue] = read.error.issues;
    return unreadable(issue ? `${issue.path.join('.') || 'all of it'}: ${issue.message}` : 'it is no table');
  }
  const counts = read.data;
  if (counts.workbookId !== manifest.workbookId || counts.part !== partOf(manifest.scope))
    return unreadable('they are another patch’s');
  const wrong = counts.rows.findIndex((row) => !mayBeTold(row));
  if (wrong >= 0) return unreadable(`row ${wrong + 1} tells what counts never tell`);
  if (counts.signedBy !== (signer?.publicKey ?? null)) return refused({ reason: 'counts-signed-by-another' });
  return { ok: true, counts };
}

/** The part of a workbook that a scope counts, as records of counts name it. */
export const partOf = (scope: PackManifest['scope']): string => (scope?.of === 'place' ? scope.id : 'all');

/** Whether a row is of a published measure and breakdown, and its number one that protects whoever is in it. */
function mayBeTold({ measure, by, value, under }: CountRow): boolean {
  if (!Object.hasOwn(countMeasures, measure)) return false;
  const published: readonly Breakdown[] = countMeasures[measure as keyof typeof countMeasures].by;
  if (by === 'total') return value === null ? under === exactFrom : under === undefined && value >= exactFrom;
  if (!published.some((one) => one === by)) return false;
  return value === null ? under === roundedTo : under === undefined && value % roundedTo === 0;
}

const refused = (problem: PackProblem): { ok: false; problem: PackProblem } => ({ ok: false, problem });

const unreadable = (detail: string) => refused({ reason: 'counts-not-readable', detail });
