import { recoverySheetChecked } from '../../../shared/queries/owner';
import { useRoute } from '../../app/forRooms/useRoute';
import { useSaving, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Sheet';

/** Stands on Today until the recovery sheet has been checked. */
export function SheetReminder() {
  const { go } = useRoute();
  const { sample } = useSaving();
  const checked = useWorkbook(recoverySheetChecked);
  if (sample || checked) return null;
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
