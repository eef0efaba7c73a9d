import { Menu } from '@mantine/core';
import { IconDots, IconMessagePlus, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { deletePerson } from '../../shared/commands/deletePerson';
import type { Rec } from '../../shared/model/kinds';
import { isDoNotContact } from '../../shared/queries/doNotContact';
import { contactReasonText, mayContact } from '../../shared/queries/mayContact';
import { firstName } from '../../shared/queries/shownName';
import { useDo } from '../app/forRooms/useDo';
import { useLink } from '../app/forRooms/useLink';
import { useRoute } from '../app/forRooms/useRoute';
import { useToday } from '../app/forRooms/useToday';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { dayInSentence } from '../ui/words/dayInWords';
import { phoneInWords } from '../ui/words/phoneInWords';
import { AssessDialog } from './AssessDialog';
import { ConsentDialog } from './ConsentDialog';
import { DoNotContactDialog } from './DoNotContactDialog';
import { GroundsDialog } from './grounds/GroundsDialog';
import { useHistory } from './history/useHistory';
import { JoinDialog } from './JoinDialog';
import { LadderDialog } from './LadderDialog';
import { TieDialog } from './TieDialog';

export type PersonDialog = 'ladder' | 'assess' | 'consent' | 'doNotContact' | 'tie' | 'join' | 'grounds';

/** What can be done with one person: the one-to-one first, then ringing, then all the rest in a menu. */
export function PersonActions({ person, onGone }: { person: Rec<'person'>; onGone?: () => void }) {
  const { go } = useRoute();
  const act = useDo();
  const [dialog, setDialog] = useState<PersonDialog | null>(null);
  const name = firstName(person);
  const showHistory = useHistory(person);
  const remove = async () => {
    const done = await act((workbook, deed) => deletePerson(workbook, deed, { personId: person.id }));
    if (done.ok) onGone?.();
  };
  return (
    <>
      <Button
        rank="primary"
        icon={<IconMessagePlus size={20} />}
        onClick={() => go({ room: 'people', page: 'oneToOne', about: person.id })}
      >
        Log one-to-one
      </Button>
      <RingButton person={person} />
      <Menu position="bottom-end">
        <Menu.Target>
          <IconButton label={`More about ${name}`} icon={<IconDots size={20} />} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => go({ room: 'people', page: 'edit', id: person.id })}>
            Edit details
          </Menu.Item>
          <Menu.Item onClick={() => setDialog('ladder')}>Move on the ladder</Menu.Item>
          <Menu.Item onClick={() => setDialog('assess')}>Assess</Menu.Item>
          <Menu.Item onClick={() => setDialog('consent')}>Record consent</Menu.Item>
          <Menu.Item onClick={() => setDialog('grounds')}>Note why they may be in the book</Menu.Item>
          <Menu.Item onClick={() => setDialog('tie')}>Add a relationship</Menu.Item>
          <Menu.Item onClick={() => setDialog('join')}>Join with another record…</Menu.Item>
          <Menu.Item onClick={() => setDialog('doNotContact')}>
            {isDoNotContact(person) ? 'Lift do not contact' : 'Mark do not contact'}
          </Menu.Item>
          <Menu.Item onClick={showHistory}>History</Menu.Item>
          <Menu.Item onClick={() => go({ room: 'people', page: 'access', id: person.id })}>
            Answer a request to see what we hold…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void remove()}>Delete {name}</Menu.Item>
          <Menu.Item onClick={() => go({ room: 'people', page: 'erase', id: person.id })}>
            Erase {name} at their request…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PersonDialogs person={person} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

interface PersonDialogsProps {
  person: Rec<'person'>;
  dialog: PersonDialog | null;
  onClose: () => void;
}

/** The dialog that is open about a person, if one is. */
export function PersonDialogs({ person, dialog, onClose }: PersonDialogsProps) {
  switch (dialog) {
    case 'ladder':
      return <LadderDialog person={person} onClose={onClose} />;
    case 'assess':
      return <AssessDialog person={person} onClose={onClose} />;
    case 'consent':
      return <ConsentDialog person={person} onClose={onClose} />;
    case 'doNotContact':
      return <DoNotContactDialog person={person} onClose={onClose} />;
    case 'tie':
      return <TieDialog person={person} onClose={onClose} />;
    case 'grounds':
      return <GroundsDialog personIds={[person.id]} onClose={onClose} />;
    case 'join':
      return <JoinDialog person={person} onClose={onClose} />;
    case null:
      return null;
  }
}

/** Rings somebody, or says why they may not be rung: it is said, not hidden. */
export function RingButton({ person }: { person: Rec<'person'> }) {
  const openLink = useLink();
  const today = useToday();
  const number = person.phones?.[0]?.key;
  if (!number) return null;
  const answer = mayContact(person, 'phone');
  const [why] = answer.reasons;
  return (
    <Button
      icon={<IconPhone size={20} />}
      disabled={!answer.may}
      title={why && contactReasonText(person, why, (on) => dayInSentence(on, today))}
      onClick={() => openLink(`tel:${number}`)}
    >
      {answer.may ? phoneInWords(number) : 'May not be phoned'}
    </Button>
  );
}
