import type { SegmentCondition } from '../../../../shared/model/segmentTree';

/** What a new line asks until something else is chosen. */
export const firstQuestion: SegmentCondition = { is: 'came', when: { days: 90 } };
