import type { ValuesOf } from '../../shared/model/kinds';
import type { Book } from './book';
import { instantAt } from './days';
import type { Member } from './folk';
import type { Occasion } from './occasion';

/** The counts that came back on paper: one tally a sheet, entered by whoever held the clipboard. */
export function writeTallies(book: Book, occasion: Occasion, eventId: string, came: readonly Member[]): void {
  if (!occasion.tally || came.length === 0) return;
  const sheets = Math.max(1, Math.round(came.length / 8));
  const enterers = book.chance.some(came, sheets);
  let newcomers = Math.round((occasion.headcount ?? came.length) * (occasion.neverCanvassed ?? 0));
  enterers.forEach((one, index) => {
    const canvassers = Math.round((occasion.headcount ?? came.length) / enterers.length);
    const never =
      index === enterers.length - 1 ? newcomers : Math.round(newcomers / (enterers.length - index));
    newcomers -= never;
    const fields: ValuesOf<'tally'> = {
      eventId,
      enteredBy: `${one.given} ${one.family}`,
      ...countsOf(book, occasion, canvassers),
      neverCanvassed: occasion.neverCanvassed === undefined ? undefined : never,
    };
    const at = instantAt(occasion.day, occasion.starts[0] + 4, 5 + index * 7);
    book.add('tally', book.newId(at), fields, at);
  });
}

function countsOf(book: Book, occasion: Occasion, canvassers: number): Partial<ValuesOf<'tally'>> {
  const { chance } = book;
  const between = (of: number, low: number, high: number) =>
    Math.round(of * (low + (high - low) * chance.unit()));
  switch (occasion.tally) {
    case 'phones': {
      const attempts = canvassers * chance.whole(24, 38);
      const contacts = between(attempts, 0.19, 0.3);
      return { attempts, contacts, conversations: between(contacts, 0.5, 0.75) };
    }
    case 'registration': {
      const conversations = canvassers * chance.whole(7, 13);
      return {
        attempts: between(conversations, 1.8, 2.6),
        contacts: between(conversations, 1.1, 1.4),
        conversations,
        registrations: between(conversations, 0.28, 0.46),
      };
    }
    case 'petition':
      return { signatures: 82, attempts: 106, contacts: 94 };
    default: {
      // Evenings and rain: between a third and a half of doors open.
      const attempts = canvassers * chance.whole(15, 24);
      const contacts = between(attempts, 0.31, 0.47);
      return {
        attempts,
        contacts,
        conversations: between(contacts, 0.45, 0.7),
        leaflets: between(attempts, 0.4, 0.6),
      };
    }
  }
}
