import { describe, expect, it } from 'vitest';
import { type ListPiece, piecesOf, pieceTogether } from '../../../../renderer/rooms/exchange/listPieces';
import { type ContactsFile, readContactsFile } from '../../../../shared/formats/contactsFile';
import { fixture } from '../../formats/fixture';

const bytes = (text: string) => new TextEncoder().encode(text);

function carried(read: ContactsFile): { pieces: ListPiece[]; whole: ContactsFile | undefined } {
  const pieces = [...piecesOf(read)].map((piece) => structuredClone(piece));
  const take = pieceTogether();
  let whole: ContactsFile | undefined;
  for (const piece of pieces) {
    expect(whole).toBeUndefined();
    whole = take(piece);
  }
  return { pieces, whole };
}

describe('what a worker read, sent in pieces', () => {
  const lines = Array.from({ length: 1201 }, (_, at) =>
    at % 400 === 7 ? `Asha ${at}` : `Asha ${at},a@b.example`,
  );
  it.each([
    ['a long list with rows that lack cells', 'long.csv', bytes(`Name,Email\n${lines.join('\n')}\n`)],
    ['cards', 'a.vcf', fixture('vcard/apple-3.0.vcf')],
    ['events', 'a.ics', fixture('calendar/google.ics')],
    ['a refusal', 'a.csv', bytes('')],
  ])('is the same when put together: %s', (_, name, file) => {
    const read = readContactsFile(name, file);
    expect(carried(read).whole).toEqual(read);
  });

  it('comes in no message that holds the window for long', () => {
    const { pieces } = carried(readContactsFile('long.csv', bytes(`Name,Email\n${lines.join('\n')}\n`)));
    expect(pieces.map((piece) => (piece.of === 'all' ? 'all' : piece.items.length))).toEqual([
      500,
      500,
      201,
      3,
      'all',
    ]);
  });
});
