import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordConsent } from '../../../shared/commands/recordConsent';
import { setDoNotContact } from '../../../shared/commands/setDoNotContact';
import { houseOf, inWalkingOrder } from '../../../shared/queries/sheets/houseOrder';
import { printedSheet, type SheetKind, sheetKinds } from '../../../shared/queries/sheets/printedSheets';
import { runs } from '../runs';
import { Ruth } from '../ruth';

describe('a house in its street', () => {
  it.each([
    ['9 Elm Close', { street: 'Elm Close', number: 9, letter: '', flat: undefined }],
    ['12B  Mill Lane', { street: 'Mill Lane', number: 12, letter: 'b', flat: undefined }],
    ['Flat 3, 9a Elm Close', { street: 'Elm Close', number: 9, letter: 'a', flat: 3 }],
    ['14-16 High Street', { street: 'High Street', number: 14, letter: '', flat: undefined }],
    ['Rose Cottage', { street: 'Rose Cottage', number: undefined, letter: '', flat: undefined }],
    ['', { street: '', number: undefined, letter: '', flat: undefined }],
  ])('%s', (line, house) => expect(houseOf(line)).toEqual(house));

  it('is walked to up the odd side and back down the even one', () => {
    const streets = ['2 A', '10 A', '1 A', '3b A', '3 A', 'Rose Cottage', '4 A', 'Flat 2, 3 A'].map(houseOf);
    expect(
      streets.sort(inWalkingOrder).map(({ number, letter, flat }) => `${number}${letter}/${flat}`),
    ).toEqual([
      '1/undefined',
      '3/undefined',
      '3/2',
      '3b/undefined',
      '10/undefined',
      '4/undefined',
      '2/undefined',
      'undefined/undefined',
    ]);
  });

  it('has one place among any others (property)', () => {
    const line = fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom('', 'a', 'b'))
      .map(([n, l]) => `${n}${l} A`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const order = (given: readonly string[]) => [...given].map(houseOf).sort(inWalkingOrder);
        expect(order([...lines].reverse())).toEqual(order(lines));
      }),
      { numRuns: runs() },
    );
  });
});

function street() {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson', {
    street: '9 Elm Close',
    town: 'Mansfield',
    postcode: 'NG18 4TD',
    phones: ['07700 900142'],
  });
  const bev = ruth.knows('Bev Clamp', { street: '3 Elm Close', town: 'Mansfield', phones: ['07700 900143'] });
  const gary = ruth.knows('Gary Whitlam', { street: '2 Mill Lane', town: 'Warsop' });
  const sheet = (kind: SheetKind) => printedSheet(ruth.workbook, kind, [dean, bev, gary, dean, 'nobody']);
  return { ruth, dean, bev, gary, sheet };
}

describe('a printed sheet', () => {
  it('for calls has a number a line, and leaves out who said no to calls', () => {
    const { ruth, bev, sheet } = street();
    expect(sheet('call')).toMatchObject({ people: 2, mayNot: 0, without: 1, unasked: 2 });
    expect(sheet('call').parts[0]?.lines.map(({ name, phone }) => [name, phone])).toEqual([
      ['Bev Clamp', '+447700900143'],
      ['Dean Sisson', '+447700900142'],
    ]);
    ruth.does(
      recordConsent(ruth.workbook, ruth.deed(), {
        personId: bev,
        given: [{ channel: 'phone', state: 'no' }],
      }),
    );
    expect(sheet('call')).toMatchObject({ people: 1, mayNot: 1, without: 1, unasked: 1 });
  });

  it('for walking goes street by street, each as it is walked', () => {
    const { sheet } = street();
    expect(sheet('walk').parts.map(({ title, lines }) => [title, lines.map(({ house }) => house)])).toEqual([
      ['Elm Close, Mansfield', ['3', '9']],
      ['Mill Lane, Warsop', ['2']],
    ]);
    expect(sheet('walk').parts[0]?.lines[0]?.phone).toBe('');
  });

  it('of labels has whole addresses only, and nobody who said no to post', () => {
    const { ruth, dean, sheet } = street();
    expect(sheet('labels').parts[0]?.lines.map(({ address }) => address)).toContainEqual([
      '9 Elm Close',
      'Mansfield',
      'NG18 4TD',
    ]);
    ruth.does(
      recordConsent(ruth.workbook, ruth.deed(), {
        personId: dean,
        given: [{ channel: 'post', state: 'no' }],
      }),
    );
    expect(sheet('labels')).toMatchObject({ people: 2, mayNot: 1 });
  });

  it('has nobody on it who asked not to be contacted, whatever it is for', () => {
    const { ruth, dean, sheet } = street();
    ruth.does(setDoNotContact(ruth.workbook, ruth.deed(), { personId: dean, reason: 'Asked' }));
    for (const kind of sheetKinds) {
      expect(sheet(kind).parts.flatMap(({ lines }) => lines.map(({ name }) => name))).not.toContain(
        'Dean Sisson',
      );
      expect(sheet(kind).mayNot).toBe(1);
    }
  });

  it('of nobody has no part', () => {
    const { ruth } = street();
    for (const kind of sheetKinds) expect(printedSheet(ruth.workbook, kind, []).parts).toEqual([]);
  });
});
