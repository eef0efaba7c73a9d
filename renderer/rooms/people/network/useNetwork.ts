import { useEffect, useMemo, useState } from 'react';
import type { NetworkMeasures } from '../../../../shared/queries/network/measures';
import {
  type Network,
  type NetworkScope,
  type NetworkTooLarge,
  networkOf,
} from '../../../../shared/queries/network/networkOf';
import { type Neighbours, neighboursOf } from '../../../../shared/queries/network/steps';
import { measuredNetwork } from '../../../store/measuredNetwork';
import { useCounted } from '../../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';

/** A network with what was measured of it: everything that picture and table show. */
export interface NetworkSeen extends Network {
  measures: NetworkMeasures;
  neighbours: Neighbours;
}

export type NetworkAnswer =
  | { state: 'looking'; done: number }
  | { state: 'measuring'; done: number }
  | { state: 'tooLarge'; tied: number }
  | { state: 'seen'; seen: NetworkSeen };

/** The network of a scope, read in slices and measured in a worker. While `stopped` it does nothing. */
export function useNetwork(scope: NetworkScope, stopped: boolean): NetworkAnswer {
  const { reader } = useOpenWorkbook();
  const scopeId = scope.of === 'all' ? '' : scope.id;
  const versions = useWorkbook((workbook) =>
    (['person', 'tie', 'group', 'place'] as const).map((kind) => workbook.kindVersion(kind)).join(),
  );
  const { answer, done } = useCounted<{ scopeId: string; found: Network | NetworkTooLarge }>(
    () => (stopped ? undefined : within(scopeId, networkOf(reader, scope))),
    [reader, scope.of, scopeId, versions, stopped],
  );
  // While another scope is read, what was found of the one before is not shown as if it were this one.
  const found = answer?.scopeId === scopeId ? answer.found : undefined;
  const network = found && 'people' in found ? found : undefined;
  const measured = useMeasured(network, stopped);
  const neighbours = useMemo(
    () => (network ? neighboursOf(network.people.length, network.pairs) : []),
    [network],
  );
  const seen = useMemo(
    () =>
      network && measured.measures ? { ...network, measures: measured.measures, neighbours } : undefined,
    [network, measured.measures, neighbours],
  );
  if (found && !network && 'tied' in found) return { state: 'tooLarge', tied: found.tied };
  if (seen) return { state: 'seen', seen };
  if (network) return { state: 'measuring', done: measured.done };
  return { state: 'looking', done: done ?? 0 };
}

function* within<T>(scopeId: string, work: Generator<number, T, void>) {
  return { scopeId, found: yield* work };
}

/** Measured anew only when somebody is tied to somebody else: a picture stays as it is while a name is put right. */
function useMeasured(
  network: Network | undefined,
  stopped: boolean,
): { measures: NetworkMeasures | undefined; done: number } {
  const [state, setState] = useState<{ key: string; measures?: NetworkMeasures; done: number }>();
  const key = useMemo(
    () => (network ? `${network.people.map(({ id }) => id).join()} ${network.pairs.join()}` : ''),
    [network],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` tells when the network is another
  useEffect(() => {
    if (!network || stopped) return undefined;
    const stop = new AbortController();
    const shape = { order: network.people.length, pairs: network.pairs };
    measuredNetwork(shape, { onDone: (done) => setState({ key, done }), signal: stop.signal }).then(
      (measures) => {
        if (measures && !stop.signal.aborted) setState({ key, measures, done: 0 });
      },
      (fault: unknown) =>
        // Thrown again while drawing, so that the page's error boundary shows it.
        setState(() => {
          throw fault;
        }),
    );
    return () => stop.abort();
  }, [key, stopped]);
  const own = state?.key === key ? state : undefined;
  return { measures: own?.measures, done: own?.done ?? 0 };
}
