import { expect, test } from 'vitest';
import type { PaletteDeed, PersonDeed } from '../../../../renderer/app/forRooms/paletteDeed';
import { deedsFor, hitsFor } from '../../../../renderer/app/palette/hits';
import { Ruth } from '../../ruth';

const deed = (key: string, words: string, also?: string): PaletteDeed => ({
  key,
  words,
  icon: null,
  run: () => undefined,
  ...(also ? { also } : {}),
});

const deeds = [deed('present', 'Present a chart', 'projector'), deed('add', 'Add a person')];

function titles(ruth: Ruth, query: string): string[] {
  return hitsFor(ruth.workbook, query, deeds, ruth.today).map((hit) => `${hit.group}: ${hit.title}`);
}

test('people come first, then deeds, then the rest of the record', () => {
  const ruth = new Ruth();
  ruth.knows('Presley Marsh');
  ruth.plans('Lift out of order: press day', '2026-10-31');
  expect(titles(ruth, 'pre')).toEqual([
    'People: Presley Marsh',
    'Do: Present a chart',
    'Found in the record: Lift out of order: press day',
  ]);
});

test('@ asks for people only, > for deeds only', () => {
  const ruth = new Ruth();
  ruth.knows('Presley Marsh');
  expect(titles(ruth, '@pre')).toEqual(['People: Presley Marsh']);
  expect(titles(ruth, '>pre')).toEqual(['Do: Present a chart']);
  expect(titles(ruth, '>')).toEqual(['Do: Present a chart', 'Do: Add a person']);
});

test('a deed is found by its other words too', () => {
  expect(titles(new Ruth(), 'projector')).toEqual(['Do: Present a chart']);
});

test('before anything is typed, the deeds are offered', () => {
  expect(titles(new Ruth(), '')).toEqual(['Do: Present a chart', 'Do: Add a person']);
});

test('a person says where they live, where they stand and when they were spoken to', () => {
  const ruth = new Ruth();
  const placeId = ruth.place('Oak Tree Lane');
  ruth.knows('Precious Okafor', { placeId, stage: 'activist' });
  expect(hitsFor(ruth.workbook, 'precious', deeds, ruth.today)[0]?.hint).toBe(
    'Oak Tree Lane · Activist · never spoken to',
  );
});

test('a deed about a person is left out where it makes no sense for them', () => {
  const ruth = new Ruth();
  const id = ruth.knows('Dean Sisson');
  const person = ruth.workbook.get('person', id);
  const ring: PersonDeed = {
    key: 'ring',
    words: ({ phones }) => (phones?.[0] ? `Ring ${phones[0].key}` : undefined),
    icon: null,
    run: () => undefined,
  };
  const talk: PersonDeed = { key: 'talk', words: () => 'Log a one-to-one', icon: null, run: () => undefined };
  expect(person && deedsFor(person, ruth.workbook, [ring, talk]).map(({ words }) => words)).toEqual([
    'Log a one-to-one',
  ]);
});
