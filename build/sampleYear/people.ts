import type { ValuesOf } from '../../shared/model/kinds';
import type { Book } from './book';
import { instantAt, latest } from './days';
import { type Folk, type Member, stageOn } from './folk';
import { organiserOf } from './organisers';
import { languagesByPool, skills } from './trades';

type Consent = NonNullable<ValuesOf<'person'>['consent']>[number];

const agreed: Readonly<Record<'phone' | 'text' | 'email', readonly string[]>> = {
  phone: ['Yes, evenings are best', 'You can ring me', 'Ring, don’t write', 'Not before ten'],
  text: ['Text is fine', 'Text me, I’m no good with voicemail', 'Yes to texts'],
  email: ['Send it by email', 'Yes, email', 'Email me the notes'],
};

const refused = ['I’d rather you didn’t', 'Not by phone', 'No, thank you', 'I get enough of those'];

/** Writes everybody as they stand at the end, with the histories that the year has given them. */
export function writePeople(book: Book, folk: Folk, placeIds: ReadonlyMap<string, string>): void {
  for (const one of folk.all) {
    const consent = consentOf(book, folk, one);
    const fields: ValuesOf<'person'> = one.figure?.powerHolder
      ? {
          givenName: one.given,
          familyName: one.family,
          placeId: placeIds.get(one.home),
          occupation: one.work,
          tags: ['power-holder'],
          source: 'In public office or post',
          basis: 'legitimate-interests',
          condition: 'made-public',
        }
      : {
          givenName: one.given,
          familyName: one.family,
          pronouns: one.figure?.pronouns,
          ageBand: one.underage
            ? book.chance.odds(0.2)
              ? '13-15'
              : '16-17'
            : book.chance.odds(0.86)
              ? 'adult'
              : 'unknown',
          phones: one.phone === undefined ? undefined : [{ key: one.phone }],
          emails: one.email === undefined ? undefined : [{ address: one.email, key: one.email }],
          street: one.street,
          town: undefined,
          postcode: one.postcode,
          placeId: placeIds.get(one.home),
          languages: languagesOf(book, one),
          accessNeeds: book.chance.odds(0.018)
            ? book.chance.pick([
                'Step-free only',
                'Large print',
                'BSL interpreter',
                'Sits near the door',
                'Needs a lift home after dark',
              ])
            : undefined,
          occupation: one.work,
          skills: one.came.length >= 4 ? book.chance.some(skills, book.chance.whole(0, 2)) : undefined,
          tags: tagsOf(one),
          ladder: one.ladder,
          assessment: one.assessment,
          organiserId: one.figure?.tags?.includes('organiser')
            ? undefined
            : folk.get(organiserOf[one.patch] ?? 'ruth').id,
          source: one.source,
          consent,
          basis: consent.length > 0 ? 'consent' : 'legitimate-interests',
          condition: consent.length > 0 ? 'explicit-consent' : 'regular-contacts',
          noticeGiven: one.joined,
          doNotContact:
            one.key === 'jean'
              ? [
                  {
                    id: book.newId('2026-05-02T09:00:00Z'),
                    type: 'on',
                    recorded: '2026-05-02T09:00:00Z',
                    reason: 'Asked by phone not to be contacted',
                  },
                ]
              : undefined,
        };
    book.add('person', one.id, fields, lastWritten(one));
  }
}

function lastWritten(one: Member): string {
  const days = [
    one.joined,
    ...one.ladder.map((entry) => entry.on),
    ...one.assessment.map((entry) => entry.on),
  ];
  return instantAt(latest(one.joined, ...days), 21, 50);
}

function tagsOf(one: Member): string[] {
  const tags = new Set(one.figure?.tags ?? []);
  if (one.young) tags.add('young people');
  if (one.source === 'Signed the repairs petition') tags.add('petition');
  if (one.came.some((visit) => visit.type === 'training')) tags.add('trained');
  if (one.came.filter((visit) => visit.type === 'door-knocking').length >= 3) tags.add('canvasser');
  if (stageOn(one) === 'leader') tags.add('team leader');
  return [...tags];
}

function languagesOf(book: Book, one: Member): string[] | undefined {
  const language = languagesByPool[one.family];
  return language !== undefined && book.chance.odds(0.5) ? [language] : undefined;
}

function consentOf(book: Book, folk: Folk, one: Member): Consent[] {
  const { chance } = book;
  const refuses = one.figure?.refuses ?? [];
  const organiser = folk.get(organiserOf[one.patch] ?? 'ruth');
  const how = one.figure ? `in person, to ${organiser.given}` : howSaid(one, organiser);
  if (how === undefined) return [];
  const entries: Consent[] = [];
  const ask = (channel: 'phone' | 'text' | 'email', odds: number) => {
    const no = refuses.includes(channel) || (one.figure === undefined && chance.odds(0.08));
    if (!no && !chance.odds(odds)) return;
    const given = one.joined;
    const recorded = instantAt(given, 20, 40);
    const words =
      one.figure?.words?.[channel] ??
      (chance.odds(0.4) || no ? chance.pick(no ? refused : agreed[channel]) : undefined);
    entries.push({
      id: book.newId(recorded),
      channel,
      state: no ? 'no' : 'yes',
      given,
      recorded,
      how,
      basis: 'consent',
      ...(words === undefined ? {} : { wording: words }),
    });
  };
  if (one.phone !== undefined) {
    ask('phone', 0.86);
    if (one.phone.startsWith('+447')) ask('text', 0.72);
  }
  if (one.email !== undefined) ask('email', 0.8);
  return entries;
}

/** Doorstep contacts have often told nothing about being in touch. */
function howSaid(one: Member, organiser: Member): string | undefined {
  if (one.source?.startsWith('On the doorstep'))
    return one.id.charCodeAt(30) % 3 === 0 ? undefined : 'on the doorstep sheet';
  if (one.source?.includes('live call')) return 'on the joining form';
  if (one.source?.includes('stall')) return 'on the stall sheet';
  if (one.source?.startsWith('Signed')) return 'on the petition';
  return one.recruiter ? 'on a commitment card' : `on the sign-in sheet, to ${organiser.given}`;
}
