import { ladderStage } from '../../../../shared/queries/ladderStage';
import { listCodes } from '../../../../shared/queries/listCodes';
import { shownName } from '../../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import type { NetworkSeen } from './useNetwork';

export type ColourBy = 'ladder' | 'community';

/** The outline of a mark: colour is never alone in telling two apart. */
export type MarkShape = 'circle' | 'diamond' | 'up' | 'down' | 'plus';

/** What one colour stands for. */
export interface Meaning {
  key: string;
  label: string;
  people: number;
  /** A token: "c1"; or a share of the fill colour, 0 to 1, for what has an order; or hollow. */
  paint: { token: string } | { share: number } | 'hollow';
  shape: MarkShape;
}

export interface Colouring {
  meanings: readonly Meaning[];
  /** For each person of the network the place of their meaning. */
  of: Uint8Array;
}

const shapes: readonly MarkShape[] = ['circle', 'diamond', 'up', 'down', 'plus'];

/** What the colours of the marks mean: rungs of the ladder from pale to full, or the five largest communities. */
export function colouringOf(workbook: WorkbookReader, seen: NetworkSeen, by: ColourBy): Colouring {
  return by === 'ladder' ? byLadder(workbook, seen) : byCommunity(seen);
}

function byLadder(workbook: WorkbookReader, { people }: NetworkSeen): Colouring {
  const rungs = listCodes(workbook, 'ladderStage');
  const place = new Map(rungs.map(({ code }, at) => [code, at]));
  const of = Uint8Array.from(people, (person) => place.get(ladderStage(person) ?? '') ?? rungs.length);
  const meanings = rungs.map(
    ({ code, label }, at): Meaning => ({
      key: code,
      label,
      people: 0,
      paint: { share: (at + 1) / rungs.length },
      shape: 'circle',
    }),
  );
  return counted([...meanings, { ...other, key: 'none', label: 'Not on the ladder', paint: 'hollow' }], of);
}

function byCommunity(seen: NetworkSeen): Colouring {
  const { community, communities } = seen.measures;
  const own = Math.min(shapes.length, communities);
  const names = communityNames(seen);
  const of = Uint8Array.from(community, (one) => Math.min(one, own));
  const meanings = shapes.slice(0, own).map(
    (shape, at): Meaning => ({
      key: String(at),
      label: names[at] ?? '',
      people: 0,
      paint: { token: `c${at + 1}` },
      shape,
    }),
  );
  return counted([...meanings, { ...other, key: 'other', label: 'In smaller ones' }], of);
}

const other: Meaning = { key: '', label: '', people: 0, paint: { token: 'c0' }, shape: 'circle' };

function counted(meanings: readonly Meaning[], of: Uint8Array): Colouring {
  const people = meanings.map(() => 0);
  for (const one of of) people[one] = (people[one] ?? 0) + 1;
  return { meanings: meanings.map((one, at) => ({ ...one, people: people[at] ?? 0 })), of };
}

/** Each community is called after whoever is tied to most people in it, then to most at all: "Around Kwame Boateng". */
export function communityNames({ measures, neighbours, people }: NetworkSeen): readonly string[] {
  const { community, communities } = measures;
  const hubs = Array.from({ length: communities }, () => ({ at: -1, ties: -1, all: -1 }));
  for (const [at, own] of community.entries()) {
    const all = neighbours[at]?.length ?? 0;
    const ties = (neighbours[at] ?? []).filter((next) => community[next] === own).length;
    const hub = hubs[own];
    if (hub && (ties - hub.ties || all - hub.all) > 0) hubs[own] = { at, ties, all };
  }
  return hubs.map(({ at }) => `Around ${shownName(people[at])}`);
}

/** Places in the network, the strongest bridge first; who lies on no way between others is left out. */
export function bridgesOf({ measures, people }: NetworkSeen): readonly number[] {
  return [...people.keys()]
    .filter((at) => (measures.between[at] ?? 0) > 0)
    .sort((a, b) => (measures.between[b] ?? 0) - (measures.between[a] ?? 0) || a - b);
}
