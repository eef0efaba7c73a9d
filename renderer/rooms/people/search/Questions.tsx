import { IconBan, IconPlus, IconX } from '@tabler/icons-react';
import {
  isGroup,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentNode,
  segmentLimits,
} from '../../../../shared/model/segmentTree';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { countInFigures } from '../../../ui/words/countInWords';
import { conditionStarts, startOf } from './conditionStarts';
import { firstQuestion } from './firstQuestion';
import { Pill } from './Pill';
import { Slots } from './Slots';
import type { TreePath } from './treeEdits';

export interface TreeChanges {
  replace(path: TreePath, node: SegmentNode): void;
  remove(path: TreePath): void;
  add(path: TreePath, node: SegmentNode): void;
  /** The question that was added last: its first pill has the focus. */
  fresh: string | undefined;
}

interface QuestionsProps {
  group: SegmentGroup;
  path: TreePath;
  changes: TreeChanges;
  /** How many are left after each question; at the top alone. */
  left?: readonly number[] | undefined;
}

/** A group of questions as the lines of a sentence: "People who …, and …, and either … or …". */
export function Questions({ group, path, changes, left }: QuestionsProps) {
  const atTop = path.length === 0;
  const any = group.join === 'any';
  const openings = any ? (['either', 'or'] as const) : ([atTop ? 'People who' : 'both', 'and'] as const);
  const mayNest = path.length < segmentLimits.depth - 1;
  const other: SegmentNode = {
    join: any ? 'all' : 'any',
    of: [
      { is: 'may', channel: 'phone' },
      { is: 'may', channel: 'text' },
    ],
  };
  return (
    <>
      {group.of.map((node, at) => {
        const here = [...path, at];
        const joining = atTop && any && at === 0 ? 'People who either' : openings[at === 0 ? 0 : 1];
        return (
          // A question has no name of its own: its place is what tells it apart.
          <div className="question" key={here.join('.')}>
            <span className="joining">{joining}</span>
            {isGroup(node) ? (
              <div className="question-group" role="group" aria-label={any ? 'All of these' : 'Any of these'}>
                <div className="question-lines">
                  <Questions group={node} path={here} changes={changes} />
                </div>
                <IconButton
                  size="small"
                  rank="quiet"
                  label={`Take off these ${node.of.length} questions`}
                  icon={<IconX size={20} />}
                  onClick={() => changes.remove(here)}
                />
              </div>
            ) : (
              <Question condition={node} path={here} changes={changes} />
            )}
            {left && !any && (
              <span className="left tabular">
                <b>{countInFigures(left[at] ?? 0)}</b> left
              </span>
            )}
          </div>
        );
      })}
      <div className="question-more" data-top={atTop}>
        <Button
          rank="quiet"
          size="small"
          icon={<IconPlus size={18} />}
          onClick={() => changes.add(path, firstQuestion)}
        >
          {any ? 'Or' : 'And'}
        </Button>
        {mayNest && (
          <Button
            rank="quiet"
            size="small"
            icon={<IconPlus size={18} />}
            onClick={() => changes.add(path, other)}
          >
            {any ? 'Or both' : 'Either, or'}
          </Button>
        )}
        <Button
          rank="quiet"
          size="small"
          icon={<IconBan size={18} />}
          onClick={() => changes.add(path, { is: 'spokenTo', when: { days: 30 }, not: true })}
        >
          {any ? 'Or not' : 'And not'}
        </Button>
      </div>
    </>
  );
}

/** One question: the first pill says what is asked, the others of what. */
function Question(props: { condition: SegmentCondition; path: TreePath; changes: TreeChanges }) {
  const { condition, path, changes } = props;
  const starts = useWorkbook(conditionStarts);
  const change = (next: SegmentCondition) => changes.replace(path, next);
  const chosen = startOf(condition);
  const groups = [...new Set(starts.map((start) => start.group))].map((group) => ({
    group,
    items: starts.filter((start) => start.group === group),
  }));
  const begin = (value: string) => {
    const start = starts.find((one) => one.value === value);
    if (start && value !== chosen) change({ ...start.make, ...(condition.not ? { not: true } : {}) });
  };
  return (
    <div className="question-line">
      <div className="question-pills">
        <button
          type="button"
          className="not-pill"
          aria-pressed={condition.not === true}
          onClick={() => {
            const { not, ...rest } = condition;
            change((not ? rest : { ...rest, not: true }) as SegmentCondition);
          }}
        >
          <IconBan size={16} aria-hidden />
          not
        </button>
        <Pill
          label="What is asked"
          choices={groups}
          value={chosen}
          autoFocus={changes.fresh === path.join('.')}
          onChange={begin}
        />
        <Slots condition={condition} onChange={change} />
      </div>
      <IconButton
        size="small"
        rank="quiet"
        label="Take off this question"
        icon={<IconX size={20} />}
        onClick={() => changes.remove(path)}
      />
    </div>
  );
}
