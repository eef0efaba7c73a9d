import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../shared/formats/csv';
import { writeCsv } from '../../../../shared/formats/csvOut';
import {
  guessRecordColumns,
  lackingFields,
  readRecords,
  readTime,
} from '../../../../shared/formats/recordLists/readRecords';
import { recordListKinds, templateLines } from '../../../../shared/formats/recordLists/recordLists';

function read(kind: (typeof recordListKinds)[number], bytes: Uint8Array) {
  const table = readCsv(bytes);
  if (!table.ok) throw new Error(table.problem.reason);
  return readRecords(table.table, kind, guessRecordColumns(table.table.header, kind));
}

const csv = (text: string) => new TextEncoder().encode(text);

describe('every template', () => {
  it('reads back whole: its columns are known, and its example is a row without a fault', () => {
    for (const kind of recordListKinds) {
      const [head = [], example = []] = templateLines(kind);
      expect([kind, lackingFields(guessRecordColumns(head, kind), kind)]).toEqual([kind, []]);
      const { rows, problems } = read(kind, writeCsv(head, [example]));
      expect([kind, problems]).toEqual([kind, []]);
      expect(Object.keys(rows[0]?.values ?? {})).toHaveLength(example.filter((cell) => cell !== '').length);
    }
  });
});

describe('a list of events', () => {
  it('is known by other heads, and its days and times are those of a poster', () => {
    const { rows, problems } = read(
      'events',
      csv(
        'Event,When,Until,Location,Turnout\nAssembly,24/11/2026 19:30,9pm,Town Hall,"1,086"\nNo day,,,,\nOdd,3 Dec 2026,soon,,many',
      ),
    );
    expect(rows).toEqual([
      {
        row: 1,
        line: 2,
        values: {
          title: 'Assembly',
          day: '2026-11-24',
          time: '19:30',
          endTime: '21:00',
          venue: 'Town Hall',
          headcount: '1086',
        },
      },
      { row: 3, line: 4, values: { title: 'Odd', day: '2026-12-03' } },
    ]);
    expect(problems.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, undefined, 'lacks'],
      [3, 'Until', 'time-not-valid'],
      [3, 'Turnout', 'count-not-valid'],
    ]);
  });

  it('that lacks a column is told which', () => {
    expect(lackingFields(guessRecordColumns(['Title', 'Venue'], 'events'), 'events')).toEqual(['Date']);
    expect(lackingFields(guessRecordColumns(['Event', 'Came'], 'attendance'), 'attendance')).toEqual([
      'Name',
    ]);
  });
});

it('a time is read as people write it, and nothing else is', () => {
  for (const given of ['19:30', '7.30pm', '7:30 PM', '19.30', '19:30:00'])
    expect(readTime(given)).toBe('19:30');
  expect(readTime('12am')).toBe('00:00');
  for (const given of ['', '7', '25:00', '13pm', 'noon', '19:75']) expect(readTime(given)).toBeUndefined();
});
