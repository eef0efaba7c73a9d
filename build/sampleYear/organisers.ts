import type { Figure } from './figure';

const founders = (key: string, given: string, family: string, home: string, work: string): Figure => ({
  key,
  given,
  family,
  home,
  work,
  joined: '2025-11-15',
  source: 'One of the founders',
  reliability: 0.93,
  ladder: [
    ['supporter', '2025-11-29', 'Came to the founders’ weekend'],
    ['organiser', '2025-12-06', 'Took on a patch after the founders’ weekend'],
  ],
  assessments: [[1, '2025-12-06']],
  tags: ['organiser'],
});

export const organisers: readonly Figure[] = [
  founders('ruth', 'Ruth', 'Ellerby', 'mansfield', 'community organiser'),
  founders('joyce', 'Joyce', 'Adebayo', 'beeston', 'retired nurse'),
  founders('kwame', 'Kwame', 'Boateng', 'west-green', 'youth worker'),
  founders('megan', 'Megan', 'Forshaw', 'crewe-south', 'rail guard'),
  founders('dave', 'Dave', 'Charlton', 'blyth', 'electrician'),
  founders('farrah', 'Farrah', 'Hussain', 'saltaire', 'social worker'),
  founders('harjit', 'Harjit', 'Sandhu', 'palfrey', 'bus driver'),
  founders('nell', 'Nell', 'Trevena', 'falmouth', 'boatyard worker'),
  founders('rhian', 'Rhian', 'Prosser', 'carmarthen-town', 'teaching assistant'),
  founders('meera', 'Meera', 'Joshi', 'wealdstone', 'pharmacist'),
  founders('alison', 'Alison', 'Jagger', 'eastfield', 'care worker'),
  founders('jim', 'Jim', 'Lafferty', 'wishaw', 'retired steelworker'),
];

/** Which organiser looks after which patches. */
export const organiserOf: Readonly<Record<string, string>> = {
  mansfield: 'ruth',
  broxtowe: 'joyce',
  tottenham: 'kwame',
  crewe: 'megan',
  blackpool: 'megan',
  morecambe: 'megan',
  'blyth-valley': 'dave',
  'morley-and-outwood': 'farrah',
  shipley: 'farrah',
  'colne-valley': 'farrah',
  walsall: 'harjit',
  southampton: 'nell',
  cornwall: 'nell',
  carmarthen: 'rhian',
  'vale-of-glamorgan': 'rhian',
  'harrow-east': 'meera',
  gravesham: 'meera',
  'south-swindon': 'meera',
  scarborough: 'alison',
  motherwell: 'jim',
};
