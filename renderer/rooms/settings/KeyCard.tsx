import { IconKey } from '@tabler/icons-react';
import { keyChanged } from '../../../shared/queries/keyChanged';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Sheet';
import { dayInSentence } from '../../ui/words/dayInWords';

/** The key behind the passphrase, and the way to a new one. */
export function KeyCard() {
  const { go } = useRoute();
  const today = useToday();
  const changed = useWorkbook(keyChanged);
  return (
    <Card title="The key">
      <div className="stack">
        <p>
          The passphrase opens a key, and the key opens the book.{' '}
          {changed
            ? `It was changed ${dayInSentence(changed.on, today)}.`
            : 'A new passphrase leaves it as it is.'}
        </p>
        <div>
          <Button
            size="small"
            icon={<IconKey size={20} />}
            onClick={() => go({ room: 'settings', page: 'changeKey' })}
          >
            Change the key…
          </Button>
        </div>
      </div>
    </Card>
  );
}
