import type { ValuesOf } from '../../shared/model/kinds';
import type { Book } from './book';
import { instantAt, latest } from './days';
import type { Held } from './events';
import type { Folk, Member } from './folk';
import { organiserOf } from './organisers';
import { patchOf } from './places';
import { storyPlans } from './words/stories';

const addresses: Readonly<Record<string, string>> = {
  facebook: 'https://example.org/fix-our-homes',
  instagram: 'https://example.org/first-vote',
  tiktok: 'https://example.org/ask-us-first',
  press: 'https://example.org/mansfield-post',
};

/** The story bank: each told by somebody, on a day, with what its teller agreed to and when. */
export function writeStories(
  book: Book,
  folk: Folk,
  places: ReadonlyMap<string, string>,
  campaigns: ReadonlyMap<string, string>,
  events: readonly Held[],
): void {
  const told = new Set<Member>();
  for (const plan of storyPlans) {
    const teller =
      plan.by === undefined ? tellerIn(book, folk, plan.place, plan.on, told) : folk.get(plan.by);
    told.add(teller);
    const organiser = folk.get(organiserOf[patchOf(plan.place)] ?? 'ruth');
    const at = instantAt(plan.on, 21, 0);
    const heardAt = events.find((held) => held.occasion.day === plan.on && held.came.includes(teller));
    const consent = plan.consent.map(([level, given, wording]) => {
      const recorded = instantAt(given, 21, 5);
      return {
        id: book.newId(recorded),
        level,
        given,
        recorded,
        how: `in person, to ${organiser.given}`,
        ...(wording === undefined ? {} : { wording }),
      };
    });
    const shares = (plan.shares ?? []).map(([platform, on, reach, engagements]) => ({
      id: book.newId(instantAt(on, 12, 0)),
      platform,
      on,
      reach,
      engagements,
      url: addresses[platform] ?? 'https://example.org',
    }));
    const fields: ValuesOf<'story'> = {
      title: plan.title,
      body: plan.body,
      personId: teller.id,
      heardOn: plan.on,
      themes: [...plan.themes],
      campaignId: plan.campaign === undefined ? undefined : campaigns.get(plan.campaign),
      placeId: places.get(plan.place),
      eventId: heardAt?.id,
      format: plan.format ?? 'text',
      consent,
      status: plan.status,
      shares,
    };
    book.add(
      'story',
      book.newId(at),
      fields,
      instantAt(
        latest(plan.on, ...plan.consent.map(([, day]) => day), ...shares.map((share) => share.on)),
        21,
        30,
      ),
    );
  }
}

function tellerIn(book: Book, folk: Folk, place: string, on: string, told: ReadonlySet<Member>): Member {
  const known = (near: (one: Member) => boolean) =>
    folk.all.filter(
      (one) => near(one) && one.joined <= on && one.figure === undefined && !one.underage && !told.has(one),
    );
  const here = known((one) => one.home === place);
  const [teller] = book.chance.heavy(
    here.length > 0 ? here : known((one) => one.patch === patchOf(place)),
    1,
    (one) => 0.2 + one.came.length,
  );
  if (!teller) throw new Error(`nobody in ${place} could have told a story by ${on}`);
  return teller;
}
