import { useRoute } from '../../app/forRooms/useRoute';
import { useSession } from '../../store/useSession';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Sheet';

/** Whether the recovery sheet of this workbook's key has yet to be checked by typing its last characters. */
export function useSheetDue(): boolean {
  const session = useSession();
  return session.phase === 'open' && session.recoverySheetDue;
}

/** Stands on Today until the recovery sheet has been checked. */
export function SheetReminder() {
  const { go } = useRoute();
  if (!useSheetDue()) return null;
  return (
    <Card title="Your recovery sheet is still to do">
      <div className="stack">
        <p>If the passphrase is ever forgotten, this sheet is the only way back in. It takes two minutes.</p>
        <div>
          <Button size="small" onClick={() => go({ room: 'settings', page: 'recoverySheet' })}>
            Make the recovery sheet
          </Button>
        </div>
      </div>
    </Card>
  );
}
