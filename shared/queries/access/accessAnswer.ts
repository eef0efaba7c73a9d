import type { ItemChoice } from '../../model/subjectRequest';
import type { WorkbookReader } from '../../workbook/reader';
import { ownerName } from '../owner';
import { groundsOf, groundsRelied } from '../privacy/lawfulGrounds';
import { type Person, shownName } from '../shownName';
import type { SubjectRequest } from './accessRequests';
import { type AccessSection, accessSections, accessSectionTitles, type HeldItem } from './heldItem';

export interface Looked {
  as: ItemChoice;
  why: string | undefined;
}

/** What was decided about the items, by key; of one whose words have changed since nothing is. */
export function lookedAt(
  items: readonly HeldItem[],
  request: Pick<SubjectRequest, 'looked'>,
): ReadonlyMap<string, Looked> {
  const held = new Map(items.map(({ key, mark }) => [key, mark]));
  return new Map(
    (request.looked ?? [])
      .filter(({ key, mark }) => held.get(key) === mark)
      .map(({ key, as, why }) => [key, { as, why }]),
  );
}

/** What leaves: every item that was let through, in the words that were chosen. */
export interface AccessAnswer {
  sections: readonly {
    section: AccessSection;
    title: string;
    items: readonly {
      what: string;
      on: string | undefined;
      lines: readonly { label: string; text: string }[];
    }[];
  }[];
  /** How many items were left out, by the reason given. */
  leftOut: readonly { why: string; count: number }[];
  /** Somebody else is hidden somewhere in it. */
  hides: boolean;
}

/** The answer as it stands; undefined while there is anything that nobody has looked at. */
export function accessAnswer(
  items: readonly HeldItem[],
  looked: ReadonlyMap<string, Looked>,
): AccessAnswer | undefined {
  if (items.some(({ key }) => !looked.has(key))) return undefined;
  const reasons = new Map<string, number>();
  let hides = false;
  const told = items.flatMap((item) => {
    const choice = looked.get(item.key);
    if (!choice || choice.as === 'out') {
      const why = choice?.why?.trim() || 'No reason noted';
      reasons.set(why, (reasons.get(why) ?? 0) + 1);
      return [];
    }
    const named = choice.as === 'named';
    if (!named && item.lines.some(({ text, hidden }) => text !== hidden)) hides = true;
    const lines = item.lines.map(({ label, text, hidden }) => ({ label, text: named ? text : hidden }));
    return [{ section: item.section, what: item.title, on: item.on, lines }];
  });
  const sections = accessSections.flatMap((section) => {
    const within = told.filter((item) => item.section === section);
    if (within.length === 0) return [];
    const shown = within.map(({ what, on, lines }) => ({ what, on, lines }));
    return [{ section, title: accessSectionTitles[section], items: shown }];
  });
  return { sections, leftOut: [...reasons].map(([why, count]) => ({ why, count })), hides };
}

/** What stands above an answer: whose it is, who made it when, who answers for the book, and why it may hold them. */
export interface AnswerAbout {
  name: string;
  askedOn: string;
  madeOn: string;
  by: string;
  /** Left out where nobody has said. */
  controller?: string;
  basis?: string;
  condition?: string;
}

export function answerAbout(
  workbook: WorkbookReader,
  person: Person,
  request: Pick<SubjectRequest, 'askedOn'>,
  madeOn: string,
): AnswerAbout {
  const { controller } = groundsRelied(workbook);
  const { basis, condition } = groundsOf(workbook, person);
  return {
    name: shownName(person),
    askedOn: request.askedOn,
    madeOn,
    by: ownerName(workbook),
    ...(controller ? { controller } : {}),
    ...(basis.words ? { basis: basis.words } : {}),
    ...(condition.words ? { condition: condition.words } : {}),
  };
}

/** The answer for a program: the same words as on paper, with days as YYYY-MM-DD. */
export function accessJson(answer: AccessAnswer, about: AnswerAbout): string {
  const { sections, leftOut } = answer;
  return `${JSON.stringify({ format: 'wardbook-subject-access', version: 1, ...about, sections, leftOut }, null, 2)}\n`;
}
