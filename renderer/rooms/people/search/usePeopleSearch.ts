import { useEffect, useMemo, useState } from 'react';
import type { Rec } from '../../../../shared/model/kinds';
import type { SegmentGroup } from '../../../../shared/model/segmentTree';
import { peopleIn, type SegmentAnswer } from '../../../../shared/queries/segments/peopleIn';
import { getReadyToAsk, manyKinds } from '../../../../shared/queries/segments/questions';
import { readTree, type SegmentProblem } from '../../../../shared/queries/segments/readTree';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import type { Workbook } from '../../../../shared/workbook/workbook';
import { useToday } from '../../../app/forRooms/useToday';
import { slicer } from '../../../store/frames';
import { runSliced } from '../../../store/runSliced';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';

export const everybody: SegmentGroup = { join: 'all', of: [] };

/** What the list of people is narrowed by. */
export interface PeopleSearch {
  tree: SegmentGroup;
  set: (tree: SegmentGroup) => void;
  /** The saved search that this began as; undefined when it is a new one, or the saved one was deleted. */
  segment: Rec<'segment'> | undefined;
  /** Whether it asks something else than what is saved. */
  changed: boolean;
  /** Begins with a saved search. */
  use: (segmentId: string) => void;
  clear: () => void;
}

/** The search that a place, a group or a campaign begins with; everybody without one, or where it is gone. */
function startFrom(workbook: WorkbookReader, id: string | undefined): SegmentGroup {
  if (workbook.get('place', id))
    return { join: 'all', of: [{ is: 'livesIn', placeId: id ?? '', below: true }] };
  if (workbook.get('group', id)) return { join: 'all', of: [{ is: 'belongsTo', groupId: id ?? '' }] };
  if (workbook.get('campaign', id)) return { join: 'all', of: [{ is: 'joinedIn', campaignId: id ?? '' }] };
  return everybody;
}

/** The first question of a large book would hold the window up while everything related is looked through. */
async function readyToAsk(stored: Workbook, reader: WorkbookReader): Promise<void> {
  await runSliced(stored.allSliced(manyKinds), slicer());
  await runSliced(getReadyToAsk(reader), slicer());
}

/**
 * The search in force and whom it finds, asked anew when the workbook changes.
 * @param fromId a place, a group or a campaign whose people it begins with
 */
export function usePeopleSearch(fromId?: string): { search: PeopleSearch; answer: SegmentAnswer } {
  const { reader, workbook: stored } = useOpenWorkbook();
  const today = useToday();
  const [{ tree, segmentId, problem }, setState] = useState<{
    tree: SegmentGroup;
    segmentId?: string;
    problem?: SegmentProblem;
  }>(() => ({ tree: startFrom(reader, fromId) }));
  useEffect(() => {
    const idle = requestIdleCallback(() => void readyToAsk(stored, reader));
    return () => cancelIdleCallback(idle);
  }, [stored, reader]);
  const segment = useWorkbook(
    (workbook) => (segmentId === undefined ? undefined : workbook.get('segment', segmentId)),
    [segmentId],
  );
  const answer = useWorkbook<SegmentAnswer>(
    (workbook) => (problem ? { ok: false, problem } : peopleIn(workbook, tree, today)),
    [tree, today, problem],
  );
  const changed = useMemo(() => {
    const saved = segment && readTree(segment.search);
    return saved?.ok === true && JSON.stringify(saved.tree) !== JSON.stringify(tree);
  }, [segment, tree]);
  const search: PeopleSearch = {
    tree,
    segment,
    changed,
    set: (next) =>
      setState((state) => (state.segmentId ? { tree: next, segmentId: state.segmentId } : { tree: next })),
    use: (id) => {
      const read = readTree(reader.get('segment', id)?.search);
      setState(
        read.ok
          ? { tree: read.tree, segmentId: id }
          : { tree: everybody, segmentId: id, problem: read.problem },
      );
    },
    clear: () => setState({ tree: everybody }),
  };
  return { search, answer };
}
