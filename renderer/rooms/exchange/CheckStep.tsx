import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { CheckPage } from './CheckPage';
import { type ContactsRead, type ImportDone, useImport } from './useImport';
import { WorkingPage } from './WorkingPage';

interface CheckStepProps {
  contacts: ContactsRead;
  onBack: () => void;
  onDone: (done: ImportDone) => void;
}

/** What the import would do, once every row has been compared with everybody who is here. */
export function CheckStep({ contacts, onBack, onDone }: CheckStepProps) {
  const { go } = useRoute();
  const todo = useImport(contacts);
  const { groups } = todo;
  if (!groups)
    return (
      <WorkingPage
        title="Looking for who is here already"
        doing={`Comparing ${contacts.name} with your workbook`}
        done={todo.compared}
        total={contacts.rows.length}
        onLeave={() => go(homeOf.exchange)}
        onCancel={onBack}
      />
    );
  return <CheckPage contacts={contacts} todo={todo} groups={groups} onBack={onBack} onDone={onDone} />;
}
