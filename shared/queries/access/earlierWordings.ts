import { type Kind, kinds } from '../../model/kinds';
import { fieldOf, isKind } from '../../workbook/leaves';
import type { Workbook } from '../../workbook/workbook';
import { dayWithYear } from '../calendar';
import { fieldLabel } from '../incomingText';
import type { PastChange, PastSubject } from '../pastOf';
import type { Person } from '../shownName';
import { withArticle } from '../withArticle';
import type { DraftItem } from './heldItem';
import { itemsOf } from './itemsOf';
import { fieldsInWords } from './valueInWords';

/** Whose past belongs into an answer: the records that are somebody, and those that are about them. */
export function pastSubjects(workbook: Workbook, person: Person): readonly PastSubject[] {
  const own = workbook.joined(person.id).map((id) => ({ kind: 'person', id }));
  const about = itemsOf(workbook, person)
    .filter(({ section }) => section === 'records')
    .map(({ key }) => {
      const [kind = '', id = ''] = key.split(':');
      return { kind, id };
    });
  return [...own, ...about].map((subject) => ({
    ...subject,
    held: workbook.stored(subject.kind, subject.id),
  }));
}

/**
 * What stood in their fields before and stands there no longer, as the sealed history still has it: one item for each
 * field of each record.
 */
export function earlierItems(
  workbook: Workbook,
  changes: readonly PastChange[],
  self: ReadonlySet<string>,
): DraftItem[] {
  const items = new Map<string, DraftItem & { lines: { label: string; text: string; other?: boolean }[] }>();
  for (const { kind, id, at, fields } of changes) {
    if (!isKind(kind)) continue;
    for (const { field, from, lost } of fields) {
      if (isToldAnyway(kind, field)) continue;
      const on = at.slice(0, 10);
      const when = lost ? `not taken over on ${dayWithYear(on)}` : `until ${dayWithYear(on)}`;
      const now = new Set(textsNow(workbook, kind, id, field, self));
      const key = `past:${kind}:${id}:${field}`;
      const item = items.get(key);
      const told = new Set(item?.lines.map(({ text }) => text));
      const lines = wordsOf(workbook, kind, field, from, self)
        .filter(({ text }) => !now.has(text) && !told.has(text))
        .map((line) => ({ ...line, label: `${line.label}, ${when}` }));
      if (lines.length === 0) continue;
      if (item) item.lines.push(...lines);
      else items.set(key, { key, section: 'earlier', title: titleFor(kind, field), on, lines });
    }
  }
  return [...items.values()];
}

function titleFor(kind: Kind, field: string): string {
  const label = fieldLabel(kind, field);
  return kind === 'person'
    ? `Earlier: ${label}`
    : `Earlier, of ${withArticle(kinds[kind].noun[0])}: ${label}`;
}

/** Logs keep their own past; emails and phones that were taken off stand in the answer as long as they are kept. */
function isToldAnyway(kind: Kind, field: string): boolean {
  const told = fieldOf(kind, field);
  if (!told || told.merge === 'log' || told.merge === 'protective') return true;
  return told.merge === 'keyed' && told.contact === true;
}

const wordsOf = (workbook: Workbook, kind: Kind, field: string, value: unknown, self: ReadonlySet<string>) =>
  fieldsInWords(workbook, kind, { [field]: value }, self, (name) => name === field);

/** How the field reads now, in any of the records that are the person. */
function textsNow(
  workbook: Workbook,
  kind: Kind,
  id: string,
  field: string,
  self: ReadonlySet<string>,
): readonly string[] {
  const ids = kind === 'person' ? [...self] : [id];
  return ids.flatMap((one) =>
    wordsOf(workbook, kind, field, workbook.stored(kind, one)?.[field], self).map(({ text }) => text),
  );
}
