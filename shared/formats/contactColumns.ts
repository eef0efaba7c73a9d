import type { Table } from './csv';
import type { ContactField } from './problem';

/** What one column of a list goes into; `leave` is left out. */
export type ColumnTarget = ContactField | 'leave';

/** Where each column of a list goes, as data: the mapping page edits it, the import reads it. */
export interface ColumnMapping {
  /** One target a column, in the list's order. */
  targets: readonly ColumnTarget[];
}

export type GuessedFrom = 'header' | 'values' | 'empty' | 'nothing';

export interface ColumnGuess {
  mapping: ColumnMapping;
  /** Why each column was given its target, for the panel "How we guessed". */
  from: readonly GuessedFrom[];
  /** The program whose heads these are, where they are its own. */
  looksLike?: 'Google Contacts' | 'Outlook' | 'NationBuilder' | 'Action Network';
}

/** Heads as people and programs write them, in lower case without marks: what each goes into. */
const headers: Record<ContactField, readonly string[]> = {
  fullName: [
    'name',
    'full name',
    'contact name',
    'display name',
    'your name',
    'member name',
    'person',
    'who',
  ],
  givenName: [
    'first name',
    'firstname',
    'given name',
    'forename',
    'forenames',
    'first',
    'christian name',
    'first names',
  ],
  familyName: ['last name', 'lastname', 'surname', 'family name', 'second name', 'last'],
  knownAs: ['known as', 'nickname', 'nick name', 'preferred name', 'goes by'],
  pronouns: ['pronouns', 'pronoun'],
  email: [
    'email',
    'e mail',
    'email address',
    'e mail address',
    'mail',
    'emails',
    'email 1',
    'primary email',
    'email 2',
    'second email',
    'home email',
    'work email',
    'personal email',
    'can2 user email',
  ],
  phone: [
    'phone',
    'telephone',
    'tel',
    'mobile',
    'mobile phone',
    'mobile number',
    'phone number',
    'cell',
    'home phone',
    'work phone',
    'business phone',
    'landline',
    'contact number',
    'telephone number',
    'primary phone',
    'tel no',
    'phone no',
    'mobile no',
    'number',
    'phones',
    'can2 phone',
    'whatsapp',
    'phone 1',
    'phone 2',
  ],
  street: [
    'street',
    'address',
    'address 1',
    'address line 1',
    'street address',
    'home street',
    'house and street',
    'address1',
    'primary address1',
    'first line of address',
    'home address',
    'postal address',
    'can2 user address',
  ],
  town: ['town', 'city', 'home city', 'town city', 'post town', 'primary city', 'can2 user city'],
  postcode: [
    'postcode',
    'post code',
    'postal code',
    'zip',
    'zip code',
    'home postal code',
    'primary zip',
    'pcode',
    'zip postal code',
    'can2 user zip code',
  ],
  place: ['ward', 'place', 'area', 'neighbourhood', 'estate', 'village', 'constituency', 'patch'],
  organisation: [
    'organisation',
    'organization',
    'company',
    'group',
    'employer',
    'union',
    'branch',
    'school',
    'church',
    'mosque',
    'organization name',
    'organisation name',
  ],
  occupation: ['job', 'job title', 'occupation', 'work', 'role', 'title', 'organization title', 'profession'],
  tags: [
    'tags',
    'tag',
    'labels',
    'label',
    'group membership',
    'categories',
    'category',
    'groups',
    'tag list',
    'interests',
  ],
  source: ['source', 'how we met', 'where we met', 'met at', 'how did you hear', 'came from'],
  notes: ['notes', 'note', 'comments', 'comment', 'remarks', 'other', 'anything else', 'background'],
};

const byHeader: ReadonlyMap<string, ContactField> = new Map(
  (Object.entries(headers) as [ContactField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  ),
);

/** Google numbers its columns: "E-mail 1 - Value", "Phone 2 - Type", "Address 1 - Postal Code". */
const google: readonly (readonly [RegExp, ColumnTarget])[] = [
  [/^e ?mail \d+ value$/, 'email'],
  [/^phone \d+ value$/, 'phone'],
  [/^address \d+ street$/, 'street'],
  [/^address \d+ city$/, 'town'],
  [/^address \d+ postal code$/, 'postcode'],
  [/^organi[sz]ation \d+ name$/, 'organisation'],
  [/^organi[sz]ation \d+ title$/, 'occupation'],
  [/^(?:e ?mail|phone|address|website|relation|event|organi[sz]ation) \d+ .*$/, 'leave'],
];

const simpler = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Proposes where each column goes: by its head, else by what stands in it. The user has the last word. */
export function guessColumns(table: Pick<Table, 'header' | 'rows'>): ColumnGuess {
  const targets: ColumnTarget[] = [];
  const from: GuessedFrom[] = [];
  const sample = table.rows.slice(0, 200);
  for (const [column, head] of table.header.entries()) {
    const values = sample.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
    const named = fieldOfHeader(head);
    if (values.length === 0 && table.rows.every((row) => (row.cells[column] ?? '') === '')) {
      targets.push('leave');
      from.push('empty');
    } else if (named) {
      targets.push(named);
      from.push('header');
    } else {
      const seen = fieldOfValues(values);
      targets.push(seen ?? 'leave');
      from.push(seen ? 'values' : 'nothing');
    }
  }
  const looksLike = programOf(table.header.map(simpler));
  const mapping = { targets: keepOneOfEach(targets) };
  return looksLike ? { mapping, from, looksLike } : { mapping, from };
}

/** What a head names, or undefined. */
export function fieldOfHeader(head: string): ColumnTarget | undefined {
  const name = simpler(head);
  const exact = byHeader.get(name);
  if (exact) return exact;
  for (const [pattern, target] of google) if (pattern.test(name)) return target;
  return undefined;
}

/** What most of a column's values look like; a word or a name alone tells nothing. */
function fieldOfValues(values: readonly string[]): ContactField | undefined {
  if (values.length === 0) return undefined;
  const share = (test: RegExp) => values.filter((value) => test.test(value)).length / values.length;
  if (share(/^\S+@\S+\.\S+$/) >= 0.7) return 'email';
  if (share(/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i) >= 0.7) return 'postcode';
  if (share(/^(?:\+44|0044|0)[\d ().-]{9,14}$/) >= 0.7) return 'phone';
  return undefined;
}

/** Emails, phones, tags and notes may come from several columns; of anything else the first is kept. */
function keepOneOfEach(targets: readonly ColumnTarget[]): ColumnTarget[] {
  const many: ReadonlySet<ColumnTarget> = new Set(['email', 'phone', 'tags', 'notes', 'leave']);
  const seen = new Set<ColumnTarget>();
  const hasParts = targets.includes('givenName') && targets.includes('familyName');
  return targets.map((target) => {
    // A "Name" beside first and last name says the same again.
    if (target === 'fullName' && hasParts) return 'leave';
    if (many.has(target)) return target;
    if (seen.has(target)) return 'leave';
    seen.add(target);
    return target;
  });
}

function programOf(heads: readonly string[]): ColumnGuess['looksLike'] {
  const has = (name: string) => heads.includes(name);
  if (has('group membership') || heads.some((head) => /^e ?mail 1 value$/.test(head)))
    return 'Google Contacts';
  if (has('nationbuilder id')) return 'NationBuilder';
  if (heads.some((head) => head.startsWith('can2 '))) return 'Action Network';
  if (has('business phone') && has('e mail address')) return 'Outlook';
  return undefined;
}

/** What the mapping lacks to make people of rows: a name, or a way to tell them apart. */
export function mappingProblem(mapping: ColumnMapping): 'no-name-column' | undefined {
  const named = ['fullName', 'givenName', 'familyName', 'knownAs'] as const;
  return named.some((target) => mapping.targets.includes(target)) ? undefined : 'no-name-column';
}
