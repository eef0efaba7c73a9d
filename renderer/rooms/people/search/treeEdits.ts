import { isGroup, type SegmentGroup, type SegmentNode } from '../../../../shared/model/segmentTree';

/** Where a question stands: the place in each group on the way down to it. */
export type TreePath = readonly number[];

/** The tree with one question, or one group of them, as another. */
export function replaced(tree: SegmentGroup, path: TreePath, node: SegmentNode): SegmentGroup {
  return edited(tree, path, () => [node]);
}

/** The tree without it; a group that is left with nothing goes too. */
export const without = (tree: SegmentGroup, path: TreePath): SegmentGroup => edited(tree, path, () => []);

/** The tree with one more at the end of the group at `path`. */
export function added(tree: SegmentGroup, path: TreePath, node: SegmentNode): SegmentGroup {
  if (path.length === 0) return { ...tree, of: [...tree.of, node] };
  return edited(tree, path, (group) => (isGroup(group) ? [{ ...group, of: [...group.of, node] }] : [group]));
}

/** The path, apart by dots, of what is added next to the group at `path`. */
export function endOf(tree: SegmentGroup, path: TreePath): string {
  let group: SegmentNode | undefined = tree;
  for (const at of path) group = group && isGroup(group) ? group.of[at] : undefined;
  return [...path, group && isGroup(group) ? group.of.length : 0].join('.');
}

function edited(
  tree: SegmentGroup,
  [at, ...rest]: TreePath,
  change: (node: SegmentNode) => readonly SegmentNode[],
): SegmentGroup {
  const of = tree.of.flatMap((node, index) => {
    if (index !== at) return [node];
    if (rest.length === 0) return change(node);
    if (!isGroup(node)) return [node];
    const inner = edited(node, rest, change);
    return inner.of.length === 0 ? [] : [inner];
  });
  return { ...tree, of };
}
