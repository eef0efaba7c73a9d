import { describe, expect, it, vi } from 'vitest';
import { summarise } from '../../../../build/checks/summary.mjs';

type Steps = Parameters<typeof summarise>[0];

function summaryOf(steps: Steps, notRun: Parameters<typeof summarise>[1] = []) {
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  const code = summarise(steps, notRun, 'Electron 45.4.1');
  write.mockRestore();
  return { code, lines: printed.join('').trimEnd().split('\n') };
}

describe('the end of a test run', () => {
  it('is one line that counts, and names the runtime above it', () => {
    const { code, lines } = summaryOf([
      { name: 'unit', seconds: 2, results: [{ name: 'a sum', outcome: 'passed', seconds: 0.1 }] },
    ]);
    expect(lines.at(-1)).toBe('1 passed, 0 failed');
    expect(lines.at(-2)).toContain('Runtime tested: Electron 45.4.1');
    expect(code).toBe(0);
  });

  it('shows a failure with what went wrong, and ends badly', () => {
    const { code, lines } = summaryOf([
      {
        name: 'unit',
        seconds: 2,
        results: [{ name: 'a sum', outcome: 'failed', detail: 'expected 1 to be 2' }],
      },
    ]);
    expect(lines).toContain('FAILED  unit: a sum');
    expect(lines).toContain('        expected 1 to be 2');
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('lists what did not run and why, and never counts it as passed', () => {
    const { lines } = summaryOf(
      [
        {
          name: 'window',
          seconds: 2,
          results: [
            { name: 'no name is looked up', outcome: 'skipped', detail: 'strace is not allowed here' },
            { name: 'a person is added', outcome: 'passed' },
          ],
        },
      ],
      [{ what: 'packaged', why: 'not asked for' }],
    );
    expect(lines).toContain('  packaged: not asked for');
    expect(lines).toContain('  window: no name is looked up: strace is not allowed here');
    expect(lines.at(-1)).toBe('1 passed, 0 failed, 1 skipped');
  });

  it('ends badly when nothing passed at all', () => {
    expect(summaryOf([]).code).toBe(1);
  });
});
