import type { ContactRow } from '../formats/contactRow';
import type { DayOrder } from '../formats/dayReading';
import type { Channel } from '../model/person';
import type { CustomField } from '../queries/customFields';
import { isDoNotContact } from '../queries/doNotContact';
import { presentAssessment } from '../queries/presentAssessment';
import { type ConsentEntry, presentConsent } from '../queries/presentConsent';
import type { WorkbookReader } from '../workbook/reader';
import { type ImportPolicies, type PersonFields, policyOf } from './contactGaps';
import { customFrom } from './customFrom';
import type { ConsentGiven } from './recordConsent';

/** What a row tells of somebody that is kept as a history, and is not on record yet. */
export interface RowNews {
  consent: readonly ConsentGiven[];
  doNotContact: boolean;
  assessment?: number;
  /** Fields of the list's own that are empty here, or told otherwise. */
  custom: readonly { label: string; value: string }[];
  /** How the list has its days. */
  monthFirst?: boolean;
}

/** Names of the workbook's own fields, in lower case, to their ids. */
export type CustomIds = ReadonlyMap<string, string>;

/**
 * What of a row is news. A refusal, and *do not contact*, always come in, even where the row is otherwise
 * skipped. A yes without a date comes in only where nothing is on record for its channel: it never beats a
 * refusal, and to an earlier yes it adds nothing. An assessment of somebody who has one comes in by `update`.
 */
export function rowNews(
  held: PersonFields,
  row: ContactRow,
  policies: ImportPolicies,
  customIds: CustomIds = new Map(),
): RowNews {
  const skip = policies.policy === 'skip';
  const assessment = assessmentNews(held, row, policies);
  return {
    consent: (row.consent ?? []).filter((one) => isConsentNews(held, one, skip)),
    doNotContact: row.doNotContact === true && !isDoNotContact(held),
    ...(assessment === undefined ? {} : { assessment }),
    custom: customNews(held, row, policies, customIds),
    ...(row.monthFirst ? { monthFirst: true } : {}),
  };
}

export const isNews = ({ consent, doNotContact, assessment, custom }: RowNews): boolean =>
  consent.length > 0 || doNotContact || assessment !== undefined || custom.length > 0;

function isConsentNews(held: PersonFields, told: ConsentGiven, skip: boolean): boolean {
  const known = (held.consent ?? []).filter(({ channel, struck }) => channel === told.channel && !struck);
  const isKnown = known.some(({ state, given }) => state === told.state && given === told.given);
  // A refusal without a date tells nothing new where they refuse already.
  if (told.state === 'no')
    return !isKnown && !(told.given === undefined && presentConsent(held, told.channel)?.state === 'no');
  if (skip) return false;
  return told.given ? !isKnown : known.length === 0;
}

function assessmentNews(held: PersonFields, row: ContactRow, policies: ImportPolicies): number | undefined {
  const policy = policyOf(policies, 'assessment');
  if (row.assessment === undefined || policy === 'skip') return undefined;
  const level = presentAssessment(held)?.level;
  if (level !== undefined && (policy === 'fill' || level === row.assessment)) return undefined;
  return row.assessment;
}

function customNews(
  held: PersonFields,
  row: ContactRow,
  policies: ImportPolicies,
  customIds: CustomIds,
): RowNews['custom'] {
  const policy = policyOf(policies, 'custom');
  if (!row.custom || policy === 'skip') return [];
  return row.custom.filter(({ label, value }) => {
    const id = customIds.get(customKey(label));
    const own = id === undefined ? undefined : held.custom?.[id];
    return own == null || own === '' || (policy === 'update' && !saysTheSame(own, value, row));
  });
}

/** Whether a list says in words what is on record as a number, a yes or a day. */
const saysTheSame = (own: string | number | boolean, words: string, order: DayOrder): boolean =>
  own === words || own === customFrom({ type: typeOf(own) }, words, order);

function typeOf(own: string | number | boolean): CustomField['type'] {
  if (typeof own === 'number') return 'number';
  if (typeof own === 'boolean') return 'yesNo';
  return /^\d{4}-\d{2}-\d{2}$/.test(own) ? 'date' : 'text';
}

/** The workbook's own fields of people, by name. */
export function customIdsOf(workbook: WorkbookReader): Map<string, string> {
  return new Map(workbook.all('fieldDef').map(({ id, label }) => [customKey(label), id]));
}

export const customKey = (label: string): string => label.trim().toLowerCase();

/** What somebody's word on a channel is before and after an import, where a row tells of it. */
export interface ConsentTurn {
  channel: Channel;
  from: 'yes' | 'no' | 'not asked';
  to: 'yes' | 'no' | 'not asked';
  /** The list says yes, and a refusal stands over it. */
  refusalKept: boolean;
}

/** How the present answer turns, channel by channel, for the preview. */
export function consentTurns(
  held: PersonFields,
  row: ContactRow,
  news: readonly ConsentGiven[],
  read: { now: string; from: string },
): readonly ConsentTurn[] {
  const entries = news.map((one, index) => consentFrom(one, `new ${index}`, read));
  const after = { consent: [...(held.consent ?? []), ...entries] };
  const channels = new Set((row.consent ?? []).map(({ channel }) => channel));
  return [...channels].map((channel) => {
    const from = presentConsent(held, channel)?.state ?? 'not asked';
    const to = presentConsent(after, channel)?.state ?? 'not asked';
    const saysYes = (row.consent ?? []).some((one) => one.channel === channel && one.state === 'yes');
    return { channel, from, to, refusalKept: saysYes && from === 'no' && to === 'no' };
  });
}

/** The log entry of what a list tells; where it does not say how they answered, the list itself is the source. */
export function consentFrom(
  told: ConsentGiven,
  id: string,
  read: { now: string; from: string },
): ConsentEntry {
  return { ...told, id, recorded: read.now, how: (told.how?.trim() || read.from).slice(0, 200) };
}
