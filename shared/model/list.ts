import { z } from 'zod';
import { defineKind, keyed, value } from './field';
import { code, flag, position } from './values';

/** An editable list of codes; its id is the list's name, so that two workbooks edit the same one. */
export const list = defineKind({
  kind: 'list',
  noun: ['list', 'lists'],
  fields: {
    name: value(code, { label: 'List', required: true }),
    codes: keyed(
      'code',
      z.array(
        z.looseObject({
          code,
          label: z.string().max(120),
          position: position.optional(),
          retired: flag.optional(),
          /** What has it leaves in a pack only when ticked. In `specialLists` alone. */
          special: flag.optional(),
        }),
      ),
      { label: 'Choices' },
    ),
  },
  identity: ['name'],
});

export interface Code {
  code: string;
  label: string;
  special?: boolean;
}

const codesOf = (pairs: Record<string, string>, special: readonly string[] = []): readonly Code[] =>
  Object.entries(pairs).map(([key, label]) => ({
    code: key,
    label,
    ...(special.includes(key) ? { special: true } : {}),
  }));

/** What each list holds until somebody edits it. */
export const defaultLists = {
  ladderStage: codesOf({
    contact: 'Contact',
    supporter: 'Supporter',
    volunteer: 'Volunteer',
    activist: 'Activist',
    leader: 'Leader',
    organiser: 'Organiser',
  }),
  assessment: codesOf({
    '1': 'Leads',
    '2': 'Supports',
    '3': 'Undecided',
    '4': 'Not interested',
    '5': 'Opposed',
  }),
  eventType: codesOf({
    'mass-meeting': 'Mass meeting',
    'house-meeting': 'House meeting',
    training: 'Leadership training',
    'live-call': 'Live call',
    'registration-drive': 'Registration drive',
    'door-knocking': 'Door-knocking',
    'phone-bank': 'Phone bank',
    'action-day': 'Action day',
    deputation: 'Deputation',
    'team-meeting': 'Team meeting',
    'polling-day': 'Polling day',
  }),
  commitmentAction: codesOf({
    'door-knock': 'Door-knock',
    'phone-bank': 'Phone bank',
    'bring-others': 'Bring two neighbours',
    'host-meeting': 'Host a house meeting',
    'tell-story': 'Tell my story',
    'come-to-action': 'Come to the next action',
    'join-team': 'Join a team',
    'sign-up-others': 'Register others to vote',
    other: 'Something else',
  }),
  theme: codesOf(
    {
      repairs: 'Repairs',
      'childrens-health': 'Children’s health',
      buses: 'Buses',
      'energy-bills': 'Energy bills',
      schools: 'Schools',
      work: 'Work and pay',
      climate: 'Climate and green jobs',
      safety: 'Safety',
      care: 'Care',
      rent: 'Rent',
      'young-people': 'Young people',
    },
    ['childrens-health', 'care'],
  ),
  conversationChannel: codesOf({ 'in-person': 'In person', phone: 'Phone', video: 'Video' }),
  campaignStage: codesOf({
    listening: 'Listening',
    researching: 'Researching',
    building: 'Building the team',
    pressing: 'Pressing the target',
    negotiating: 'Negotiating',
    won: 'Won',
    lost: 'Lost',
    paused: 'Paused',
  }),
  groupType: codesOf(
    {
      union: 'Union branch',
      faith: 'Faith group',
      tenants: 'Tenants’ group',
      school: 'School',
      business: 'Business',
      community: 'Community group',
      online: 'Online community',
      party: 'Party branch',
      authority: 'Authority or landlord',
    },
    ['union', 'faith', 'party'],
  ),
  placeType: codesOf({
    ward: 'Ward',
    constituency: 'Constituency',
    town: 'Town',
    estate: 'Estate',
    council: 'Council',
    region: 'Region',
    nation: 'Nation',
  }),
  attendanceRole: codesOf({
    chair: 'Chair',
    speaker: 'Speaker',
    welcome: 'Welcome',
    steward: 'Steward',
    trainer: 'Trainer',
  }),
  storyFormat: codesOf({ text: 'Written', audio: 'Recorded', video: 'Filmed', photo: 'Photo' }),
  platform: codesOf({
    whatsapp: 'WhatsApp',
    facebook: 'Facebook',
    instagram: 'Instagram',
    tiktok: 'TikTok',
    website: 'Website',
    press: 'Press',
  }),
} satisfies Record<string, readonly Code[]>;

export type ListName = keyof typeof defaultLists;

/**
 * Lists of which a choice may be of a special category: to be tied to a faith group, or to have talked of one's
 * health, says something of a person that leaves only when it is ticked.
 */
export const specialLists = ['groupType', 'theme'] as const satisfies readonly ListName[];
export type SpecialList = (typeof specialLists)[number];
