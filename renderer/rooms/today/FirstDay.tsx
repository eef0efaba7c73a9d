import { ThreeStarts } from '../../app/forRooms/ThreeStarts';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { SheetReminder, useSheetDue } from './SheetReminder';

/** Today before anything is in the book: three ways to begin. */
export function FirstDay({ name }: { name: string }) {
  const due = useSheetDue();
  const [first] = name.split(' ');
  return (
    <Page scroll>
      <PageHeader
        title={first ? `Welcome, ${first}` : 'Welcome'}
        facts="Whom do you want to bring together? Today will tell you whom to ring and what the next meeting still lacks."
      />
      <PageBody side={due && <SheetReminder />}>
        <ThreeStarts />
      </PageBody>
    </Page>
  );
}
