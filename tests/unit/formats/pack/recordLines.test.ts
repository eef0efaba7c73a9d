import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRecordLines } from '../../../../shared/formats/pack/recordLines';
import { readLines } from '../../../fixtures/linesParts';

const bytes = (text: string) => new TextEncoder().encode(text);
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const anneka = { id: 'p1', kind: 'person', base: 'b', givenName: 'Anneka' };

describe('records as lines', () => {
  it('come back as they were, fields and lists of a newer version included', () => {
    const value = fc
      .jsonValue({ maxDepth: 3 })
      .filter((json) => json !== undefined && !JSON.stringify(json).includes('"__proto__":'));
    const record = fc
      .dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
        value,
        { maxKeys: 5 },
      )
      .map((fields) => ({ ...fields, id: 'p1', kind: 'person', base: 'b' }));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), (records) => {
        const read = readLines('person', writeRecordLines(records));
        expect(read).toEqual({ ok: true, records: JSON.parse(JSON.stringify(records)) });
      }),
    );
  });

  it('of no records are no bytes', () => {
    expect(writeRecordLines([]).length).toBe(0);
    expect(readLines('person', new Uint8Array())).toEqual({
      ok: true,
      records: [],
    });
  });

  it('are refused at the first line that is no record, by its number', () => {
    for (const bad of [
      'not json\n',
      '[]\n',
      'null\n',
      line({ ...anneka, id: 7 }),
      line({ ...anneka, id: '' }),
      line({ ...anneka, id: 'x'.repeat(65) }),
      line({ ...anneka, kind: 'event' }),
      line({ id: 'p1', kind: 'person' }),
      '{"id":"p1","kind":"person","base":"b","__proto__":{"admin":true}}\n',
    ])
      expect(readLines('person', bytes(line(anneka) + bad))).toEqual({
        ok: false,
        problem: { reason: 'line-not-readable', name: 'person.jsonl', line: 2 },
      });
  });

  it('are the same records however many blocks of bytes they fill', () => {
    const held = Array.from({ length: 400 }, (_, at) => ({
      ...anneka,
      id: `p${at}`,
      note: `\uFEFF${'Großmütterchen 🧓 '.repeat(at)}`,
    }));
    for (const piece of [1, 7, 1000, 64 * 1024])
      expect(readLines('person', writeRecordLines(held.slice(0, piece)), piece)).toEqual({
        ok: true,
        records: held.slice(0, piece),
      });
  });

  it('are refused at the right line also far into a file, and where no line end follows', () => {
    const many = Array.from({ length: 3000 }, () => line(anneka)).join('\n');
    for (const end of ['', '\n'])
      expect(readLines('person', bytes(`${many}{"id":7}${end}`))).toEqual({
        ok: false,
        problem: { reason: 'line-not-readable', name: 'person.jsonl', line: 6000 },
      });
  });

  it('may have blank lines between them', () => {
    expect(readLines('person', bytes(`\n${line(anneka)}\n`))).toEqual({
      ok: true,
      records: [anneka],
    });
  });

  it('is refused by its number where it is nested so deep that walking it would end the program', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const line = `{"id":"p1","kind":"person","base":"000000001000laptop020","custom":${deep}}\n`;
    expect(readLines('person', new TextEncoder().encode(line))).toEqual({
      ok: false,
      problem: { reason: 'line-not-readable', name: 'person.jsonl', line: 1 },
    });
  });

  it('is refused where an entry of a list in it names a prototype', () => {
    const line =
      '{"id":"p1","kind":"person","base":"000000001000laptop020","emails":[{"key":"a","__proto__":{"address":"b"}}]}';
    expect(readLines('person', new TextEncoder().encode(line)).ok).toBe(false);
  });
});
