import type { ReactNode } from 'react';
import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';

interface SettingsPageProps {
  title: string;
  facts?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page under Settings, with the way back to its list. */
export function SettingsPage({ title, facts, actions, children }: SettingsPageProps) {
  const { go } = useRoute();
  return (
    <Page scroll>
      <PageHeader
        title={title}
        crumb={{ label: 'Settings', onPress: () => go(homeOf.settings) }}
        facts={facts}
        actions={actions}
      />
      {children}
    </Page>
  );
}
