import { ladderStage, rungOf } from '../../../../shared/queries/ladderStage';
import { codeLabel } from '../../../../shared/queries/listCodes';
import type { Person } from '../../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import { bridgesOf, communityNames } from './networkColours';
import type { NetworkSeen } from './useNetwork';

/** Somebody of a network, with what the picture shows of them. */
export interface NetworkRow {
  person: Person;
  /** Their place in the network; undefined for those who are tied to nobody in it. */
  at: number | undefined;
  rung: string;
  /** How high the rung is, from 0; -1 for none. */
  rungPlace: number;
  community: string;
  ties: number;
  /** 1 for the strongest bridge; undefined for whoever lies on no way between others. */
  bridge: number | undefined;
  /** How many are within one, two and three steps. */
  reach: readonly [number, number, number];
}

/** Everybody of a network, those tied to nobody among them: the table that says the same as the picture. */
export function networkRows(workbook: WorkbookReader, seen: NetworkSeen): readonly NetworkRow[] {
  const names = communityNames(seen);
  const ranks = new Map(bridgesOf(seen).map((at, rank) => [at, rank + 1]));
  const { reach, community } = seen.measures;
  const rung = (person: Person) => {
    const stage = ladderStage(person);
    return { rung: codeLabel(workbook, 'ladderStage', stage), rungPlace: rungOf(workbook, stage) };
  };
  const tied = seen.people.map(
    (person, at): NetworkRow => ({
      person,
      at,
      ...rung(person),
      community: names[community[at] ?? 0] ?? '',
      ties: seen.neighbours[at]?.length ?? 0,
      bridge: ranks.get(at),
      reach: [reach[at * 3] ?? 0, reach[at * 3 + 1] ?? 0, reach[at * 3 + 2] ?? 0],
    }),
  );
  const alone = seen.alone.map(
    (person): NetworkRow => ({
      person,
      at: undefined,
      ...rung(person),
      community: '',
      ties: 0,
      bridge: undefined,
      reach: [0, 0, 0],
    }),
  );
  return [...tied, ...alone];
}
