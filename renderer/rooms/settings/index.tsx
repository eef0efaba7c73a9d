import type { RouteOf } from '../../app/forRooms/route';
import { BackupsPage } from './BackupsPage';
import { ChangeKeyPage } from './ChangeKeyPage';
import { DeletedPage } from './DeletedPage';
import { ErasuresPage } from './ErasuresPage';
import { ExportsPage } from './ExportsPage';
import { FieldsPage } from './FieldsPage';
import { ListsPage } from './ListsPage';
import { MovePage } from './MovePage';
import { PrivacyPage } from './privacy/PrivacyPage';
import { RecoverySheetPage } from './RecoverySheetPage';
import { RestorePage } from './RestorePage';
import { SecurityPage } from './SecurityPage';
import { SettingsHome } from './SettingsHome';

/** How the book is kept safe, and what stands behind its choices. */
export default function SettingsRoom({ route }: { route: RouteOf<'settings'> }) {
  switch (route.page) {
    case 'security':
      return <SecurityPage known={route.about === 'known'} />;
    case 'changeKey':
      return <ChangeKeyPage />;
    case 'recoverySheet':
      return <RecoverySheetPage />;
    case 'backups':
      return <BackupsPage />;
    case 'move':
      return <MovePage />;
    case 'restore':
      return <RestorePage key={route.id ?? ''} name={route.id} />;
    case 'lists':
      return <ListsPage key={route.id ?? ''} list={route.id} />;
    case 'fields':
      return <FieldsPage />;
    case 'deleted':
      return <DeletedPage />;
    case 'erasures':
      return <ErasuresPage />;
    case 'privacy':
      return <PrivacyPage view={route.about} />;
    case 'exports':
      return <ExportsPage />;
    default:
      return <SettingsHome />;
  }
}
