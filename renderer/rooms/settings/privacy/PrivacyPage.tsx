import { openRequests } from '../../../../shared/queries/access/accessRequests';
import { noticesDue } from '../../../../shared/queries/privacy/noticesDue';
import { homeOf, type RouteOf } from '../../../app/forRooms/route';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { useWorkbook } from '../../../store/useWorkbook';
import { Page } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { Grounds } from './Grounds';
import { NoticesDue } from './NoticesDue';
import { Requests } from './Requests';
import { RetentionReview } from './RetentionReview';

/** What the law asks of whoever keeps such a book: whom to tell, whom to answer, and whom to let go. */
export function PrivacyPage({ view }: { view: string | undefined }) {
  const { go } = useRoute();
  const today = useToday();
  const toTell = useWorkbook((workbook) => noticesDue(workbook, today), [today]);
  const asked = useWorkbook(openRequests);
  const counted = (words: string, count: number) => (count > 0 ? `${words} (${count})` : words);
  const views = [
    ['notices', counted('To tell', toTell.length)],
    ['requests', counted('To answer', asked.length)],
    ['kept', 'Still to keep?'],
    ['grounds', 'Why we may'],
  ] as const;
  const open = views.find(([name]) => name === view)?.[0] ?? 'notices';
  const link = (page: RouteOf<'settings'>['page'], words: string) => (
    <button type="button" className="link" onClick={() => go({ room: 'settings', page })}>
      {words}
    </button>
  );
  return (
    <Page scroll={open === 'requests' || open === 'grounds'}>
      <PageHeader
        title="Privacy"
        crumb={{ label: 'Settings', onPress: () => go(homeOf.settings) }}
        facts={
          <>
            See also: {link('exports', 'What has left the book')} ·{' '}
            {link('erasures', 'Erased at their request')} · {link('deleted', 'Recently deleted')}
          </>
        }
        views={
          <nav className="views" aria-label="Parts of privacy">
            {views.map(([about, words]) => (
              <button
                key={about}
                type="button"
                aria-current={about === open ? 'page' : undefined}
                onClick={() => go({ room: 'settings', page: 'privacy', about })}
              >
                {words}
              </button>
            ))}
          </nav>
        }
      />
      {open === 'notices' && <NoticesDue people={toTell} />}
      {open === 'requests' && <Requests requests={asked} />}
      {open === 'kept' && <RetentionReview />}
      {open === 'grounds' && <Grounds />}
    </Page>
  );
}
