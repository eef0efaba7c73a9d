import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import betweenness from 'graphology-metrics/centrality/betweenness';
import type { Counted } from '../../workbook/slices';
import { neighboursOf, reachOf } from './steps';

/** A network without anybody’s name: how many there are, and pairs of places, one after another. */
export interface NetworkShape {
  order: number;
  pairs: Uint32Array;
}

export interface NetworkMeasures {
  /** For each the community they belong to: 0 is the largest. */
  community: Uint32Array;
  communities: number;
  /** For each the share of the shortest ways between two others that lead through them, 0 to 1. */
  between: Float64Array;
  /** For each how many are within one, two and three steps, one after another. */
  reach: Uint32Array;
  /** Where each is drawn, both between 0 and 1, as x and y one after another. */
  at: Float64Array;
}

/** Of how many steps `measureNetwork` tells how many are done. */
export const measuringSteps = 12;
const layoutSteps = measuringSteps - 3;
const iterationsAStep = 20;

/**
 * Communities, bridges, reach and a picture of a network. The same network is always measured alike, so that people
 * find each other where they were. Counts its steps, of `measuringSteps`.
 */
export function* measureNetwork({ order, pairs }: NetworkShape): Counted<NetworkMeasures> {
  if (order === 0) return nobody;
  const graph = graphOf(order, pairs);
  const [community, communities] = communitiesOf(graph, order);
  yield 1;
  const found = betweenness(graph, { getEdgeWeight: null });
  const between = Float64Array.from({ length: order }, (_, at) => found[at] ?? 0);
  yield 2;
  const neighbours = neighboursOf(order, pairs);
  const reach = Uint32Array.from(Array.from({ length: order }, (_, at) => reachOf(neighbours, at)).flat());
  yield 3;
  begin(graph, community, communities);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    // What is far off pushes as one: a fifth of the time, and nobody sees the difference.
    barnesHutOptimize: order > 300,
    barnesHutTheta: 1.2,
    // Communities are drawn together and kept apart from each other.
    linLogMode: true,
    gravity: 1,
    strongGravityMode: false,
    scalingRatio: 4,
  };
  for (let step = 0; step < layoutSteps; step++) {
    forceAtlas2.assign(graph, { iterations: iterationsAStep, settings, getEdgeWeight: null });
    yield 4 + step;
  }
  return { community, communities, between, reach, at: unitSquare(graph, order) };
}

const nobody: NetworkMeasures = {
  community: new Uint32Array(),
  communities: 0,
  between: new Float64Array(),
  reach: new Uint32Array(),
  at: new Float64Array(),
};

function graphOf(order: number, pairs: Uint32Array): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (let at = 0; at < order; at++) graph.addNode(String(at));
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [a = 0, b = 0] = [pairs[at], pairs[at + 1]];
    if (a !== b) graph.mergeEdge(String(a), String(b));
  }
  return graph;
}

/** Communities by how many belong to them, those of one size in the order of their first. */
function communitiesOf(graph: Graph, order: number): readonly [Uint32Array, number] {
  const found =
    graph.size === 0
      ? Object.fromEntries(graph.nodes().map((key) => [key, Number(key)]))
      : louvain(graph, { getEdgeWeight: null, rng: seeded(7) });
  const members = new Map<number, number[]>();
  for (let at = 0; at < order; at++) {
    const told = found[at] ?? at;
    members.set(told, [...(members.get(told) ?? []), at]);
  }
  const bySize = [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const community = new Uint32Array(order);
  for (const [number, all] of bySize.entries()) for (const at of all) community[at] = number;
  return [community, bySize.length];
}

/** Where people stand before they are pulled: each near the middle of their community, on a spiral. */
function begin(graph: Graph, community: Uint32Array, communities: number): void {
  const random = seeded(11);
  const golden = Math.PI * (3 - Math.sqrt(5));
  graph.forEachNode((key) => {
    const number = community[Number(key)] ?? 0;
    const far = 1_000 * Math.sqrt((number + 0.5) / communities);
    graph.mergeNodeAttributes(key, {
      x: Math.cos(number * golden) * far + random() * 60,
      y: Math.sin(number * golden) * far + random() * 60,
    });
  });
}

function unitSquare(graph: Graph, order: number): Float64Array {
  const raw = Array.from({ length: order }, (_, at) => {
    const { x, y } = graph.getNodeAttributes(String(at)) as { x: number; y: number };
    return [x, y] as const;
  });
  const [left, top] = [0, 1].map((axis) => Math.min(...raw.map((one) => one[axis] ?? 0))) as [number, number];
  const [wide, high] = [0, 1].map(
    (axis) => Math.max(...raw.map((one) => one[axis] ?? 0)) - (axis === 0 ? left : top) || 1,
  ) as [number, number];
  return Float64Array.from(raw.flatMap(([x, y]) => [(x - left) / wide, (y - top) / high]));
}

/** Numbers between 0 and 1 that look drawn and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
