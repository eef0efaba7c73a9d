import type { StoredRecord } from '../../workbook/entry';
import { contactsOf, type Mention, mentionsIn, speaksOf, termsOf } from '../../workbook/mentions';
import { type Counted, sliceSize } from '../../workbook/slices';
import type { Workbook } from '../../workbook/workbook';
import { erasureHits } from '../erasureHits';
import { foldText } from '../foldText';
import { fieldLabel } from '../incomingText';
import type { PastChange } from '../pastOf';
import type { Person } from '../shownName';
import { earlierItems } from './earlierWordings';
import { everydayWords } from './everydayWords';
import { type AccessSection, accessSections, type DraftItem, type HeldItem, markOfTexts } from './heldItem';
import { accessExport, itemsOf } from './itemsOf';
import { anotherPerson, type Hide, hiderFor } from './otherNames';
import { passagesAbout } from './passages';

/**
 * Everything that is held about somebody, in slices: what stands under them, what is about them, and every text in which
 * others wrote of them (as an erasure finds it); each item with a wording in which other people are hidden. Undefined
 * where there is no such person. Counts the records and people that it went through.
 * @param past what became of `pastSubjects`: without it what stood there before is left out
 */
export function* whatWeHold(
  workbook: Workbook,
  personId: string,
  past: readonly PastChange[] = [],
): Counted<readonly HeldItem[] | undefined> {
  const person = workbook.get('person', personId);
  if (!person) return undefined;
  const own = itemsOf(workbook, person);
  const stored = workbook.joined(person.id).flatMap((id) => workbook.stored('person', id) ?? []);
  const earlier = earlierItems(workbook, past, new Set(workbook.joined(person.id)));
  const drafts = [...own, ...earlier, ...(yield* mentionItems(workbook, person, stored, own))];
  const self = {
    people: [person, ...(stored as unknown as readonly Person[])],
    contacts: stored.flatMap(contactsOf),
  };
  const texts = drafts.flatMap(({ lines }) => lines.map(({ text }) => text));
  const hide = yield* hiderFor(workbook, self, texts);
  const items: HeldItem[] = [];
  for (const draft of drafts) items.push(yield* hiddenItem(draft, hide));
  return items.sort(inOrder);
}

/** Keys of the records that are about them: what stands there is theirs anyway, and no mention. */
const recordOf = (key: string): string => key.split(':').slice(0, 2).join(' ');

/** What answering such requests leaves behind says nothing new of anybody. */
const ofAnswering = ({ kind, what }: StoredRecord): boolean =>
  kind === 'subjectRequest' || (kind === 'exportAudit' && what === accessExport);

function* mentionItems(
  workbook: Workbook,
  person: Person,
  stored: readonly StoredRecord[],
  own: readonly DraftItem[],
): Counted<DraftItem[]> {
  const terms = termsOf(stored);
  if (terms.length === 0) return [];
  const self = new Set(workbook.joined(person.id));
  const theirs = new Set(own.filter(({ section }) => section === 'records').map(({ key }) => recordOf(key)));
  const mentions: Mention[] = [];
  let batch: StoredRecord[] = [];
  let done = 0;
  for (const record of workbook.records()) {
    done += 1;
    const isTheirs = self.has(record.id) || theirs.has(`${record.kind} ${record.id}`);
    if (!isTheirs && !ofAnswering(record)) batch.push(record);
    if (done % sliceSize !== 0) continue;
    mentions.push(...mentionsIn(batch, terms));
    batch = [];
    yield done;
  }
  mentions.push(...mentionsIn(batch, terms));
  return erasureHits(workbook, { personIds: [...self], mentions }).flatMap((hit): DraftItem[] => {
    const passages = passagesAbout(hit.text, terms);
    if (!hit.sure && !asName(passages, terms)) return [];
    return [
      {
        key: `mention:${hit.kind}:${hit.id}:${hit.field}`,
        section: 'mentions',
        title: `In somebody’s words: ${fieldLabel(hit.kind, hit.field).toLowerCase()}`,
        lines: [{ label: 'What it says', text: passages }],
        where: hit.where,
        ...(hit.sure ? {} : { unsure: true }),
      },
    ];
  });
}

/** Whether a text names them, and does not only hold a word of every day that is also their name. */
function asName(text: string, terms: readonly string[]): boolean {
  const names = terms.filter((term) => !everydayWords.has(foldText(term)));
  if (names.length > 0 && speaksOf(names)(text)) return true;
  const words = new Set(terms.filter((term) => everydayWords.has(foldText(term))).map(foldText));
  const written: readonly string[] = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return written.some((word) => words.has(foldText(word)) && word !== word.toLowerCase());
}

function* hiddenItem({ lines, ...draft }: DraftItem, hide: Hide): Counted<HeldItem> {
  const told = [];
  for (const { label, text, other } of lines) {
    let hidden = other ? anotherPerson : '';
    if (!other)
      for (const piece of hide(text)) {
        hidden += piece;
        yield 0;
      }
    told.push({ label, text, hidden });
  }
  const texts = told.flatMap(({ label, text, hidden }) => [label, text, hidden]);
  return { ...draft, lines: told, mark: markOfTexts([draft.title, draft.on ?? '', ...texts]) };
}

const placeOf = (section: AccessSection): number => accessSections.indexOf(section);

/** By section; within one the latest first, what has no day before it. */
function inOrder(a: HeldItem, b: HeldItem): number {
  return placeOf(a.section) - placeOf(b.section) || (b.on ?? '9').localeCompare(a.on ?? '9');
}
