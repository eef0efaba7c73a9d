import type { Route } from '../app/forRooms/route';
import { useRoute } from '../app/forRooms/useRoute';
import { Button } from '../ui/Button';
import { PageError } from '../ui/PageError';

interface RecordGoneProps {
  /** "event". */
  noun: string;
  home: Route;
  /** "See all events". */
  homeWords: string;
}

/** Where a record used to be: what may have happened, and the ways back. */
export function RecordGone({ noun, home, homeWords }: RecordGoneProps) {
  const { go } = useRoute();
  return (
    <PageError
      title={`This ${noun} is not in the book any more.`}
      action={<Button onClick={() => go(home)}>{homeWords}</Button>}
    >
      It may have been deleted. Undo brings it back, and so does Recently deleted in Settings, for 90 days.
    </PageError>
  );
}
