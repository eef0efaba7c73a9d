import { IconChartBar } from '@tabler/icons-react';
import { useRoute } from '../../app/forRooms/useRoute';
import { Button } from '../../ui/Button';

/** The way from counts that came in to what they add up to. */
export function SeePatches() {
  const { go } = useRoute();
  return (
    <Button
      rank="primary"
      icon={<IconChartBar size={20} />}
      onClick={() => go({ room: 'charts', page: 'patches' })}
      data-autofocus
    >
      See all patches
    </Button>
  );
}
