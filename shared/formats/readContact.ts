import type { ContactRow, ReadingOf, ToldValue } from './contactRow';
import { splitName } from './contactValues';
import { GatheredContact } from './gatheredContact';
import { chooseAddress } from './postalAddress';
import type { RowProblem } from './problem';

/** Makes one contact of the values told about it; what is not valid is kept where it can be, and named. */
export function readContact(
  row: number,
  line: number,
  values: readonly ToldValue[],
  reading: ReadingOf = {},
): { contact?: ContactRow; problems: RowProblem[] } {
  const gathered = new GatheredContact(row, line);
  const { told, others } = chooseAddress(values);
  for (const item of told) gathered.add(item, reading);
  for (const other of others)
    gathered.add({ field: 'notes', column: '', value: `Other address: ${other}` }, reading);

  const { text, problems, emails, phones, consent, custom } = gathered;
  const names = nameOf(text);
  if (names.guessed)
    problems.push({
      row,
      line,
      value: text.fullName ?? '',
      reason: 'name-split-guessed',
      givenName: names.givenName ?? '',
      familyName: names.familyName ?? '',
    });
  const named = names.givenName ?? names.familyName ?? text.knownAs;
  if (named === undefined && emails.size + phones.size === 0)
    return { problems: [...problems, { row, line, reason: 'nothing-in-row' }] };
  if (named === undefined)
    problems.push({ row, line, value: [...emails.keys(), ...phones.keys()][0] ?? '', reason: 'no-name' });

  const { fullName, givenName, middleName, familyName, ...rest } = text;
  const contact: ContactRow = {
    row,
    line,
    ...(names.givenName ? { givenName: names.givenName } : {}),
    ...(names.familyName ? { familyName: names.familyName } : {}),
    ...rest,
    ...(gathered.ageBand ? { ageBand: gathered.ageBand } : {}),
    ...(gathered.dayOfBirth ? { birthday: gathered.dayOfBirth } : {}),
    emails: firstFirst([...emails.values()]),
    phones: firstFirst([...phones.values()]),
    tags: [...gathered.tags].slice(0, 200),
    ...(consent.size > 0 ? { consent: [...consent.values()] } : {}),
    ...(gathered.doNotContact ? { doNotContact: true } : {}),
    ...(gathered.assessment ? { assessment: gathered.assessment } : {}),
    ...(custom.size > 0 && reading.monthFirst ? { monthFirst: true } : {}),
    ...(custom.size > 0 ? { custom: [...custom].map(([label, value]) => ({ label, value })) } : {}),
  };
  return { contact, problems };
}

/** The one marked as first stands first. */
const firstFirst = <T extends { first: boolean }>(entries: readonly T[]): Omit<T, 'first'>[] =>
  [...entries]
    .sort((a, b) => Number(b.first) - Number(a.first))
    .slice(0, 20)
    .map(({ first, ...entry }) => entry);

function nameOf({ fullName, givenName, middleName, familyName }: GatheredContact['text']) {
  if (givenName || familyName || !fullName)
    return {
      givenName: [givenName, middleName].filter(Boolean).join(' ') || undefined,
      familyName,
      guessed: false,
    };
  return splitName(fullName);
}
