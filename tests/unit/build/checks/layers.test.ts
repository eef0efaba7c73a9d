import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLayers } from '../../../../build/checks/layers.mjs';
import { plantedTree } from './plantedTree';

const names = {
  read: 'the imports of every file were read',
  covered: 'every file stands in a part that the layer rules know',
  direction: 'no file leans on a part that it may not',
  cycle: 'imports: no import cycle',
  resolved: 'imports: nothing unresolved',
  electron: 'imports: no Electron in the window',
  database: 'imports: the database belongs to the store',
  tests: 'imports: the application does not lean on its tests',
};

/** The least that stands in every part, leaning only where it may. */
const sound = {
  'shared/model/person.ts': 'export interface Person { name: string }',
  'shared/workbook/reader.ts':
    "import type { Person } from '../model/person';\nexport const one: Person = { name: '' };",
  'shared/queries/peopleGoingCold.ts': "export { one } from '../workbook/reader';",
  'shared/commands/addPerson.ts': "export { one } from '../queries/peopleGoingCold';",
  'shared/formats/csv.ts': "export type { Person } from '../model/person';",
  'renderer/store/open.ts': "export { one } from '../../shared/workbook/reader';",
  'renderer/ui/Note.ts': 'export const note = 1;',
  'renderer/charts/Frame.ts': "export { note } from '../ui/Note';",
  'renderer/records/PersonChip.ts': "export { one } from '../store/open';",
  'renderer/rooms/people/index.ts': "export { one } from '../../records/PersonChip';",
  'renderer/rooms/events/index.ts': "export { note } from '../../charts/Frame';",
  'electron/main.ts': "import { join } from 'node:path';\nexport const place = join('a', 'b');",
};

const react = {
  'node_modules/react/package.json': '{ "name": "react", "main": "index.js" }',
  'node_modules/react/index.js': 'export default 1;',
};

async function faultsOf(files: Record<string, string>): Promise<Map<string, string>> {
  const folder = plantedTree(files);
  try {
    const results = await checkLayers(folder);
    return new Map(
      results.map(({ name, outcome, detail }) => [name, outcome === 'passed' ? '' : (detail ?? '?')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a tree that keeps the layers', () => {
  it('passes every check', async () => {
    const faults = await faultsOf(sound);
    expect([...faults.keys()]).toEqual(Object.values(names));
    expect([...faults.values()].filter(Boolean)).toEqual([]);
  });
});

describe('a tree with planted faults', () => {
  const held: { faults: Map<string, string> } = { faults: new Map() };
  const fault = (name: string) => held.faults.get(name) ?? '';

  beforeAll(async () => {
    held.faults = await faultsOf({
      ...sound,
      ...react,
      'shared/model/asksTheWindow.ts': "export { note } from '../../renderer/ui/Note';",
      'shared/workbook/asksAQuery.ts': "export { one } from '../queries/peopleGoingCold';",
      'shared/queries/doesADeed.ts': "export { one } from '../commands/addPerson';",
      'shared/formats/readsTheWorkbook.ts': "export { one } from '../workbook/reader';",
      'shared/model/readsAFile.ts':
        "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
      'shared/model/draws.ts': "export { default } from 'react';",
      'renderer/rooms/events/visitsPeople.ts': "export { one } from '../people/index';",
      'renderer/charts/asksAQuery.ts': "export { one } from '../../shared/queries/peopleGoingCold';",
      'renderer/ui/knowsAPerson.ts': "export type { Person } from '../../shared/model/person';",
      'electron/drawsARoom.ts': "export { one } from '../renderer/rooms/people/index';",
      'renderer/rooms/people/first.ts': "import { b } from './second';\nexport const a = () => b;",
      'renderer/rooms/people/second.ts': "import { a } from './first';\nexport const b = () => a;",
      'shared/queries/leansOnNothing.ts': "export { gone } from './gone';",
      'tests/unit/sample.ts': 'export const sample = 1;',
      'renderer/store/leansOnATest.ts': "export { sample } from '../../tests/unit/sample';",
      'plugins/stray.ts': 'export const stray = 1;',
      'shared/elsewhere/stray.ts': 'export const stray = 1;',
    });
  });

  it.each([
    ['the model may not lean on the window', 'shared/model/asksTheWindow.ts → renderer/ui/Note.ts'],
    [
      'the workbook may not lean on a query',
      'shared/workbook/asksAQuery.ts → shared/queries/peopleGoingCold.ts',
    ],
    ['a query may not lean on a deed', 'shared/queries/doesADeed.ts → shared/commands/addPerson.ts'],
    [
      'a format may not lean on the workbook',
      'shared/formats/readsTheWorkbook.ts → shared/workbook/reader.ts',
    ],
    ['shared may not lean on Node', 'shared/model/readsAFile.ts → fs'],
    ['shared may not lean on React', 'shared/model/draws.ts → node_modules/react/index.js'],
    [
      'a room may not lean on a room',
      'renderer/rooms/events/visitsPeople.ts → renderer/rooms/people/index.ts',
    ],
    ['a chart may not lean on a query', 'renderer/charts/asksAQuery.ts → shared/queries/peopleGoingCold.ts'],
    ['the shared components may not know a record', 'renderer/ui/knowsAPerson.ts → shared/model/person.ts'],
    ['the main process may not lean on a room', 'electron/drawsARoom.ts → renderer/rooms/people/index.ts'],
  ])('%s', (_, sentence) => {
    expect(fault(names.direction).split('\n')).toContain(sentence);
  });

  it('is told of its import cycle', () => {
    expect(fault(names.cycle)).toContain('renderer/rooms/people/second.ts');
  });

  it('is told of an import of nothing, once', () => {
    expect(fault(names.resolved)).toBe('shared/queries/leansOnNothing.ts → ./gone');
    expect(fault(names.direction)).not.toContain('gone');
  });

  it('is told that the program leans on a test', () => {
    expect(fault(names.tests)).toBe('renderer/store/leansOnATest.ts → tests/unit/sample.ts');
  });

  it('is told of files that no rule covers, in an unknown top folder or an unknown part', () => {
    expect(fault(names.covered).split('\n')).toEqual(['plugins/stray.ts', 'shared/elsewhere/stray.ts']);
  });
});

describe('a tree of which nothing is read', () => {
  it('fails, for nothing was checked', async () => {
    const faults = await faultsOf({ 'README.md': 'No source.' });
    expect([...faults.values()].filter(Boolean)).toHaveLength(1);
  });
});
