import { measureNetwork, type NetworkShape } from '../../shared/queries/network/measures';
import type { MeasuringSaid } from './measuredNetwork';

const say = (said: MeasuringSaid): void => self.postMessage(said);

self.onmessage = ({ data }: MessageEvent<NetworkShape>) => {
  const work = measureNetwork(data);
  for (;;) {
    const step = work.next();
    if (step.done) return say({ measures: step.value });
    say({ done: step.value });
  }
};
