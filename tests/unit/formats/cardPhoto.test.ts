import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Of, bytesOfBase64 } from '../../../shared/formats/base64';
import { photoBytes, readPhoto } from '../../../shared/formats/cardPhoto';
import { foldedLine } from '../../../shared/formats/foldedLine';
import { rowProblemText } from '../../../shared/formats/problemText';
import { readVcards } from '../../../shared/formats/vcard';
import { writeVcards } from '../../../shared/formats/vcardOut';
import { runs } from '../runs';

/** A JPEG of 3 by 2 pixels as far as its marks tell: a frame, a scan with anything in it, an end. */
const jpeg = (scan: readonly number[] = [1, 2, 3]): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0],
    ...[0xff, 0xda, ...scan.map((byte) => (byte === 0xff ? 0xfe : byte)), 0xff, 0xd9],
  ]);
const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(57);
  bytes.set(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set(Buffer.from('0000000049454e44ae426082', 'hex'), 45);
  return bytes;
};

/** The photo of the first card, and what is said of it. */
function photoIn(file: Uint8Array) {
  const read = readVcards(file);
  if (!read.ok) throw new Error(read.problem.reason);
  const [row] = read.cards.rows;
  const said = read.cards.problems.map(rowProblemText);
  return { bytes: row?.photo && photoBytes(file, row.photo), said, cards: read.cards };
}

const card = (photo: string, version = '3.0', name = 'Dean') =>
  `BEGIN:VCARD\r\nVERSION:${version}\r\nFN:${name}\r\n${photo}\r\nEND:VCARD\r\n`;
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the photo of a card', () => {
  const bytes = jpeg();
  const base64 = base64Of(bytes);
  it.each([
    ['2.1, as Outlook writes it', `PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n ${base64}\r\n`, '2.1'],
    ['2.1, with bare words', `PHOTO;JPEG;BASE64:${base64.slice(0, 9)}\r\n ${base64.slice(9)}\r\n`, '2.1'],
    ['3.0', `PHOTO;ENCODING=b;TYPE=JPEG:${base64}`, '3.0'],
    ['3.0, in a group, with a colon in quotes', `item1.PHOTO;X="a:b";ENCODING=B:${base64}`, '3.0'],
    ['3.0, with an escaped URI', `PHOTO;VALUE=URI:data:image/jpeg\\;base64\\,${base64}`, '3.0'],
    ['4.0', `PHOTO:data:image/jpeg;base64,${base64}`, '4.0'],
    ['4.0, that calls it something else', `PHOTO;MEDIATYPE=image/gif:data:image/gif;base64,${base64}`, '4.0'],
  ])('comes out of version %s', (_, photo, version) => {
    expect(photoIn(utf8(card(photo, version)))).toMatchObject({ bytes, said: [] });
  });

  it.each([
    [
      'is cut short',
      `PHOTO;ENCODING=b:${base64Of(jpeg().subarray(0, 18))}`,
      'the photo is cut short or damaged.',
    ],
    ['has a letter too few', `PHOTO;ENCODING=b:${base64.slice(0, -3)}`, 'the photo is cut short or damaged.'],
    [
      'is a program',
      `PHOTO:data:image/jpeg;base64,${btoa('MZ this is no photo')}`,
      'is none that can be shown',
    ],
    ['is no base64', 'PHOTO:data:image/png,%89PNG', 'is none that can be shown here'],
    ['is a bomb', `PHOTO;ENCODING=b:${base64Of(png(40_000, 40_000))}`, '40,000 by 40,000 pixels'],
  ])('that %s stays out and is named, and the person comes in', (_, photo, says) => {
    const { bytes: none, said, cards } = photoIn(utf8(card(photo)));
    expect(none).toBeUndefined();
    expect(cards.rows[0]?.givenName).toBe('Dean');
    expect(said).toEqual([expect.stringContaining(says)]);
    expect(said[0]).toContain('Row 1 (line 1), PHOTO: ');
    expect(said[0]).toContain('It was left out; add another on the person.');
  });

  it('that is larger than may be is left where it is, before it is unpacked and after', () => {
    const limits = { bytes: 20, pixels: 100 };
    expect(readPhoto('A'.repeat(60), limits)).toEqual({ why: 'too-large', bytes: 45, limit: 20 });
    expect(readPhoto(base64Of(jpeg([1, 2, 3, 4])), { bytes: 22, pixels: 100 })).toMatchObject({
      why: 'too-large',
    });
    expect(readPhoto(base64Of(png(20, 6)), { bytes: 100, pixels: 100 })).toEqual({
      why: 'too-many-pixels',
      width: 20,
      height: 6,
    });
  });

  it('that lies on the web is not fetched, and counted', () => {
    const { cards } = photoIn(utf8(card('PHOTO:https://example.org/dean.jpg')));
    expect(cards).toMatchObject({ photos: 0, photosElsewhere: 1, problems: [] });
  });

  it('is found again in its file, whatever stands before it and however that is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(255), { maxLength: 400 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.constantFrom('utf-8', 'mark', 'utf-16le', 'utf-16be', 'latin1'),
        fc.constantFrom('Zoë', 'Dean', 'Łukasz 🙂'),
        (scan, line, encoding, name) => {
          const before = card(`NOTE:${name}`, '3.0', name);
          const text = `${before}${card(foldedLine(`PHOTO;ENCODING=b:${base64Of(jpeg(scan))}`), '3.0', 'Bev')}${before}`;
          const file = written(text.replaceAll('\r\n', line), encoding);
          const read = readVcards(file);
          if (!read.ok) throw new Error(read.problem.reason);
          const photo = read.cards.rows[1]?.photo;
          expect(photo && photoBytes(file, photo)).toEqual(jpeg(scan));
          expect(read.cards.rows.map((row) => row.photo !== undefined)).toEqual([false, true, false]);
        },
      ),
      { numRuns: runs() },
    );
  });
});

function written(text: string, encoding: string): Uint8Array {
  if (encoding === 'latin1') return new Uint8Array(Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1'));
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
  return utf8(encoding === 'mark' ? `\ufeff${text}` : text);
}

it('a photo that leaves on a card comes back as it was, in both versions', () => {
  for (const version of ['3.0', '4.0'] as const) {
    const file = writeVcards(
      [{ id: '0', givenName: 'Dean', photo: { type: 'image/jpeg', bytes: jpeg() } }],
      version,
    );
    expect(photoIn(file)).toMatchObject({ bytes: jpeg(), said: [] });
    const text = new TextDecoder().decode(file);
    expect(text).toContain(
      version === '3.0' ? 'PHOTO;ENCODING=b;TYPE=JPEG:' : 'PHOTO:data:image/jpeg;base64,',
    );
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(75);
  }
});

it('base64 is written and read as Node does it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(base64Of(bytes)).toBe(text);
      expect(bytesOfBase64(text.replace(/.{1,7}/g, '$&\r\n '))).toEqual(new Uint8Array(bytes));
      expect(bytesOfBase64(text.replaceAll('=', ''))).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: runs() },
  );
  for (const wrong of ['A', 'AA*A', 'A=AA', 'AAAAA']) expect(bytesOfBase64(wrong)).toBeUndefined();
});
