import { type ImportPolicies, plainFields, policyOf } from '../../../shared/commands/contactGaps';
import type { RowOutcome } from '../../../shared/commands/contactOutcomes';
import { type ConsentTurn, consentTurns } from '../../../shared/commands/importedNews';
import type { ContactRow } from '../../../shared/formats/contactRows';
import type { Rec } from '../../../shared/model/kinds';
import type { Channel } from '../../../shared/model/person';
import { phoneInWords } from '../../ui/words/phoneInWords';

type Person = Rec<'person'>;

/** One value that the import writes; `over` is what stood there before, and `bad` that it closes a way to them. */
export interface Difference {
  text: string;
  over?: string;
  bad?: boolean;
}

const channelWords: Readonly<Record<Channel, string>> = {
  phone: 'Phone',
  text: 'Text',
  email: 'Email',
  post: 'Post',
};

/** What a person gains or loses by what the import writes. */
export function differences(
  held: Person,
  { changes = {}, joins = [], news, match, photo }: RowOutcome,
  read: { now: string; from: string },
): Difference[] {
  const told: Difference[] = consentTurns(held, match.row, news?.consent ?? [], read).flatMap(turnText);
  if (news?.doNotContact) told.unshift({ text: 'Do not contact', bad: true });
  for (const field of plainFields) {
    const value = changes[field];
    if (!value) continue;
    const before = held[field];
    told.push(before ? { text: value, over: before } : { text: value });
  }
  const emails = new Set((held.emails ?? []).map(({ key }) => key));
  for (const { key, address } of changes.emails ?? []) if (!emails.has(key)) told.push({ text: address });
  const phones = new Set((held.phones ?? []).map(({ key }) => key));
  for (const { key } of changes.phones ?? []) if (!phones.has(key)) told.push({ text: phoneInWords(key) });
  const tags = new Set(held.tags ?? []);
  for (const tag of changes.tags ?? []) if (!tags.has(tag)) told.push({ text: tag });
  if (news?.assessment !== undefined) told.push({ text: `assessed ${news.assessment}` });
  for (const { label, value } of news?.custom ?? []) told.push({ text: `${label}: ${value}` });
  if (photo) told.push({ text: 'photo' });
  if (told.length === 0 && news && news.consent.length > 0) told.push({ text: 'what they said, noted' });
  return [...told, ...joins.map((text) => ({ text }))];
}

function turnText({ channel, from, to }: ConsentTurn): Difference[] {
  if (from === to) return [];
  return [{ text: `${channelWords[channel]}: ${to === 'no' ? 'refused' : 'agreed'}`, bad: to === 'no' }];
}

/** Values of the workbook that stay although the file says otherwise. */
export function keptValues(
  held: Person,
  row: ContactRow,
  policies: ImportPolicies,
  read: { now: string; from: string },
): string[] {
  const refusals = consentTurns(held, row, [], read)
    .filter(({ refusalKept }) => refusalKept)
    .map(({ channel }) => `${channelWords[channel]}: refused`);
  const values = plainFields.flatMap((field) => {
    const own = held[field];
    const stays = policyOf(policies, field) !== 'update' || field === 'notes';
    return own && stays && row[field] && row[field] !== own ? [own] : [];
  });
  return [...refusals, ...values];
}
