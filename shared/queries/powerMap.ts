import type { WorkbookReader } from '../workbook/reader';
import { shownName } from './shownName';

export interface PowerMapPoint {
  stanceId: string;
  subjectId: string;
  kind: 'person' | 'group';
  name: string;
  /** −5 opposed to 5 supportive. */
  support: number;
  /** 0 to 10 over the target. */
  influence: number;
  /** Whether this is one of the campaign's targets. */
  target: boolean;
  note: string | undefined;
}

/** Who stands where on a campaign's demand, most influential first. */
export function powerMap(workbook: WorkbookReader, campaignId: string): readonly PowerMapPoint[] {
  const targets = new Set(
    (workbook.get('campaign', campaignId)?.targets ?? []).flatMap((target) =>
      [target.personId, target.groupId].flatMap((id) => (id ? [workbook.resolve(id)] : [])),
    ),
  );
  return workbook
    .by('stance', 'campaignId', campaignId)
    .map((stance): PowerMapPoint => {
      const kind = stance.subjectKind === 'group' ? 'group' : 'person';
      return {
        stanceId: stance.id,
        subjectId: workbook.resolve(stance.subjectId),
        kind,
        name:
          kind === 'group'
            ? (workbook.get('group', stance.subjectId)?.name ?? 'A group not in this workbook')
            : shownName(workbook.get('person', stance.subjectId)),
        support: stance.support ?? 0,
        influence: stance.influence ?? 0,
        target: targets.has(workbook.resolve(stance.subjectId)),
        note: stance.note ?? undefined,
      };
    })
    .sort((a, b) => b.influence - a.influence || a.name.localeCompare(b.name, 'en-GB'));
}
