import { contactReasonText, mayContact } from '../../../shared/queries/mayContact';
import type { TodayItem } from '../../../shared/queries/today/todayItem';
import { useLink } from '../../app/forRooms/useLink';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useBackups } from '../../store/useBackups';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { useToast } from '../../ui/Toasts';
import { dayInSentence } from '../../ui/words/dayInWords';

/** What the button of an item does: ring where that is meant and allowed, else open what it is about. */
export function useTodayDeed(): (item: TodayItem) => void {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  const openLink = useLink();
  const toast = useToast();
  const today = useToday();
  const backups = useBackups();
  return (item) => {
    if (item.type === 'doubles') return go({ room: 'people', page: 'doubles' });
    if (item.type === 'request' && item.personId)
      return go({ room: 'people', page: 'access', id: item.personId });
    if (item.type === 'backup') {
      if (item.deed !== 'Back up now') return go({ room: 'settings', page: 'backups' });
      return void backups?.makeNow().then((made) => {
        if (made.outcome === 'kept') toast.say({ text: 'Backed up, opened again and read back' });
      });
    }
    if (item.storyId) return go({ room: 'stories', page: 'story', id: item.storyId });
    if (item.type === 'chase' && item.eventId) return go({ room: 'events', page: 'chase', id: item.eventId });
    const person = reader.get('person', item.personId);
    if (!person) {
      const { personIds: ids = [], eventId, campaignId, title } = item;
      if (ids.length > 0) return go({ room: 'people', page: 'list', ids, words: title });
      if (eventId) return go({ room: 'events', page: 'event', id: eventId });
      return campaignId ? go({ room: 'campaigns', page: 'campaign', id: campaignId }) : undefined;
    }
    const number = person.phones?.[0]?.key;
    if (item.deed.startsWith('Ring') && number) {
      const answer = mayContact(person, 'phone');
      const [why] = answer.reasons;
      if (!why) openLink(`tel:${number}`);
      else toast.say({ text: contactReasonText(person, why, (on) => dayInSentence(on, today)) });
    }
    return go({ room: 'people', page: 'person', id: person.id });
  };
}
