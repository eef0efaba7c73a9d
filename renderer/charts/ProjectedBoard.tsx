import './chart.css';
import { figureInWords } from './inWords';
import { useRoomFor } from './useRoomFor';

/** Commitments while they are being made, as a hall sees them. Counts only: no name of a person. */
export interface Board {
  /** "What we will do for warm homes" */
  title: string;
  place?: string;
  total: number;
  people: number;
  goal?: number;
  /** Most offered first; at most five are shown. */
  actions: readonly { key: string; label: string; count: number }[];
  /** Key of the action that the newest card chose: lit in marigold. */
  newest?: string;
}

interface ProjectedBoardProps {
  board: Board;
  ground?: 'dark' | 'white';
}

const scaleOf = (room: { width: number; height: number } | undefined): number =>
  room ? Math.min(room.width / 1920, room.height / 1080) : 0;

/** One number, at most five bars, one goal in groups of five. Fills its parent, keeping 16 to 9. */
export function ProjectedBoard({ board, ground = 'dark' }: ProjectedBoardProps) {
  const [box, room] = useRoomFor<HTMLDivElement>();
  const scale = scaleOf(room);
  const most = Math.max(1, ...board.actions.map((action) => action.count));
  return (
    <div className="projected" data-ground={ground} ref={box}>
      {scale > 0 && (
        <div className="projected-stage" style={{ transform: `translate(-50%, -50%) scale(${scale})` }}>
          <header className="board-head">
            <h1>{board.title}</h1>
            {board.place !== undefined && <span>{board.place}</span>}
          </header>
          <div className="board-body">
            <div>
              <div className="board-total" aria-live="polite">
                {figureInWords(board.total)}
              </div>
              <p className="board-words">
                {board.total === 1 ? 'commitment' : 'commitments'}
                <br />
                from {figureInWords(board.people)} of us
              </p>
            </div>
            <ul className="board-bars">
              {board.actions.slice(0, 5).map((action) => {
                const lit = action.key === board.newest;
                return (
                  <li key={action.key} data-newest={lit || undefined}>
                    <span>
                      {action.label}
                      <b>{figureInWords(action.count)}</b>
                    </span>
                    <span className="board-bar" style={{ width: `${(action.count / most) * 100}%` }}>
                      {lit && action.count > 0 && <i style={{ width: `${100 / action.count}%` }} />}
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
          {board.goal !== undefined && board.goal > 0 && <Goal total={board.total} goal={board.goal} />}
        </div>
      )}
    </div>
  );
}

/** What is left to the goal, in words. */
export function goalInWords(total: number, goal: number): string {
  if (total < goal) return `${figureInWords(goal - total)} more to reach our goal`;
  return total === goal ? 'We reached our goal' : `${figureInWords(total - goal)} past our goal`;
}

/** Strokes in fives; above a hundred each stroke stands for several, so that all fit on one line. */
export function strokesOf(total: number, goal: number): { count: number; filled: number; each: number } {
  const each = Math.max(1, Math.ceil(goal / 100));
  const count = Math.ceil(goal / each);
  return { count, filled: Math.min(count, Math.floor(total / each)), each };
}

function Goal({ total, goal }: { total: number; goal: number }) {
  const { count, filled } = strokesOf(total, goal);
  const groups = Array.from({ length: Math.ceil(count / 5) }, (_, group) =>
    Array.from({ length: Math.min(5, count - group * 5) }, (_, stroke) => group * 5 + stroke),
  );
  return (
    <div className="board-goal">
      <p>
        {goalInWords(total, goal)}
        <b>{figureInWords(goal)}</b>
      </p>
      <div className="board-strokes" aria-hidden="true">
        {groups.map((group) => (
          <span key={group[0]} style={{ flexGrow: group.length }}>
            {group.map((stroke) => (
              <i key={stroke} data-filled={stroke < filled || undefined} />
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}
