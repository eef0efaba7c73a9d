import { type CalendarEvent, writeCalendar } from '../../../shared/formats/calendarOut';
import type { CardOut } from '../../../shared/formats/vcardOut';
import type { LeavingTable } from '../../../shared/model/leavingTable';

// What we hand to other programs, so that every test of them asks about the same people and meetings.

export const table: LeavingTable = {
  title: 'People',
  columns: [
    { title: 'First name', type: 'text' },
    { title: 'Phone', type: 'text' },
    { title: 'Notes', type: 'text' },
    { title: 'Spoke to', type: 'day' },
    { title: 'Starts', type: 'time' },
    { title: 'Members', type: 'number' },
  ],
  rows: [
    ['Zoë', '+447700900318', '=1+1', '2026-11-24', '2026-11-24T19:30', 120],
    ['Séamus “Jim” <O’Hara> & co', '07700900142', 'two\nlines, and a comma; "quoted"', null, null, 0],
  ],
};

export const cards: readonly CardOut[] = [
  {
    id: '01957f3e-0000-7000-8000-000000000001',
    givenName: 'Zoë',
    familyName: 'Müller; née O’Hara, of Mansfield Woodhouse, who has a name that is folded',
    emails: [{ address: 'zoe@example.org', label: 'home' }],
    phones: [{ key: '+447700900318', label: 'mobile' }],
    street: '12 Café Row, Flat 2',
    town: 'Mansfield',
    postcode: 'NG18 1AA',
  },
  { id: '01957f3e-0000-7000-8000-000000000002', phones: [{ key: '+447700900142' }] },
];

export const events: readonly CalendarEvent[] = [
  {
    id: 'event-1',
    title: 'Mass meeting; bring a neighbour, tea, and whoever on the landing has damp in their walls',
    starts: '2026-12-01T19:00',
    ends: '2026-12-01T21:00',
    where: 'Civic Centre, Chesterfield Road\nMansfield',
    category: 'Mass meeting',
  },
  { id: 'event-2', title: 'Phone bank', starts: '2026-10-25T01:30', cancelled: true },
];

export const calendar = (): Uint8Array => writeCalendar(events, '2026-11-24T19:30:00Z');
