import { writeFileSync } from 'node:fs';
import { test } from '../e2e/launch';
import { benchBundle } from './bundle.bench';
import { benchExchange } from './exchange.bench';
import type { Figure } from './figure';
import { benchImport } from './import.bench';
import { benchPages } from './pages.bench';
import { benchPeople } from './people.bench';
import { benchRecord } from './record.bench';
import { benchHalfAMillion, benchWindow } from './window.bench';

/** The people of a busy organiser's workbook, whose start and memory are printed beside those of the many. */
const FEW = 18_000;

// WARDBOOK_BENCH_ONLY=5,6 runs the fifth and the sixth alone. Every bench of the window, one after the other: what else runs at the same time spoils the figures. A bench
// is a file named after what it measures, and a function that gives figures; add it to the list below.
test('the figures of this build', async ({ runtime, display }) => {
  const rounds = Number(process.env.WARDBOOK_BENCH_ROUNDS ?? 5);
  const n = Number(process.env.WARDBOOK_BENCH_N ?? 100_000);
  const figures: Figure[] = [];
  const benches = [
    () => benchBundle(),
    () => benchWindow(runtime, display, { few: Math.min(FEW, n), many: n, rounds }),
    // How the cost grows: the same from a hundredth and a tenth of the people.
    () => benchRecord(runtime, display, { n: n / 100, rounds, saves: false }),
    () => benchRecord(runtime, display, { n: n / 10, rounds, saves: false }),
    () => benchRecord(runtime, display, { n, rounds, saves: true }),
    () => benchImport(runtime, display, { n }),
    () => benchExchange(runtime, display, { few: Math.min(FEW, n), many: n, rounds }),
    () => benchPeople(runtime, display, { n }),
    () => benchHalfAMillion(runtime, display, { n: n * 5 }),
    () => benchPages(runtime, display, { n }),
  ];
  const only = process.env.WARDBOOK_BENCH_ONLY?.split(',').map(Number);
  for (const [nth, bench] of benches.entries()) {
    if (only && !only.includes(nth + 1)) continue;
    for (const figure of await bench()) {
      figures.push(figure);
      console.log(line(figure));
    }
  }
  const file = process.env.WARDBOOK_BENCH_JSON;
  if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
});

function line({ name, ours, unit, ratio, p95, baselines, note }: Figure): string {
  const against = Object.entries(baselines).map(([way, value]) => `${way} ${value}`);
  return [
    `${name}: ${ours} ${unit}`,
    ...(p95 === null ? [] : [`p95 ${p95} ${unit}`]),
    ...(ratio === null ? [] : [`${ratio} times as fast as the best of: ${against.join(', ')}`]),
    ...(note ? [note] : []),
  ].join('; ');
}
