import { describe, expect, it } from 'vitest';
import { added, endOf, replaced, without } from '../../../../renderer/rooms/people/search/treeEdits';
import type { SegmentCondition, SegmentGroup } from '../../../../shared/model/segmentTree';

const leads: SegmentCondition = { is: 'leads' };
const led: SegmentCondition = { is: 'ledBy' };
const due: SegmentCondition = { is: 'noticeDue' };
const inner: SegmentGroup = { join: 'any', not: true, of: [led, due] };
const tree: SegmentGroup = { join: 'all', of: [leads, inner] };

describe('questions of a search', () => {
  it('are changed where they stand, and nothing else is', () => {
    expect(replaced(tree, [0], due)).toEqual({ join: 'all', of: [due, inner] });
    expect(replaced(tree, [1, 0], leads)).toEqual({
      join: 'all',
      of: [leads, { ...inner, of: [leads, due] }],
    });
    expect(replaced(tree, [7], due)).toEqual(tree);
    expect(replaced(tree, [0, 1], due)).toEqual(tree);
    expect(tree.of).toEqual([leads, inner]);
  });

  it('go, and a group that is left empty goes with its last one', () => {
    expect(without(tree, [0])).toEqual({ join: 'all', of: [inner] });
    const one = without(tree, [1, 1]);
    expect(one).toEqual({ join: 'all', of: [leads, { ...inner, of: [led] }] });
    expect(without(one, [1, 0])).toEqual({ join: 'all', of: [leads] });
    expect(without({ join: 'all', of: [leads] }, [0])).toEqual({ join: 'all', of: [] });
  });

  it('come at the end of the group that was asked for, and it is known beforehand where', () => {
    expect(endOf(tree, [])).toBe('2');
    expect(added(tree, [], due).of[2]).toBe(due);
    expect(endOf(tree, [1])).toBe('1.2');
    expect(added(tree, [1], leads).of[1]).toEqual({ ...inner, of: [led, due, leads] });
    expect(added(tree, [0], due)).toEqual(tree);
  });
});
