import type { Rec } from '../../../shared/model/kinds';
import type { Route } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';

type HistoryRoute = Extract<Route, { page: 'history' }>;

/** Leads to what became of a record, in the room where one is. */
export function useGoToHistory(): (kind: string, id: string) => void {
  const { route, go } = useRoute();
  const room: HistoryRoute['room'] =
    route.room === 'charts' || route.room === 'exchange' ? 'settings' : route.room;
  return (kind, id) => go({ room, page: 'history', about: kind, id });
}

/** For the page or panel of a record: Ctrl H and the palette show its history, and so does what this gives back. */
export function useHistory(record: Pick<Rec, 'kind' | 'id'>): () => void {
  const goTo = useGoToHistory();
  const show = () => goTo(record.kind, record.id);
  useShellKey('history', show);
  return show;
}
