import { Chance } from '../../build/sampleYear/chance';
import { britishNames } from '../../build/sampleYear/words/britishNames';
import type { ChangeSet } from '../../shared/workbook/changeSet';

const towns = [
  'Mansfield',
  'Eastwood',
  'Shipley',
  'Crewe',
  'Blyth',
  'Morley',
  'Walsall',
  'Barry',
  'Gravesend',
];
const streets = [
  'Oak Tree Lane',
  'Market Place',
  'Station Road',
  'Victoria Street',
  'Church Hill',
  'Mill Lane',
];
const outcodes = ['NG18', 'NG16', 'BD18', 'CW1', 'NE24', 'LS27', 'WS2', 'CF62', 'DA12'];
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/** How many people one change set brings: a list of that length is handed over to the window at once. */
const aListful = 20_000;

/**
 * People as a long contact list has them, names, phones, emails and addresses all different enough to be
 * searched for; always the same for the same number. As change sets, one after another.
 */
export function crowd(count: number): ChangeSet[] {
  const chance = new Chance(18);
  const given = [...britishNames.female, ...britishNames.male];
  const lists: ChangeSet[] = [];
  for (let from = 0; from < count; from += aListful) {
    const length = Math.min(aListful, count - from);
    lists.push({
      label: `Added ${length} people`,
      undo: 'ordinary',
      patches: Array.from({ length }, (_, step) => onePerson(chance, given, from + step)),
    });
  }
  return lists;
}

function onePerson(chance: Chance, given: readonly string[], index: number): ChangeSet['patches'][number] {
  const first = chance.pick(given);
  // Half the families have a double name, or 100,000 people would share a few hundred.
  const family = chance.odds(0.5)
    ? chance.pick(britishNames.family)
    : `${chance.pick(britishNames.family)}-${chance.pick(britishNames.family)}`;
  const address = `${first}.${family}.${index}@example.org`.replaceAll(/[^\w.@-]/g, '');
  const area = chance.whole(0, towns.length - 1);
  return {
    op: 'add',
    kind: 'person',
    id: `0199e2a0-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
    fields: {
      givenName: first,
      familyName: family,
      emails: [{ address, key: address.toLowerCase() }],
      phones: [{ key: `+447${String(700_000_000 + ((index * 7_919) % 99_999_989)).padStart(9, '0')}` }],
      street: `${chance.whole(1, 240)} ${chance.pick(streets)}`,
      town: towns[area] ?? '',
      postcode: `${outcodes[area]} ${chance.whole(1, 9)}${chance.pick([...letters])}${chance.pick([...letters])}`,
      tags: ['tenant', `street-${index % 50}`],
      notes: `Met at the door of number ${index}; asked about repairs and the bus.`,
    },
  };
}
