import type { WorkbookReader } from '../../workbook/reader';
import { mayContact } from '../mayContact';
import { type Person, shownName } from '../shownName';
import { type LeavingMeans, type LeftOutReason, meansMayLeave, personStays } from './mayLeave';

/** Watches over one list as it leaves: who is in it, and what of whom is held back. */
export class Leaving {
  readonly personIds = new Set<string>();
  /** People whose means of contact were held back, as they have not agreed or said no. */
  readonly withheld: Record<LeavingMeans, Set<string>> = {
    email: new Set(),
    phone: new Set(),
    address: new Set(),
  };
  /** People in it whose number is to be screened first, for nobody has asked them about calls. */
  readonly unscreened = new Set<string>();

  constructor(readonly workbook: WorkbookReader) {}

  /** Why the row of a person stays here. */
  stays(personId: string | null | undefined): LeftOutReason | undefined {
    const person = this.workbook.get('person', personId);
    return person ? personStays(person) : 'not-in-book';
  }

  /** Somebody's name, never what they are reached by; empty where they are in no list. */
  name(personId: string | null | undefined): string {
    const person = this.workbook.get('person', personId);
    if (!person || personStays(person)) return '';
    this.personIds.add(person.id);
    return person.knownAs || person.givenName || person.familyName ? shownName(person) : 'No name yet';
  }

  /** What somebody is reached by, if it may leave. */
  means(person: Person, means: LeavingMeans, value: string | null | undefined): string {
    if (!value) return '';
    if (!meansMayLeave(person, means)) {
      this.withheld[means].add(person.id);
      return '';
    }
    this.personIds.add(person.id);
    if (means === 'phone' && mayContact(person, 'phone').unasked) this.unscreened.add(person.id);
    return value;
  }
}
