import { useState } from 'react';
import type { Rec } from '../../shared/model/kinds';
import { firstName } from '../../shared/queries/shownName';
import { useRoute } from '../app/forRooms/useRoute';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { PersonPicker } from './PersonPicker';

/** Chooses the other record of a person, to look at both side by side before anything is joined. */
export function JoinDialog({ person, onClose }: { person: Rec<'person'>; onClose: () => void }) {
  const { go } = useRoute();
  const [otherId, setOtherId] = useState<string | null>(null);
  const compare = () => {
    if (!otherId) return;
    onClose();
    go({ room: 'people', page: 'doubles', id: person.id, about: otherId });
  };
  return (
    <Dialog
      open
      title={`Which other record is ${firstName(person)} too?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={!otherId} onClick={compare}>
            Compare the two
          </Button>
        </>
      }
    >
      <PersonPicker
        label="The other record"
        personId={otherId}
        onChange={setOtherId}
        except={person.id}
        autoFocus
      />
    </Dialog>
  );
}
