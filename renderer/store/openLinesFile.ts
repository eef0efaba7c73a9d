import type { PackProblem } from '../../shared/formats/problem';
import type { RecordLevel, SpecialMark } from '../../shared/model/sharing';
import { type OpenLines, openLines } from '../../shared/queries/exports/openLines';
import { currentVersion } from '../../shared/workbook/migrations/version';
import type { Counted } from '../../shared/workbook/slices';
import { partsOf } from './recordParts';
import { sealingJob } from './sealingPort';
import type { OpenWorkbook } from './session';

/** What an open export would hold and what stays, counted: shown before anything is written. */
export const linesToLeave = (
  open: OpenWorkbook,
  level: RecordLevel,
  special: readonly SpecialMark[],
): Counted<OpenLines> => openLines(open.workbook, { level, special });

/** The bytes of the zip, compressed in a process of its own while the window goes on answering. */
export async function makeLinesFile(
  open: OpenWorkbook,
  lines: OpenLines,
  told: { level: RecordLevel; madeBy: string },
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; problem: PackProblem }> {
  return sealingJob({
    job: 'zipLines',
    about: { ...told, madeAt: open.deed().now, dataVersion: currentVersion },
    parts: await partsOf(lines.records),
  });
}
