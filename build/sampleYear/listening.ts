import type { Book } from './book';
import { instantAt } from './days';
import type { Held } from './events';
import { answers, questions } from './words/answers';

/** What people said when they were asked, mostly at house meetings, on the live call and at doors. */
export function writeResponses(
  book: Book,
  events: readonly Held[],
  campaigns: ReadonlyMap<string, string>,
): void {
  const { chance } = book;
  const asked = events.filter(
    (held) =>
      held.came.length > 0 &&
      ['house-meeting', 'live-call', 'action-day', 'door-knocking'].includes(held.occasion.type),
  );
  const left = new Map(
    Object.entries(answers).map(([theme, lines]) => [theme, chance.some(lines, lines.length)]),
  );
  for (const held of asked) {
    const { occasion } = held;
    const count = occasion.young ? 22 : occasion.type === 'house-meeting' ? 4 : chance.odds(0.4) ? 1 : 0;
    for (const one of chance.some(held.came, count)) {
      const theme = themeOf(book, occasion.young ?? false, occasion.campaign);
      const answer = left.get(theme)?.pop();
      if (answer === undefined) continue;
      const at = instantAt(occasion.day, 20, chance.whole(0, 50));
      book.add(
        'response',
        book.newId(at),
        {
          question: occasion.young ? questions.young : chance.pick(questions.others),
          answer,
          on: occasion.day,
          themes: [theme],
          eventId: held.id,
          campaignId: occasion.campaign === undefined ? undefined : campaigns.get(occasion.campaign),
          personId: chance.odds(0.6) ? one.id : undefined,
        },
        at,
      );
    }
  }
}

function themeOf(book: Book, young: boolean, campaign: string | undefined): string {
  if (young)
    return book.chance.byWeight({
      'young-people': 5,
      schools: 3,
      buses: 2,
      safety: 2,
      climate: 2,
      work: 2,
      rent: 1,
    });
  if (campaign === 'keep-the-16' || campaign === 'eastfield-buses')
    return book.chance.byWeight({ buses: 6, work: 2 });
  if (campaign === 'green-days') return book.chance.byWeight({ climate: 4, work: 3, 'energy-bills': 1 });
  return book.chance.byWeight({
    repairs: 5,
    'childrens-health': 2,
    'energy-bills': 4,
    rent: 3,
    safety: 2,
    care: 2,
    schools: 1,
  });
}
