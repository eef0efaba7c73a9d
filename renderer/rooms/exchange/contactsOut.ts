import { writeCsv } from '../../../shared/formats/csvOut';
import { type CardOut, type CardVersion, writeVcards } from '../../../shared/formats/vcardOut';
import type { Rec } from '../../../shared/model/kinds';
import type { Channel } from '../../../shared/model/person';
import type { Person } from '../../../shared/queries/shownName';
import type { MediaShelf } from '../../store/media/mediaShelf';

/** A contacts list holds what its use needs and nothing else: a phone list has no emails, none has notes. */
const means: Readonly<
  Record<Channel, readonly { head: string; value: (person: Person) => string | null | undefined }[]>
> = {
  phone: [{ head: 'Phone', value: (person) => phonesOf(person).join('; ') }],
  text: [{ head: 'Phone', value: (person) => phonesOf(person).join('; ') }],
  email: [{ head: 'Email', value: (person) => emailsOf(person).join('; ') }],
  post: [
    { head: 'Street', value: (person) => person.street },
    { head: 'Town', value: (person) => person.town },
    { head: 'Postcode', value: (person) => person.postcode },
  ],
};

const phonesOf = (person: Person): string[] => (person.phones ?? []).map(({ key }) => key);
const emailsOf = (person: Person): string[] => (person.emails ?? []).map(({ address }) => address);

/** What a list for a channel tells, as heads. */
export const headsFor = (channel: Channel): readonly string[] => [
  'First name',
  'Last name',
  'Known as',
  ...means[channel].map(({ head }) => head),
];

/** The list as CSV. */
export function contactsCsv(people: readonly Person[], channel: Channel): Uint8Array {
  return writeCsv(
    headsFor(channel),
    people.map((person) => [
      person.givenName ?? '',
      person.familyName ?? '',
      person.knownAs ?? '',
      ...means[channel].map(({ value }) => value(person) ?? ''),
    ]),
  );
}

/** The photo of somebody as their card holds it; undefined where there is none, or it may not leave. */
export type PhotoOf = (person: Person) => Promise<CardOut['photo'] | undefined>;

export interface CardChoices {
  version: CardVersion;
  birthdays: boolean;
  photoOf?: PhotoOf | undefined;
}

/** The list as contact cards, one after the other: no two photos are unpacked at once. */
export async function* contactCards(
  people: readonly Person[],
  channel: Channel,
  { version, birthdays, photoOf }: CardChoices,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (!photoOf)
    return yield writeVcards(
      people.map((person) => cardOf(person, channel, birthdays)),
      version,
    );
  for (const person of people) {
    const photo = await photoOf(person);
    yield writeVcards([{ ...cardOf(person, channel, birthdays), ...(photo ? { photo } : {}) }], version);
  }
}

function cardOf(person: Person, channel: Channel, birthdays: boolean): CardOut {
  const card: CardOut = { id: person.id };
  if (person.givenName) card.givenName = person.givenName;
  if (person.familyName) card.familyName = person.familyName;
  if (person.knownAs) card.knownAs = person.knownAs;
  if (channel === 'email') card.emails = (person.emails ?? []).map(({ address }) => ({ address }));
  if (channel === 'phone' || channel === 'text')
    card.phones = (person.phones ?? []).map(({ key, label }) => (label ? { key, label } : { key }));
  if (channel === 'post') {
    if (person.street) card.street = person.street;
    if (person.town) card.town = person.town;
    if (person.postcode) card.postcode = person.postcode;
  }
  if (birthdays && person.birthday) card.birthday = person.birthday;
  return card;
}

/** A photo out of the sealed record; undefined where its bytes are missing or were altered. */
export async function photoOut(
  photo: Rec<'media'> | undefined,
  shelf: Pick<MediaShelf, 'read'>,
): Promise<CardOut['photo'] | undefined> {
  if (!photo?.size || !photo.type) return undefined;
  const bytes = await shelf.read(photo.id, 0, photo.size);
  return bytes && { type: photo.type, bytes };
}
