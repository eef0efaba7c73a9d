import { type Channel, person } from '../model/person';
import { readBirthday } from './birthday';
import type { ContactEmail, ContactPhone, ContactRow, ReadingOf, ToldConsent, ToldValue } from './contactRow';
import {
  emailKey,
  isEmail,
  readPhone,
  readPostcode,
  splitEmails,
  splitPhones,
  splitTags,
} from './contactValues';
import { ageOn, readDay } from './dayReading';
import { ownFieldKey, readOwnValue } from './ownField';
import { splitAddress } from './postalAddress';
import type { ContactField, RowProblem } from './problem';
import { readLevel } from './supportLevel';
import { readYesNo } from './yesNo';

const refusals: Partial<Record<ContactField, Channel>> = {
  refusesPhone: 'phone',
  refusesText: 'text',
  refusesEmail: 'email',
  refusesPost: 'post',
};
const agreements: Partial<Record<ContactField, Channel>> = {
  mayPhone: 'phone',
  mayText: 'text',
  mayEmail: 'email',
  mayPost: 'post',
};

type TextField =
  | 'fullName'
  | 'givenName'
  | 'middleName'
  | 'familyName'
  | 'knownAs'
  | 'pronouns'
  | 'street'
  | 'town'
  | 'postcode'
  | 'place'
  | 'organisation'
  | 'occupation'
  | 'source'
  | 'notes';

/** What has been gathered of one person so far. */
export class GatheredContact {
  readonly problems: RowProblem[] = [];
  readonly text: Partial<Record<TextField, string>> = {};
  readonly emails = new Map<string, ContactEmail & { first: boolean }>();
  readonly phones = new Map<string, ContactPhone & { first: boolean }>();
  readonly tags = new Set<string>();
  readonly consent = new Map<Channel, ToldConsent>();
  readonly custom = new Map<string, string>();
  doNotContact = false;
  assessment: number | undefined;
  ageBand: ContactRow['ageBand'];
  /** `MM-DD`. */
  dayOfBirth: string | undefined;

  constructor(
    readonly row: number,
    readonly line: number,
  ) {}

  fault(
    item: ToldValue,
    reason:
      | 'email-not-valid'
      | 'phone-not-valid'
      | 'postcode-not-valid'
      | 'day-not-valid'
      | 'level-not-valid'
      | 'answer-not-understood'
      | 'too-young'
      | 'too-old',
    value = item.value,
  ): void {
    this.problems.push({ row: this.row, line: this.line, column: item.column, value, reason });
  }

  /** A value cut to what its field holds; the cut is a problem that names the whole. */
  within(field: ContactField, item: ToldValue, limit = limitOf(field)): string {
    const value = item.value.trim();
    if (value.length <= limit) return value;
    const { row, line } = this;
    this.problems.push({
      row,
      line,
      column: item.column,
      value: item.value,
      reason: 'too-long',
      field,
      limit,
    });
    return value.slice(0, limit).trim();
  }

  /** A refusal is never outweighed by a yes beside it. */
  says(channel: Channel, state: 'yes' | 'no'): void {
    if (state === 'no' || !this.consent.has(channel)) this.consent.set(channel, { channel, state });
  }

  add(item: ToldValue, reading: ReadingOf): void {
    const { today, monthFirst } = reading;
    const { field, value, column } = item;
    const asked = agreements[field];
    const refused = refusals[field];
    if (asked) {
      const answer = readYesNo(value);
      if (answer === undefined) this.fault(item, 'answer-not-understood');
      else if (answer !== 'silent') this.says(asked, answer);
      return;
    }
    // An opt-out is anything that is not a plain no: a tick, a date, "by phone on Tuesday".
    const answer = refused || field === 'refusesAll' ? readYesNo(value) : 'silent';
    if (answer === 'yes' || answer === undefined) {
      if (refused) this.says(refused, 'no');
      else this.doNotContact = true;
      return;
    }
    switch (field) {
      case 'refusesAll':
      case 'refusesPhone':
      case 'refusesText':
      case 'refusesEmail':
      case 'refusesPost':
        return;
      case 'email':
        this.email(item);
        return;
      case 'phone':
        this.phone(item);
        return;
      case 'tags':
        for (const tag of item.whole ? [value] : splitTags(value)) this.tags.add(tag.slice(0, 60));
        return;
      case 'tagColumn':
        this.tagOf(item);
        return;
      case 'postcode': {
        const postcode = readPostcode(value);
        if (!postcode) this.fault(item, 'postcode-not-valid');
        this.text.postcode ??= postcode ?? this.within('postcode', item);
        return;
      }
      case 'address': {
        const parts = splitAddress(value);
        if (parts.street) this.text.street ??= this.within('street', { ...item, value: parts.street });
        if (parts.town) this.text.town ??= this.within('town', { ...item, value: parts.town });
        this.text.postcode ??= parts.postcode;
        return;
      }
      case 'street':
        this.text.street = this.joined('street', { ...item, value: value.replace(/\s*\n\s*/g, ', ') }, ', ');
        return;
      case 'notes':
        this.text.notes = this.joined('notes', item, '\n');
        return;
      case 'birthday':
        this.birthday(item, today, monthFirst);
        return;
      case 'assessment':
      case 'assessmentFiveBest': {
        const level = readLevel(value, field === 'assessmentFiveBest');
        if (level === 'not-valid') this.fault(item, 'level-not-valid');
        else this.assessment ??= level;
        return;
      }
      case 'custom':
      case 'externalId': {
        const label = (item.label?.trim() || column).slice(0, 200);
        const told = this.custom.has(label) ? undefined : this.own(label, item, reading);
        if (told !== undefined) this.custom.set(label, told);
        return;
      }
      default:
        if (!isText(field)) return;
        this.text[field] ??= this.within(field, item);
    }
  }

  /** A value of a field of one's own; undefined where it does not fit the field, which is then a problem. */
  private own(label: string, item: ToldValue, { own, monthFirst }: ReadingOf): string | undefined {
    const { row, line } = this;
    const { column, value } = item;
    const field = own?.get(ownFieldKey(label));
    if (!field || field.type === 'text') return this.within('custom', item, 2000);
    if (field.type === 'yesNo' && readYesNo(value) === 'silent') return undefined;
    const read = readOwnValue(field, value, { monthFirst });
    if (read === undefined)
      this.problems.push({ row, line, column, value, reason: 'own-not-fitting', wanted: field.type });
    if (field.type === 'choice') return read === undefined ? this.within('custom', item, 2000) : String(read);
    return read === undefined ? undefined : value;
  }

  private joined(field: 'street' | 'notes', item: ToldValue, by: string): string {
    const before = this.text[field];
    if (before === item.value) return before;
    return this.within(field, { ...item, value: [before, item.value].filter(Boolean).join(by) });
  }

  private email(item: ToldValue): void {
    for (const address of splitEmails(item.value)) {
      const key = emailKey(address);
      if (!isEmail(address)) this.fault(item, 'email-not-valid', address);
      else if (!this.emails.has(key) && this.hasRoom(this.emails, item, address))
        this.emails.set(key, { address, key, ...labelled(item) });
    }
  }

  /** Whether one more of them may be kept; the first that may not be is a problem, and so named once. */
  private hasRoom(held: ReadonlyMap<string, unknown>, { column }: ToldValue, value: string): boolean {
    if (held.size < mostWays) return true;
    const known = this.problems.some((one) => one.reason === 'too-many' && one.column === column);
    if (!known)
      this.problems.push({
        row: this.row,
        line: this.line,
        column,
        value,
        reason: 'too-many',
        kept: mostWays,
      });
    return false;
  }

  private phone(item: ToldValue): void {
    for (const given of splitPhones(item.value)) {
      const phone = readPhone(given);
      if (!phone?.valid) this.fault(item, 'phone-not-valid', given);
      if (phone && !this.phones.has(phone.key) && this.hasRoom(this.phones, item, given))
        this.phones.set(phone.key, { key: phone.key, ...labelled(item) });
    }
  }

  /** A column a tag: a tick gives its name, anything else is said after it. */
  private tagOf({ column, value, label }: ToldValue): void {
    const tag = label?.trim() || column;
    const answer = readYesNo(value);
    if (answer === 'no' || answer === 'silent') return;
    const same = value.trim().toLowerCase() === tag.toLowerCase();
    this.tags.add((answer === 'yes' || same ? tag : `${tag}: ${value.trim()}`).slice(0, 60));
  }

  private birthday(item: ToldValue, today: string | undefined, monthFirst: boolean | undefined): void {
    // Outlook writes none as 0/0/00.
    if (/^0\/0\/0+$/.test(item.value)) return;
    const read = readDay(item.value, { monthFirst });
    const day = read?.slice(5) ?? readBirthday(item.value, { monthFirst });
    if (!day) {
      this.fault(item, 'day-not-valid');
      return;
    }
    // Without a year, which Apple writes as 1604 or --07-04, it tells no age.
    if (!today || !read || read.startsWith('1604')) {
      this.dayOfBirth ??= day;
      return;
    }
    // "35" is 1935 in a birthday, whatever it is elsewhere.
    const born = read > today ? `${Number(read.slice(0, 4)) - 100}${read.slice(4)}` : read;
    const age = ageOn(born, today);
    if (age < 13) this.fault(item, 'too-young');
    else if (age > oldest) this.fault(item, 'too-old');
    else {
      this.ageBand ??= age < 16 ? '13-15' : age < 18 ? '16-17' : 'adult';
      this.dayOfBirth ??= day;
    }
  }
}

/** Nobody who is in a list of today was born longer ago than this, in years. */
const oldest = 120;

/** Emails, and phones, that a person may have (`model/person.ts`). */
const mostWays = 20;

/** "* Home", as Google marks the first of several, is first and called home. */
function labelled({ label }: ToldValue): { label?: string; first: boolean } {
  const first = /^\s*\*/.test(label ?? '');
  const told = (label ?? '').replace(/^\s*\*?\s*/, '').trim();
  const name = usualLabels[told.toLowerCase()] ?? told;
  return name ? { label: name.slice(0, 60), first } : { first };
}

const usualLabels: Readonly<Record<string, string>> = {
  mobile: 'mobile',
  cell: 'mobile',
  iphone: 'mobile',
  home: 'home',
  work: 'work',
  other: '',
  main: 'main',
};

const isText = (field: ContactField): field is TextField => textFields.has(field);
const textFields: ReadonlySet<ContactField> = new Set<TextField>([
  'fullName',
  'givenName',
  'middleName',
  'familyName',
  'knownAs',
  'pronouns',
  'town',
  'place',
  'organisation',
  'occupation',
  'source',
]);

/** How long a field may be, from the schema of a person; names of places and groups are as short as a title. */
function limitOf(field: ContactField): number {
  const own = field in person.fields ? person.fields[field as keyof typeof person.fields].schema : undefined;
  return own && 'maxLength' in own && typeof own.maxLength === 'number' ? own.maxLength : 200;
}
