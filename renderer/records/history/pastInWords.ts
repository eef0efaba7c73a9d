import { codesIn } from '../../../shared/queries/codesIn';
import { fieldLabel, incomingValue } from '../../../shared/queries/incomingText';
import { codeLabel } from '../../../shared/queries/listCodes';
import { goneContact, type PastChange, type PastField } from '../../../shared/queries/pastOf';
import { fieldOf, isKind } from '../../../shared/workbook/leaves';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { dayInSentence, dayOfInstant, momentInSentence, timeInWords } from '../../ui/words/dayInWords';
import { phoneInWords } from '../../ui/words/phoneInWords';

export interface WordsIn {
  workbook: WorkbookReader;
  today: string;
}

/** A field of a change as the page tells it. */
export interface FieldTold {
  label: string;
  /** Undefined where nothing stood there, or where nothing stands now. */
  from: string | undefined;
  to: string | undefined;
  /** Of a list, where something only came or only went. */
  list: boolean;
  fromGone: boolean;
  lost?: PastField['lost'];
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const momentShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The fields of a change that have a name on some screen, in words. */
export function fieldsTold(words: WordsIn, { kind, fields }: PastChange): readonly FieldTold[] {
  return fields.flatMap((told) => {
    const { field, from, to, fromGone, lost } = told;
    if (isKind(kind) && fieldOf(kind, field) && fieldLabel(kind, field) === field) return [];
    return {
      label: fieldLabel(kind, field),
      from: inWords(words, kind, field, from),
      to: inWords(words, kind, field, to),
      list: Array.isArray(from) || Array.isArray(to),
      fromGone,
      ...(lost ? { lost } : {}),
    };
  });
}

function inWords(words: WordsIn, kind: string, field: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (!Array.isArray(value)) return singleInWords(words, kind, field, value);
  if (value.length === 0) return undefined;
  return value.map((entry) => entryInWords(words, kind, field, entry)).join(', ');
}

function singleInWords({ workbook, today }: WordsIn, kind: string, field: string, value: unknown): string {
  const list = codesIn[`${kind} ${field}`];
  if (list) return codeLabel(workbook, list, String(value));
  if (typeof value === 'string' && dayShape.test(value)) return dayInSentence(value, today);
  if (typeof value === 'string' && momentShape.test(value)) return momentOf(value, today);
  return incomingValue(workbook, kind, field, value, 'a record that is not here');
}

/** An instant in the user's own time, a local time as it stands. */
function momentOf(value: string, today: string): string {
  if (!value.endsWith('Z')) return momentInSentence(value, today);
  return `${dayInSentence(dayOfInstant(value), today)}, ${timeOfInstant(value)}`;
}

/** "7.14 pm", on the user's own clock. */
export function timeOfInstant(instant: string): string {
  const date = new Date(instant);
  return timeInWords(`${date.getHours()}:${date.getMinutes()}`);
}

function entryInWords(words: WordsIn, kind: string, field: string, entry: unknown): string {
  const { workbook } = words;
  const list = codesIn[`${kind} ${field}`];
  if (typeof entry !== 'object' || entry === null) return singleInWords(words, kind, field, entry);
  const told = entry as Record<string, unknown>;
  if (told.gone === goneContact.gone) return 'one that is no longer kept';
  const code = told.stage ?? told.level ?? told.platform;
  const said =
    list && code !== undefined
      ? `${typeof code === 'number' ? `${code}, ` : ''}${codeLabel(workbook, list, String(code))}`
      : field === 'phones'
        ? phoneInWords(String(told.key))
        : told.type === 'on'
          ? `on${told.reason ? `: ${String(told.reason)}` : ''}`
          : told.type === 'clear'
            ? `lifted${told.reason ? `: ${String(told.reason)}` : ''}`
            : incomingValue(workbook, kind, field, [entry]);
  return told.struck === true ? `${said} (struck out)` : said;
}

/** Who made a change, and how it came in: "you, on this laptop". */
export function whoChanged(
  { device, from, fields }: PastChange,
  ownDevice: string,
  today: string,
  own: ReadonlySet<string>,
): string {
  if (from?.of === 'list') return `imported from ${from.name}`;
  if (from?.of === 'pack') {
    const [latest] = fields.flatMap(({ written }) => written ?? []).sort((a, b) => (a.at < b.at ? 1 : -1));
    const where = latest && own.has(latest.device) ? 'here' : 'on another laptop';
    const day = latest && dayInSentence(dayOfInstant(latest.at), today);
    return `in a pack from ${from.name}${day ? `, written ${where} on ${day}` : ''}`;
  }
  return device === ownDevice ? 'you, on this laptop' : 'you, in an earlier copy of this book';
}
