import { Dialog } from '../ui/Dialog';
import { Key } from '../ui/Key';

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Ctrl K'], 'Find anything, do anything'],
  [['Ctrl N'], 'New in this room'],
  [['Ctrl Enter'], 'Save the form'],
  [['Ctrl P'], 'Print the page; the list of people as it stands'],
  [['Ctrl H'], 'What was changed in the record in view, when and by whom'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'Undo, do again'],
  [['Esc'], 'Close one layer, back to where you were'],
  [['F6'], 'Move between spine, page and panel'],
  [['Alt 1', 'Alt 6'], 'The six rooms, first to last'],
  [['↑', '↓'], 'Move in a list; Enter opens, Space selects'],
  [['F2'], 'Edit in the list; Tab along the row, Enter down the column'],
  [['Alt ←'], 'Back to the page before'],
  [['?'], 'This list'],
];

/** The keys, on a page of their own: opened with ?. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys" width={560}>
      <table className="keys-table">
        <tbody>
          {keys.map(([names, does]) => (
            <tr key={does}>
              <td>
                <span className="row" style={{ gap: 4 }}>
                  {names.map((name) => (
                    <Key key={name}>{name}</Key>
                  ))}
                </span>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted" style={{ marginTop: 12 }}>
        In a list, single letters work on the row in focus and are shown there: D done, S snooze, G give, C
        confirm, K kept, M missed, U up the ladder.
      </p>
    </Dialog>
  );
}
