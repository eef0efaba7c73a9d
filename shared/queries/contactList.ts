import type { Channel } from '../model/person';
import type { WorkbookReader } from '../workbook/reader';
import { type ContactReason, mayContact } from './mayContact';
import { byName, type Person } from './shownName';

/** Who may be reached by one channel, for a list that leaves the book. */
export interface ContactList {
  /** By name. */
  people: readonly Person[];
  /** Of them, who was never asked: a phone list is to be screened first (TPS). */
  unasked: number;
  /** Who stays off the list, by the first reason that applies. */
  off: Readonly<Record<ContactReason['reason'], number>>;
  all: number;
}

/** The people of the workbook who may be reached by a channel, and why the others are not on the list. */
export function contactList(workbook: WorkbookReader, channel: Channel): ContactList {
  const people: Person[] = [];
  const off: Record<ContactReason['reason'], number> = {
    'do-not-contact': 0,
    'notice-to-stop': 0,
    refused: 0,
    'no-consent': 0,
    'under-18': 0,
    'nothing-to-use': 0,
  };
  let unasked = 0;
  const everybody = workbook.all('person');
  for (const person of everybody) {
    const answer = mayContact(person, channel);
    const [why] = answer.reasons;
    if (why) off[why.reason] += 1;
    else {
      people.push(person);
      if (answer.unasked) unasked += 1;
    }
  }
  return { people: people.sort(byName), unasked, off, all: everybody.length };
}
