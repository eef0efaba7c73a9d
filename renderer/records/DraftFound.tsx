import { Note } from '../ui/Note';

/** Says that a form was left half done, and offers to start afresh. */
export function DraftFound({ draft }: { draft: { found: boolean; clear: () => void } }) {
  if (!draft.found) return null;
  return (
    <Note kind="info">
      You were in the middle of this.{' '}
      <button type="button" className="link" onClick={draft.clear}>
        Start afresh
      </button>
    </Note>
  );
}
