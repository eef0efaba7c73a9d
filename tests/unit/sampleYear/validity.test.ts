import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeSampleYear } from '../../../build/sampleYear/sampleYear';
import type { Field } from '../../../shared/model/field';
import { type Kind, kinds } from '../../../shared/model/kinds';
import { isStamp, stampOf } from '../../../shared/workbook/clock';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { relationId } from '../../../shared/workbook/relationId';
import { readSampleYear } from '../../../shared/workbook/sampleYear';

const year = makeSampleYear();
const ids = new Map(year.records.map((record) => [record.id, record.kind]));
const fieldsOf = (kind: string): Readonly<Record<string, Field>> => kinds[kind as Kind].fields;

/** What is wrong with a record by its own kind's schema, each field on its own and none unknown. */
function faults(record: StoredRecord): string[] {
  const fields = fieldsOf(record.kind);
  const { id, kind, base, ...told } = record;
  const wrong = Object.keys(told)
    .filter((name) => !fields[name])
    .map((name) => `${kind} has no field ${name}`);
  for (const [name, field] of Object.entries(fields)) {
    if (told[name] === undefined) {
      if (field.required) wrong.push(`${kind} ${id} lacks ${name}`);
      continue;
    }
    const read = field.schema.safeParse(told[name]);
    if (!read.success) wrong.push(`${kind} ${id} ${name}: ${z.prettifyError(read.error)}`);
  }
  return wrong;
}

/** The ids that a record points to. */
function references(record: StoredRecord): string[] {
  return Object.entries(fieldsOf(record.kind)).flatMap(([name, field]) => {
    const told = record[name];
    if (field.ref === undefined || told == null) return [];
    if (field.merge === 'set') return told as string[];
    if (field.merge === 'value') return [told as string];
    return (told as Record<string, string>[]).flatMap((entry) => entry[field.refIn ?? ''] ?? []);
  });
}

describe('every record of the sample year', () => {
  it('is what its kind says, with nothing that the kind does not know', () => {
    expect(year.records.flatMap(faults)).toEqual([]);
  });

  it('has an id of its own', () => {
    expect(ids.size).toBe(year.records.length);
  });

  it('points only to records that are there', () => {
    const lost = year.records.flatMap((record) =>
      references(record)
        .filter((id) => !ids.has(id))
        .map((id) => `${record.kind} ${record.id} → ${id}`),
    );
    expect(lost).toEqual([]);
  });

  it('has the derived id of its kind, where its kind has one', () => {
    const relations = year.records.filter((record) => kinds[record.kind as Kind].identity !== undefined);
    expect(relations.length).toBeGreaterThan(5000);
    for (const record of relations) expect(record.id).toBe(relationId(record.kind as Kind, record));
  });

  it('was written before the moment at which the sample is looked at', () => {
    const limit = stampOf(Date.parse(year.now) + 1, 0, '00000000');
    for (const record of year.records) {
      expect(isStamp(record.base)).toBe(true);
      expect(record.base < limit).toBe(true);
    }
  });

  it('comes through the file unchanged', () => {
    expect(readSampleYear(JSON.parse(JSON.stringify(year)))).toEqual(JSON.parse(JSON.stringify(year)));
  });
});

it('is the same, to the byte, each time it is made', () => {
  expect(JSON.stringify(makeSampleYear())).toBe(JSON.stringify(year));
}, 30_000);
