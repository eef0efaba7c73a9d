import type { WorkbookReader } from '../../workbook/reader';
import { monthInWords, shortDay } from '../calendar';
import { ladderHistory, rungOf } from '../ladderStage';
import { listCodes } from '../listCodes';
import { placeName, placesWithin } from '../placesWithin';
import { type ChartAnswer, type ChartScope, counted } from './chartAnswer';

/** One move from a stage to another, and how many people made it. */
export interface LadderStep {
  from: string;
  to: string;
  people: number;
  up: boolean;
}

interface Standing {
  stage: string;
  /** Where they stood when the period began; undefined where they were not on the ladder yet. */
  before: string | undefined;
}

/** How many people stand on each rung today, and how many of them climbed to it in the period. */
export function ladderChart(workbook: WorkbookReader, scope: ChartScope): ChartAnswer {
  const standings = standingsOf(workbook, scope);
  const stages = listCodes(workbook, 'ladderStage');
  const here = (stage: string): readonly Standing[] => standings.filter((one) => one.stage === stage);
  const climbed = standings.filter((one) => isUp(workbook, one)).length;
  const place = placeName(workbook, scope.placeId);
  const unknown = standings.filter((one) => !stages.some((stage) => stage.code === one.stage)).length;
  const found = findingOf(climbed, scope);
  return {
    id: 'ladder',
    shape: 'ladder',
    finding: found ?? 'Where does everybody stand on the ladder?',
    found: found !== undefined,
    measures: `People on each rung${place ? ` in ${place}` : ''}, ${shortDay(scope.to)}`,
    pointNoun: 'Rung',
    series: [
      { key: 'stood', label: 'Were there before', meaning: 'plain' },
      { key: 'climbed', label: 'Climbed here', meaning: 'first-time', total: climbed },
    ],
    points: stages
      .filter((stage) => !stage.retired || here(stage.code).length > 0)
      .map((stage) => {
        const up = here(stage.code).filter((one) => isUp(workbook, one)).length;
        return {
          key: stage.code,
          label: stage.label,
          values: { stood: here(stage.code).length - up, climbed: up },
        };
      }),
    n: standings.length,
    period: standings.length > 0 ? { from: scope.from, to: scope.to } : undefined,
    basis: `${counted(standings.length, 'person', 'people')} on the ladder, ${shortDay(scope.from)} to ${shortDay(scope.to)}${unknown > 0 ? `, ${unknown} on rungs this workbook does not know` : ''}`,
    howCounted:
      'Everybody counts once, on the rung where they stood at the end of the period. Climbed means a higher rung than at its beginning; people who came onto the ladder in the period count as climbers only once they have moved up from where they started.',
  };
}

/** Every move made in the period, from the rung at its beginning to the rung at its end, most people first. */
export function ladderFlow(workbook: WorkbookReader, scope: ChartScope): readonly LadderStep[] {
  const steps = new Map<string, LadderStep>();
  for (const { stage, before } of standingsOf(workbook, scope)) {
    if (!before || before === stage) continue;
    const key = `${before} ${stage}`;
    const people = (steps.get(key)?.people ?? 0) + 1;
    const up = rungOf(workbook, stage) > rungOf(workbook, before);
    steps.set(key, { from: before, to: stage, people, up });
  }
  return [...steps.values()].sort((a, b) => b.people - a.people || (a.from < b.from ? -1 : 1));
}

const isUp = (workbook: WorkbookReader, { stage, before }: Standing): boolean =>
  before !== undefined && rungOf(workbook, stage) > rungOf(workbook, before);

function standingsOf(workbook: WorkbookReader, scope: ChartScope): readonly Standing[] {
  const places = scope.placeId ? placesWithin(workbook, scope.placeId) : undefined;
  return workbook.all('person').flatMap((person) => {
    if (places && !(person.placeId && places.has(person.placeId))) return [];
    const rungs = ladderHistory(person).filter((entry) => entry.on <= scope.to);
    const now = rungs.at(-1);
    // Who joined in the period began it on their first rung.
    const before = rungs.findLast((entry) => entry.on < scope.from) ?? rungs[0];
    return now ? [{ stage: now.stage, before: before?.stage }] : [];
  });
}

/** Five climbers bear a sentence. */
function findingOf(climbed: number, scope: ChartScope): string | undefined {
  if (climbed < 5) return undefined;
  const wholeYear = scope.from.endsWith('-01-01') && scope.from.slice(0, 4) === scope.today.slice(0, 4);
  const when = wholeYear ? 'this year' : `since ${monthInWords(scope.from, scope.today)}`;
  return `${climbed.toLocaleString('en-GB')} people climbed a rung ${when}`;
}
