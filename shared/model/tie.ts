import { z } from 'zod';
import { defineKind, value } from './field';
import { id, longText } from './values';

export const tieTypes = [
  'leads',
  'member',
  'family',
  'friend',
  'colleague',
  'neighbour',
  'recruited',
  'mentors',
  'influences',
] as const;
export type TieType = (typeof tieTypes)[number];

/** What a tie says from each end: "Aisha leads Elm Close", "Elm Close is led by Aisha". */
export const tieLabels: Record<TieType, readonly [forward: string, back: string]> = {
  leads: ['Leads', 'Led by'],
  member: ['Member of', 'Has as member'],
  family: ['Family of', 'Family of'],
  friend: ['Friend of', 'Friend of'],
  colleague: ['Works with', 'Works with'],
  neighbour: ['Neighbour of', 'Neighbour of'],
  recruited: ['Recruited', 'Recruited by'],
  mentors: ['Mentors', 'Mentored by'],
  influences: ['Influences', 'Influenced by'],
};

/** Types that read the same from both ends: their derived id sorts the ends. */
export const symmetricTies: ReadonlySet<string> = new Set(['family', 'friend', 'colleague', 'neighbour']);

export const tie = defineKind({
  kind: 'tie',
  noun: ['relationship', 'relationships'],
  fields: {
    type: value(z.string().min(1).max(60), { label: 'Relationship', required: true }),
    fromId: value(id, { label: 'From', ref: 'person', required: true }),
    /** A person or a group. */
    toId: value(id, { label: 'To', ref: 'person', required: true }),
    toKind: value(z.enum(['person', 'group'])),
    strength: value(z.number().int().min(1).max(5), { label: 'Strength' }),
    note: value(longText, { label: 'Note', freeText: true }),
  },
  identity: ['type', 'fromId', 'toId'],
});
