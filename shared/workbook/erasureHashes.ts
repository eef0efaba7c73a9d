import type { StoredRecord } from './entry';
import { listIn } from './erased';
import { nameAndPostcode } from './erasure';
import { assemble, expand } from './leaves';
import { contactsOf } from './mentions';
import { partsOf } from './paths';
import { contactHashesOf } from './removedContacts';

const hashFields = ['contactHashes', 'nameAndPostcodeHashes'] as const;

/** An erasure as it travels: ids and days, without the hashes by which this workbook alone knows the person. */
export function withoutHashes(erasure: StoredRecord): StoredRecord {
  const bare: StoredRecord = { id: erasure.id, kind: erasure.kind, base: erasure.base };
  const isHash = (path: string) => hashFields.some((field) => path === field || path.startsWith(`${field}/`));
  for (const [name, value] of Object.entries(erasure)) if (!isHash(name)) bare[name] = value;
  if (erasure.stamps)
    bare.stamps = Object.fromEntries(Object.entries(erasure.stamps).filter(([path]) => !isHash(path)));
  return bare;
}

/** Of an erasure only this travels: who by their ids, when, and who signed it. What else comes with one is not believed. */
const travelling: ReadonlySet<string> = new Set(['personIds', 'on', 'signer', 'liftedOn', 'deleted']);

/** An erasure as it leaves, and as it is taken in: no hash, and no ids of records that are to go with the people. */
export function asItTravels(erasure: StoredRecord): StoredRecord {
  const leaves = [...expand(erasure)].filter(([path]) => travelling.has(partsOf(path)[0]));
  return assemble(erasure.kind, erasure.id, new Map(leaves), erasure.base);
}

/** The people of an erasure whom these records still hold. */
const peopleOf = (erasure: StoredRecord, records: readonly StoredRecord[]): readonly StoredRecord[] => {
  const ids = new Set(listIn(erasure, 'personIds'));
  return records.filter(({ kind, id }) => kind === 'person' && ids.has(id));
};

/** What of them has to be hashed, where an erasure came without hashes. */
export const textsToHash = (
  erasures: readonly StoredRecord[],
  records: readonly StoredRecord[],
): readonly string[] =>
  erasures
    .flatMap((erasure) => peopleOf(erasure, records))
    .flatMap((person) => [...contactsOf(person), ...nameAndPostcode(person)]);

/** An erasure that came without hashes, with those of the copy that these records still hold of the people. */
export function withHashesFrom(
  erasure: StoredRecord,
  records: readonly StoredRecord[],
  hash: (text: string) => string | undefined,
): StoredRecord {
  if (hashFields.some((field) => listIn(erasure, field).length > 0)) return erasure;
  const people = peopleOf(erasure, records);
  const hashed = (texts: readonly string[]) => texts.flatMap((text) => hash(text) ?? []);
  const contactHashes = [...hashed(people.flatMap(contactsOf)), ...people.flatMap(contactHashesOf)];
  const nameAndPostcodeHashes = hashed(people.flatMap(nameAndPostcode));
  return {
    ...erasure,
    ...(contactHashes.length > 0 ? { contactHashes: [...new Set(contactHashes)].sort() } : {}),
    ...(nameAndPostcodeHashes.length > 0
      ? { nameAndPostcodeHashes: [...new Set(nameAndPostcodeHashes)].sort() }
      : {}),
  };
}
