import { addCampaign } from '../../../shared/commands/addCampaign';
import { addGroup } from '../../../shared/commands/addGroup';
import { addStory } from '../../../shared/commands/addStory';
import { addTask } from '../../../shared/commands/addTask';
import { addTie } from '../../../shared/commands/addTie';
import { approveStory } from '../../../shared/commands/approveStory';
import { recordConversation } from '../../../shared/commands/recordConversation';
import { recordTally } from '../../../shared/commands/recordTally';
import { shareStory } from '../../../shared/commands/shareStory';
import { type Kind, kinds } from '../../../shared/model/kinds';
import { type ProtectiveEntry, standingEntries } from '../../../shared/queries/doNotContact';
import { canonicalJson } from '../../../shared/workbook/canonicalJson';
import { valuesOf } from '../../../shared/workbook/changeSet';
import { Ruth } from '../ruth';

/** Ruth's workbook after some months: one of everything that a deed may be about. */
export function ruthsAutumn() {
  const ruth = new Ruth();
  const town = ruth.place('Mansfield');
  const estate = ruth.place('Oak Tree Lane', town);
  const dean = ruth.knows('Dean Sisson', {
    emails: ['dean@example.org'],
    phones: ['07700 900123'],
    tags: ['tenant'],
    consent: [
      { channel: 'phone', state: 'yes', given: '2026-10-01', how: 'at the door', wording: 'Ring me' },
    ],
  });
  const bev = ruth.knows('Bev Clamp', { placeId: estate });
  const gary = ruth.knows('Gary Hoult', { notes: 'Drives the 27' });
  const group = ruth.does(
    addGroup(ruth.workbook, ruth.deed(), { name: 'Oak Tree Tenants', type: 'tenants', members: 40 }),
  );
  const campaign = ruth.does(
    addCampaign(ruth.workbook, ruth.deed(), {
      name: 'Fix our homes',
      themes: ['repairs'],
      demands: [{ text: 'Repairs within 20 days' }, { text: 'An open ledger' }],
      targets: [{ name: 'Cllr Marsh', personId: gary }],
    }),
  );
  const event = ruth.plans('Warm homes', '2026-11-19', {
    campaignId: campaign,
    agenda: [{ title: 'Welcome', minutes: 5 }, { title: 'Bev’s story' }],
  });
  const next = ruth.plans('Deputation', '2026-12-03', { type: 'deputation' });
  ruth.hears(dean, event, 'yes');
  ruth.signsIn(dean, event);
  ruth.signsIn(bev, event);
  const commitment = ruth.takes({ personId: dean, action: 'door-knock', eventId: event, due: '2026-11-28' });
  const task = ruth.does(
    addTask(ruth.workbook, ruth.deed(), { title: 'Ring Dean', due: '2026-11-25', personId: dean }),
  );
  const conversation = ruth.does(
    recordConversation(ruth.workbook, ruth.deed(), {
      personId: bev,
      notes: 'The damp in the back bedroom',
      themes: ['repairs'],
      assessment: 2,
      ladderTo: 'supporter',
    }),
  );
  const tie = ruth.does(
    addTie(ruth.workbook, ruth.deed(), { type: 'neighbour', fromId: dean, toId: bev, strength: 3 }),
  );
  const tally = ruth.does(
    recordTally(ruth.workbook, ruth.deed(), { eventId: event, attempts: 40, contacts: 11 }),
  );
  const story = ruth.does(
    addStory(ruth.workbook, ruth.deed(), {
      title: 'Damp',
      body: 'It ran down the walls all winter.',
      personId: bev,
      consent: { level: 'public-named', given: '2026-11-20', how: 'in person', wording: 'Put my name to it' },
    }),
  );
  ruth.does(approveStory(ruth.workbook, ruth.deed(), { storyId: story }));
  const shared = shareStory(ruth.workbook, ruth.deed(), {
    storyId: story,
    as: 'named',
    platform: 'facebook',
  });
  if ('refused' in shared) throw new Error('the story may go out');
  ruth.does(shared);
  const demand = ruth.reads('campaign', campaign).demands?.[0]?.id ?? '';
  return {
    ruth,
    town,
    estate,
    dean,
    bev,
    gary,
    group,
    campaign,
    demand,
    event,
    next,
    commitment,
    task,
    conversation,
    tie,
    tally,
    story,
  };
}

export type Autumn = ReturnType<typeof ruthsAutumn>;

/**
 * Everything a workbook reads as, one text: null and untold alike, entries that were struck out left out,
 * protections by what stands of them.
 */
export function readsAs(ruth: Ruth): string {
  const all = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    ruth.workbook.all(kind).map((record) => [kind, record.id, told(kind, valuesOf(record))]),
  );
  return canonicalJson(all);
}

function told(kind: Kind, values: object): object {
  const fields: Readonly<Record<string, { merge: string; key?: string }>> = kinds[kind].fields;
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
      const read = Array.isArray(value) ? entriesOf(fields[name]?.merge, value) : value;
      const isNothing = read === null || read === undefined || (Array.isArray(read) && read.length === 0);
      return isNothing ? [] : [[name, read]];
    }),
  );
}

function entriesOf(merge: string | undefined, entries: unknown[]): unknown[] {
  if (merge === 'protective') {
    // An undo cannot take an entry out: it puts on anew what stood, in the same words and of the same day.
    return standingEntries(entries as ProtectiveEntry[]).map(({ recorded, reason }) => ({
      recorded,
      reason,
    }));
  }
  if (merge !== 'log') return entries;
  return (entries as { struck?: boolean }[])
    .filter((entry) => !entry.struck)
    .map(({ struck, ...rest }) => rest);
}
