import type { WorkbookReader } from '../../workbook/reader';
import { type Counted, finish } from '../../workbook/slices';
import { daysBetween } from '../calendar';
import { settledOn } from '../commitmentsOf';
import { hasNoticeToStop, isDoNotContact } from '../doNotContact';
import { type LadderEntry, ladderEntry, ladderHistory } from '../ladderStage';
import { lastSpoken } from '../lastContact';
import { type ListCode, listCodes } from '../listCodes';
import { peopleLedBy } from '../patch/leads';
import { byName, type Person } from '../shownName';
import { keptOfLast, type ReadyRule, type RulePart, readyRules, ruleParts } from './readyRules';

/** What a person has done, as far as the rules of the ladder ask. */
export interface Climbing {
  /** Days on the rung where they stand. */
  days: number;
  came: number;
  made: number;
  /** Kept, of the last commitments that fell due. */
  kept: number;
  /** How many fell due, at most `keptOfLast`. */
  due: number;
  /** People who came because they asked them. */
  brought: number;
  leads: number;
  /** Days since anybody spoke to them; undefined is never. */
  spoken: number | undefined;
}

export interface ReadyPerson {
  person: Person;
  climbing: Climbing;
}

export interface LadderColumn {
  stage: ListCode;
  /** The next stage up; undefined at the top. */
  next: ListCode | undefined;
  people: number;
  /** How many stand here who stood lower when `since` began, or came onto the ladder lower; on the lowest rung, how many came onto it since. */
  cameUp: number;
  /** Ready for the next rung, those with most behind them first. */
  ready: readonly ReadyPerson[];
  rule: ReadyRule | undefined;
  /** What most of the others lack, and how many of them. */
  lack: { part: RulePart; people: number } | undefined;
}

export interface LadderBoard {
  columns: readonly LadderColumn[];
  /** How many people stand higher than when `since` began. */
  climbed: number;
  ready: number;
  /** People on no rung, or on one that this workbook does not know. */
  offTheLadder: number;
}

interface BoardQuestion {
  today: string;
  /** Moves count from this day on. */
  since: string;
  /** Only people of these places. */
  within?: ReadonlySet<string> | undefined;
}

const peopleAtOnce = 500;

/** The board at once, for a few people. */
export const ladderBoardNow = (workbook: WorkbookReader, question: BoardQuestion): LadderBoard =>
  finish(ladderBoard(workbook, question));

/**
 * Everybody by the rung they stand on, with those whom the rules find ready for the next. People who asked not to be
 * contacted are counted and never offered. Counts people.
 */
export function* ladderBoard(workbook: WorkbookReader, question: BoardQuestion): Counted<LadderBoard> {
  const { today, since, within } = question;
  const stages = listCodes(workbook, 'ladderStage');
  const rules = readyRules(workbook);
  const rung = new Map(stages.map(({ code }, at) => [code, at]));
  const columns = stages.map((stage, at) => ({
    stage,
    next: stages.slice(at + 1).find(({ retired }) => !retired),
    people: 0,
    cameUp: 0,
    ready: [] as ReadyPerson[],
    rule: rules.get(stage.code),
    lacking: new Map<RulePart, number>(),
  }));
  const brought = yield* broughtBy(workbook);
  let climbed = 0;
  let offTheLadder = 0;
  let done = 0;
  for (const person of workbook.all('person')) {
    if (++done % peopleAtOnce === 0) yield done;
    if (within && !within.has(person.placeId ?? '')) continue;
    const entry = ladderEntry(person);
    const at = entry && rung.get(entry.stage);
    const column = at === undefined ? undefined : columns[at];
    if (!entry || at === undefined || !column) {
      offTheLadder += 1;
      continue;
    }
    column.people += 1;
    const before = standingBefore(person, since);
    const rungBefore = before && rung.get(before.stage);
    if (rungBefore !== undefined && rungBefore < at) {
      column.cameUp += 1;
      climbed += 1;
    } else if (at === 0 && before?.on === entry.on && before.on >= since) column.cameUp += 1;
    if (!column.rule || !column.next) continue;
    const climbing = climbingOf(workbook, person, entry.on, today, brought.get(person.id) ?? 0);
    const lacking = partsLacking(column.rule, climbing);
    for (const part of lacking) column.lacking.set(part, (column.lacking.get(part) ?? 0) + 1);
    if (lacking.length === 0 && !isDoNotContact(person) && !hasNoticeToStop(person))
      column.ready.push({ person, climbing });
  }
  return {
    columns: columns
      .filter(({ stage, people }) => !stage.retired || people > 0)
      .map(({ lacking, ready, ...column }) => ({
        ...column,
        ready: ready.sort((a, b) => weight(b) - weight(a) || byName(a.person, b.person)),
        lack: mostLacking(lacking),
      })),
    climbed,
    ready: columns.reduce((sum, { ready }) => sum + ready.length, 0),
    offTheLadder,
  };
}

/** Where somebody stood when a day began or, where they were not on the ladder yet, where they came onto it. */
function standingBefore(person: Person, since: string): LadderEntry | undefined {
  const history = ladderHistory(person);
  return history.findLast(({ on }) => on < since) ?? history[0];
}

/** How many came because somebody asked them, by who asked. */
function* broughtBy(workbook: WorkbookReader): Counted<ReadonlyMap<string, number>> {
  const brought = new Map<string, number>();
  let done = 0;
  for (const { attended, invitedById } of workbook.all('attendance')) {
    if (++done % (peopleAtOnce * 4) === 0) yield 0;
    if (!attended || !invitedById) continue;
    const id = workbook.resolve(invitedById);
    brought.set(id, (brought.get(id) ?? 0) + 1);
  }
  return brought;
}

function climbingOf(
  workbook: WorkbookReader,
  person: Person,
  since: string,
  today: string,
  brought: number,
): Climbing {
  const { id } = person;
  const commitments = workbook.by('commitment', 'personId', id);
  const last = commitments
    .filter(({ state }) => state === 'kept' || state === 'missed')
    .sort((a, b) => settledOn(b).localeCompare(settledOn(a)))
    .slice(0, keptOfLast);
  const spoke = lastSpoken(workbook, id);
  return {
    days: daysBetween(since, today),
    came: workbook.by('attendance', 'personId', id).filter(({ attended }) => attended).length,
    made: commitments.length,
    kept: last.filter(({ state }) => state === 'kept').length,
    due: last.length,
    brought,
    leads: peopleLedBy(workbook, id).size,
    spoken: spoke === undefined ? undefined : daysBetween(spoke, today),
  };
}

/** The parts of a rule that do not hold. */
export function partsLacking(rule: ReadyRule, climbing: Climbing): readonly RulePart[] {
  return ruleParts.filter((part) => {
    const asked = rule[part];
    if (asked === undefined) return false;
    if (part === 'spoken') return climbing.spoken === undefined || climbing.spoken > asked;
    return climbing[part] < asked;
  });
}

const weight = ({ climbing: { kept, brought, leads, came } }: ReadyPerson): number =>
  kept * 3 + brought * 2 + leads + came;

function mostLacking(lacking: ReadonlyMap<RulePart, number>): LadderColumn['lack'] {
  let most: LadderColumn['lack'];
  for (const part of ruleParts) {
    const people = lacking.get(part) ?? 0;
    if (people > (most?.people ?? 0)) most = { part, people };
  }
  return most;
}
