import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Field } from '../../../shared/model/field';
import { kinds } from '../../../shared/model/kinds';
import { quickCheck } from '../../../shared/workbook/quickCheck';
import { patience, runs } from '../runs';

vi.setConfig({ testTimeout: patience });

const fields: [string, Field][] = Object.entries(kinds).flatMap(([kind, definition]) =>
  Object.entries(definition.fields).map(([name, field]): [string, Field] => [`${kind}.${name}`, field]),
);

const text = fc.constantFrom(
  '',
  ' Aisha ',
  'Aisha',
  'a@x.org',
  '2025-03-04',
  '2025-03-04T19:00',
  '2025-03-04T19:00:00Z',
  'yes',
  'phone',
  'adult',
  'kept',
  'made',
  'on',
  'clear',
  'asked',
  'a'.repeat(64),
  'a'.repeat(201),
  'a'.repeat(20_001),
);
const plain = fc.oneof(
  text,
  fc.constantFrom(0, 1, 2, 5, 6, -1, 1.5, 1e9, Number.NaN),
  fc.boolean(),
  fc.constant(null),
);
const entry = fc.dictionary(
  fc.constantFrom(
    'id',
    'key',
    'address',
    'label',
    'channel',
    'state',
    'given',
    'recorded',
    'stage',
    'on',
    'level',
    'type',
    'clears',
    'text',
    'struck',
    'code',
    'url',
    'candidate',
    'votes',
    'newer',
  ),
  fc.oneof(plain, fc.array(text, { maxLength: 2 }), fc.constant(undefined)),
);
const anything = fc.oneof(plain, entry, fc.array(fc.oneof(plain, entry), { maxLength: 3 }), fc.jsonValue());

describe('the quick check of a value', () => {
  it('says yes only where zod takes the value and hands it back as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), anything, ([, field], value) => {
        if (!quickCheck(field.schema)(value)) return;
        const parsed = field.schema.safeParse(value);
        expect(parsed.success).toBe(true);
        expect(parsed.data).toEqual(value);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('says yes to what people really write, so that zod need not be asked', () => {
    const { fields: of } = kinds.person;
    const recorded = '2025-03-04T19:00:00Z';
    const written: [Field, unknown][] = [
      [of.givenName, 'Aisha'],
      [of.ageBand, 'adult'],
      [of.emails, [{ key: 'a@x.org', address: 'A@x.org', label: 'home' }]],
      [of.phones, [{ key: '+447700900123' }]],
      [of.tags, ['tenant', 'choir']],
      [of.ladder, [{ id: 'l1', stage: 'supporter', on: '2025-03-04', recorded }]],
      [of.assessment, [{ id: 'a1', level: 2, on: '2025-03-04', recorded, struck: false }]],
      [of.consent, [{ id: 'c1', channel: 'email', state: 'yes', recorded, given: '2025-03-04' }]],
      [of.doNotContact, [{ id: 'd1', type: 'clear', recorded, clears: ['d0'] }]],
      [of.custom, { allergies: 'none', children: 2, drives: true, shirt: null }],
      [kinds.event.fields.starts, '2025-03-10T19:00'],
      [kinds.event.fields.headcount, 140],
      [kinds.campaign.fields.demands, [{ id: 'x', text: 'Repairs in 28 days', state: 'asked' }]],
    ];
    for (const [field, value] of written) expect(quickCheck(field.schema)(value), field.label).toBe(true);
  });

  it('asks zod about whatever zod would change, refuse or read later', () => {
    const no: [z.ZodType, unknown][] = [
      [z.string().trim(), ' Aisha'],
      [z.enum(['asked']).catch('asked'), 'unheard of'],
      [z.object({ id: z.string() }), { id: 'x', more: 1 }],
      [z.string().transform((held) => held), 'x'],
      [z.email(), 'a@x.org'],
      [z.coerce.number(), 5],
      [z.json(), { any: 'thing' }],
      [z.array(z.string()).max(1), ['a', 'b']],
      [z.number().int(), 1.5],
      [z.number().min(1), 0],
      [z.string().length(3), 'ab'],
      [z.looseObject({ id: z.string() }), new Date()],
      [z.record(z.enum(['a']), z.string()), { a: 'x' }],
    ];
    for (const [schema, value] of no) expect(quickCheck(schema)(value)).toBe(false);
  });
});
