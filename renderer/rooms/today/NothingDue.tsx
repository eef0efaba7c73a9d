import { useRoute } from '../../app/forRooms/useRoute';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';

/** Today with nothing on it: a good moment for a conversation. */
export function NothingDue() {
  const { go } = useRoute();
  return (
    <Sheet>
      <div className="stack" style={{ padding: '28px 24px' }}>
        <h2>Nothing is due.</h2>
        <p>
          Follow-ups you agree in a one-to-one and commitments taken at a meeting come up here by themselves.
        </p>
        <div>
          <Button rank="primary" onClick={() => go({ room: 'people', page: 'oneToOne' })}>
            Log a one-to-one
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
