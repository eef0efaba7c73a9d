import { campaign, capital, event, label, labels, place, yes } from './cellWords';
import type { ExportedList } from './exportedList';

export const eventList: ExportedList<'event'> = {
  kind: 'event',
  title: 'Events',
  columns: [
    { key: 'title', title: 'Event', value: (one) => one.title },
    { key: 'when', title: 'Starts', type: 'time', value: (one) => one.starts },
    { key: 'ends', title: 'Ends', type: 'time', spare: true, value: (one) => one.ends },
    { key: 'type', title: 'Type', value: (one, leaving) => label(leaving, 'eventType', one.type) },
    { key: 'place', title: 'Place', value: (one, leaving) => place(leaving, one.placeId) },
    { key: 'venue', title: 'Venue', value: (one) => one.venue },
    { key: 'campaign', title: 'Campaign', value: (one, leaving) => campaign(leaving, one.campaignId) },
    {
      key: 'came',
      title: 'Signed in',
      type: 'number',
      value: ({ id }, { workbook }) =>
        workbook.by('attendance', 'eventId', id).filter(({ attended }) => attended).length,
    },
    { key: 'headcount', title: 'Headcount', type: 'number', value: (one) => one.headcount },
    {
      key: 'cancelled',
      title: 'Cancelled',
      spare: true,
      value: (one) => (one.cancelled ? 'Yes' : ''),
    },
  ],
};

export const attendance: ExportedList<'attendance'> = {
  kind: 'attendance',
  title: 'Attendance',
  stays: ({ personId }, leaving) => leaving.stays(personId),
  columns: [
    { key: 'event', title: 'Event', value: (one, leaving) => event(leaving, one.eventId) },
    {
      key: 'when',
      title: 'Starts',
      type: 'time',
      value: (one, { workbook }) => workbook.get('event', one.eventId)?.starts,
    },
    { key: 'name', title: 'Name', value: (one, leaving) => leaving.name(one.personId) },
    { key: 'rsvp', title: 'Reply', value: (one) => capital(one.rsvp) },
    { key: 'attended', title: 'Came', value: (one) => yes(one.attended) },
    { key: 'firstTime', title: 'First time', value: (one) => yes(one.firstTime) },
    { key: 'role', title: 'Part', value: (one, leaving) => label(leaving, 'attendanceRole', one.role) },
    {
      key: 'invitedBy',
      title: 'Invited by',
      spare: true,
      value: (one, leaving) => leaving.name(one.invitedById),
    },
  ],
};

export const commitment: ExportedList<'commitment'> = {
  kind: 'commitment',
  title: 'Commitments',
  stays: ({ personId }, leaving) => leaving.stays(personId),
  columns: [
    { key: 'name', title: 'Name', value: (one, leaving) => leaving.name(one.personId) },
    {
      key: 'action',
      title: 'Said they would',
      value: (one, leaving) => label(leaving, 'commitmentAction', one.action),
    },
    { key: 'state', title: 'State', value: (one) => capital(one.state) },
    { key: 'madeOn', title: 'Made', type: 'day', value: (one) => one.madeOn },
    { key: 'due', title: 'Due', type: 'day', value: (one) => one.due },
    { key: 'keptOn', title: 'Kept', type: 'day', value: (one) => one.keptOn },
    { key: 'event', title: 'Made at', value: (one, leaving) => event(leaving, one.eventId) },
    { key: 'campaign', title: 'Campaign', value: (one, leaving) => campaign(leaving, one.campaignId) },
  ],
};

export const conversation: ExportedList<'conversation'> = {
  kind: 'conversation',
  title: 'Conversations',
  stays: ({ personId }, leaving) => leaving.stays(personId),
  columns: [
    { key: 'on', title: 'When', type: 'day', value: (one) => one.on },
    { key: 'name', title: 'With', value: (one, leaving) => leaving.name(one.personId) },
    {
      key: 'organiser',
      title: 'Organiser',
      value: (one, leaving) => (one.organiserId ? leaving.name(one.organiserId) : one.organiserName),
    },
    {
      key: 'channel',
      title: 'How',
      value: (one, leaving) => label(leaving, 'conversationChannel', one.channel),
    },
    { key: 'oneToOne', title: 'One-to-one', value: (one) => yes(one.oneToOne) },
    { key: 'event', title: 'At', value: (one, leaving) => event(leaving, one.eventId) },
    { key: 'themes', title: 'Themes', value: (one, leaving) => labels(leaving, 'theme', one.themes) },
  ],
};
