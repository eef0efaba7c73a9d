import { emailKey, readPhone } from '../formats/contactValues';
import type { Person } from '../queries/shownName';
import { entriesInOrder } from './entriesInOrder';

export type EmailEntry = NonNullable<Person['emails']>[number];
export type PhoneEntry = NonNullable<Person['phones']>[number];

/** Emails as a form gives them, in order, to entries; an address that was there keeps its label. */
export function emailEntries(addresses: readonly string[], held: Person['emails'] = []): EmailEntry[] {
  const entries = addresses
    .map((address) => address.trim())
    .filter((address) => address !== '')
    .map((address) => {
      const key = emailKey(address);
      return { ...held?.find((entry) => entry.key === key), address, key };
    });
  return entriesInOrder(firstOfEach(entries));
}

/** Phone numbers as a form gives them, in order, to entries keyed by E.164. */
export function phoneEntries(numbers: readonly string[], held: Person['phones'] = []): PhoneEntry[] {
  const entries = numbers.flatMap((number) => {
    const key = readPhone(number)?.key;
    return key ? [{ ...held?.find((entry) => entry.key === key), key }] : [];
  });
  return entriesInOrder(firstOfEach(entries));
}

const firstOfEach = <T extends { key: string }>(entries: readonly T[]): T[] =>
  entries.filter((entry, index) => entries.findIndex((other) => other.key === entry.key) === index);
