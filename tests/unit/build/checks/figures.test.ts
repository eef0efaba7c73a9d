import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figures, mostLines } from '../../../../build/checks/figures.mjs';
import { plantedTree } from './plantedTree';

const lines = (count: number) => 'export {};\n'.repeat(count);

function failuresIn(files: Record<string, string>) {
  const folder = plantedTree(files);
  try {
    const { results, lines: printed } = figures(folder);
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    return { failed: failed.map(({ name, detail }) => `${name}: ${detail}`), printed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the house figures', () => {
  it('let a file of just 500 lines through, and stop one of 501', () => {
    expect(failuresIn({ 'shared/model/long.ts': lines(mostLines) }).failed).toEqual([]);
    expect(failuresIn({ 'shared/model/long.ts': lines(mostLines + 1) }).failed).toEqual([
      'no source file is over 500 lines: shared/model/long.ts (501 lines)',
    ]);
  });

  it.each(['nocheck', 'ignore', 'strict-ignore'])(
    'stop a file that switches the compiler off with %s',
    (word) => {
      const { failed } = failuresIn({ 'renderer/ui/Loose.tsx': `// @ts-${word}\nexport {};\n` });
      expect(failed).toEqual(['no file escapes from strict checks: renderer/ui/Loose.tsx (2 lines)']);
    },
  );

  it('stop a name that says nothing, of a file and of a folder', () => {
    const { failed } = failuresIn({
      'shared/queries/utils.ts': lines(1),
      'renderer/common/button.ts': lines(1),
    });
    expect(failed).toEqual([
      'every file is named by what it holds: renderer/common/button.ts (1 lines)\nshared/queries/utils.ts (1 lines)',
    ]);
  });

  it('stop state that a module keeps for itself', () => {
    const { failed } = failuresIn({
      'shared/workbook/clock.ts': 'let latest = 0;\nexport const read = () => latest;\n',
    });
    expect(failed).toEqual(['no module keeps state in a let: shared/workbook/clock.ts (2 lines)']);
  });

  it('print the median length and the ratio of test lines to code lines', () => {
    const { printed } = failuresIn({
      'shared/model/a.ts': lines(10),
      'shared/model/b.ts': lines(20),
      'electron/c.ts': lines(60),
      'tests/unit/model/a.test.ts': lines(45),
    });
    expect(printed).toEqual([
      'Figures: 3 source files, 90 lines, median 20; longest electron/c.ts, 60.',
      'Figures: test lines over code lines 0.50; in shared 1.50.',
    ]);
  });
});
