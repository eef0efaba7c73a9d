import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { addDays } from '../calendar';
import { lastContacts } from '../lastContact';
import { compareNames } from '../shownName';
import { type Member, type MemberCount, memberCountsOf, membersOf } from './membersOf';

export interface GroupOverview {
  group: Rec<'group'>;
  /** Those who lead it first. */
  members: readonly Member[];
  /** Dated counts of all its members, known to us or not, the latest first. */
  counts: readonly MemberCount[];
  /** How many of those we know were spoken to, or came to something, in the last 90 days. */
  inTouch: number;
  /** Events that its members were asked or came to, the latest first. */
  events: readonly { event: Rec<'event'>; came: number; asked: number }[];
  /** Campaigns in which the group, or one of its members, has a place on the power map. */
  campaigns: readonly { campaign: Rec<'campaign'>; stance: Rec<'stance'> | undefined }[];
  /** Told by its members, the latest first. */
  stories: readonly Rec<'story'>[];
}

/** From here on somebody counts as out of touch. */
export const inTouchDays = 90;

/** A group on one page: who belongs to it and who leads, what its people came to, and where it stands. */
export function groupOverview(
  workbook: WorkbookReader,
  groupId: string,
  today: string,
): GroupOverview | undefined {
  const group = workbook.get('group', groupId);
  if (!group) return undefined;
  const members = membersOf(workbook, group.id);
  const ids = members.map(({ person }) => person.id);
  const contacts = lastContacts(workbook);
  const since = addDays(today, -inTouchDays);
  return {
    group,
    members,
    counts: memberCountsOf(group),
    inTouch: ids.filter((id) => (contacts.get(id) ?? '') >= since).length,
    events: eventsOf(workbook, ids),
    campaigns: campaignsOf(workbook, group.id, ids),
    stories: ids
      .flatMap((id) => workbook.by('story', 'personId', id))
      .sort((a, b) => (b.heardOn ?? '').localeCompare(a.heardOn ?? '')),
  };
}

/** Events that these people were asked or came to, the latest first; cancelled ones are left out. */
export function eventsOf(
  workbook: WorkbookReader,
  personIds: readonly string[],
): readonly { event: Rec<'event'>; came: number; asked: number }[] {
  const byEvent = new Map<string, { event: Rec<'event'>; came: number; asked: number }>();
  for (const personId of personIds)
    for (const one of workbook.by('attendance', 'personId', personId)) {
      const event = workbook.get('event', one.eventId);
      if (!event || event.cancelled) continue;
      const held = byEvent.get(event.id) ?? { event, came: 0, asked: 0 };
      held.asked += 1;
      if (one.attended) held.came += 1;
      byEvent.set(event.id, held);
    }
  return [...byEvent.values()].sort((a, b) => b.event.starts.localeCompare(a.event.starts));
}

function campaignsOf(
  workbook: WorkbookReader,
  groupId: string,
  personIds: readonly string[],
): GroupOverview['campaigns'] {
  const found = new Map<string, GroupOverview['campaigns'][number]>();
  const note = (stance: Rec<'stance'>, ofGroup: boolean) => {
    const campaign = workbook.get('campaign', stance.campaignId);
    if (!campaign) return;
    const held = found.get(campaign.id);
    found.set(campaign.id, { campaign, stance: ofGroup ? stance : held?.stance });
  };
  for (const personId of personIds)
    for (const stance of workbook.by('stance', 'subjectId', personId)) note(stance, false);
  for (const stance of workbook.by('stance', 'subjectId', groupId)) note(stance, true);
  return [...found.values()].sort((a, b) => compareNames(a.campaign.name, b.campaign.name));
}
