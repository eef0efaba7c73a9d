import { describe, expect, it } from 'vitest';
import { addMedia } from '../../../shared/commands/addMedia';
import { compareContacts } from '../../../shared/commands/compareContacts';
import type { ImportPolicies } from '../../../shared/commands/contactGaps';
import { contactOutcomes } from '../../../shared/commands/contactOutcomes';
import { importContacts } from '../../../shared/commands/importContacts';
import { photosTaken } from '../../../shared/commands/importPhotos';
import { importGroups } from '../../../shared/commands/importPreview';
import { base64Of } from '../../../shared/formats/base64';
import { readVcards } from '../../../shared/formats/vcard';
import { finish } from '../../../shared/workbook/slices';
import { Ruth } from '../ruth';

const photo = base64Of(
  Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 17, 0, 0xff, 0xda, 1, 0xff, 0xd9]),
);
const card = (name: string, email: string, more = `PHOTO;ENCODING=b:${photo}`) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${email}\r\n${more}\r\nEND:VCARD\r\n`;
const kept = (id: string) => ({
  id,
  name: `${id}.jpg`,
  type: 'image/jpeg',
  size: 2000,
  sha256: 'a'.repeat(64),
  key: 'k'.repeat(44),
});

/** Ruth knows Dean, who has a photo, and Bev, who has none. */
function ruthWith(...cards: string[]) {
  const ruth = new Ruth();
  const emails = (address: string) => ({ emails: [address] });
  const dean = ruth.knows('Dean Sisson', emails('dean@example.org'));
  const bev = ruth.knows('Bev Clamp', emails('bev@example.org'));
  ruth.does(
    addMedia(ruth.workbook, ruth.deed(), { holder: { kind: 'person', id: dean }, file: kept('own') }),
  );
  const read = readVcards(new TextEncoder().encode(cards.join('')));
  if (!read.ok) throw new Error(read.problem.reason);
  const { rows, problems } = read.cards;
  const input = (policies: ImportPolicies) => ({
    from: 'phone.vcf',
    matches: finish(compareContacts(ruth.workbook, rows)),
    ...policies,
  });
  const outcomes = (policies: ImportPolicies = {}) => finish(contactOutcomes(ruth.workbook, input(policies)));
  const taken = (policies?: ImportPolicies) =>
    photosTaken(ruth.workbook, outcomes(policies)).map(({ row }) => row);
  const taking = () => {
    const photos = new Map(taken().map((row) => [row, kept(`of-row-${row}`)]));
    ruth.does(importContacts(ruth.workbook, ruth.deed(), { ...input({}), photos }));
  };
  const photoOf = (name: string) => {
    const person = ruth.workbook.all('person').find(({ givenName }) => givenName === name);
    const media = ruth.workbook.get('media', person?.photoId);
    return media && [media.name, media.personId === person?.id];
  };
  return { ruth, dean, bev, outcomes, problems, taken, taking, photoOf };
}

describe('photos of contact cards', () => {
  const three = [
    card('Dean Sisson', 'dean@example.org'),
    card('Bev Clamp', 'bev@example.org'),
    card('Sue Hall', 'sue@example.org'),
  ];

  it('come in with somebody new, and fill a gap of somebody who is here; who has one keeps it', () => {
    const { taken, taking, photoOf } = ruthWith(...three);
    expect(taken()).toEqual([2, 3]);
    taking();
    expect([photoOf('Dean'), photoOf('Bev'), photoOf('Sue')]).toEqual([
      ['own.jpg', true],
      ['of-row-2.jpg', true],
      ['of-row-3.jpg', true],
    ]);
  });

  it('are said in the preview: as a change, and as a field with a policy of its own', () => {
    const { outcomes, problems, taken } = ruthWith(...three);
    expect(outcomes().map(({ become, photo: comes }) => [become, comes])).toEqual([
      ['unchanged', undefined],
      ['changed', true],
      ['new', true],
    ]);
    const groups = finish(importGroups(outcomes(), problems));
    expect([...groups.differing]).toEqual([['photo', 1]]);
    const skipped = { byField: { photo: 'skip' } } as const;
    expect(outcomes(skipped).map(({ become }) => become)).toEqual(['unchanged', 'unchanged', 'new']);
    expect(taken(skipped)).toEqual([3]);
    expect(taken({ policy: 'update' })).toEqual([2, 3]);
  });

  it('go again with one undo, and the same file twice changes nothing', () => {
    const { ruth, taking, taken, photoOf } = ruthWith(...three);
    taking();
    expect(taken()).toEqual([]);
    ruth.book.undo();
    expect([photoOf('Dean'), photoOf('Bev'), photoOf('Sue')]).toEqual([
      ['own.jpg', true],
      undefined,
      undefined,
    ]);
    expect(ruth.workbook.all('media').map(({ name }) => name)).toEqual(['own.jpg']);
  });

  it('of somebody who is told of twice are taken once, the first that there is', () => {
    const twice = [
      card('Sue Hall', 'sue@example.org', 'NOTE:x'),
      card('Sue Hall', 'sue@example.org'),
      card('Sue Hall', 'sue@example.org'),
    ];
    const { taken, taking, photoOf } = ruthWith(...twice);
    expect(taken()).toEqual([2]);
    taking();
    expect(photoOf('Sue')).toEqual(['of-row-2.jpg', true]);
  });
});
