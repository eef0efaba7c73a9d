import { birthdayInWords } from '../calendar';
import { ladderStage } from '../ladderStage';
import { lastSpoken } from '../lastContact';
import { label, place } from './cellWords';
import type { ExportedList } from './exportedList';

export const person: ExportedList<'person'> = {
  kind: 'person',
  title: 'People',
  stays: ({ id }, leaving) => leaving.stays(id),
  columns: [
    { key: 'name', title: 'Name', value: ({ id }, leaving) => leaving.name(id) },
    { key: 'givenName', title: 'First name', spare: true, value: (one) => one.givenName },
    { key: 'familyName', title: 'Last name', spare: true, value: (one) => one.familyName },
    { key: 'knownAs', title: 'Known as', spare: true, value: (one) => one.knownAs },
    { key: 'pronouns', title: 'Pronouns', spare: true, value: (one) => one.pronouns },
    {
      key: 'ladder',
      title: 'Ladder',
      value: (one, leaving) => label(leaving, 'ladderStage', ladderStage(one)),
    },
    { key: 'place', title: 'Place', value: (one, leaving) => place(leaving, one.placeId) || one.town },
    {
      key: 'spoke',
      title: 'Spoke to',
      type: 'day',
      value: ({ id }, { workbook }) => lastSpoken(workbook, id),
    },
    {
      key: 'phone',
      title: 'Phone',
      spare: true,
      value: (one, leaving) =>
        leaving.means(one, 'phone', (one.phones ?? []).map(({ key }) => key).join('; ')),
    },
    {
      key: 'email',
      title: 'Email',
      spare: true,
      value: (one, leaving) =>
        leaving.means(one, 'email', (one.emails ?? []).map(({ address }) => address).join('; ')),
    },
    {
      key: 'street',
      title: 'Street',
      spare: true,
      value: (one, leaving) => leaving.means(one, 'address', one.street),
    },
    { key: 'town', title: 'Town', spare: true, value: (one) => one.town },
    {
      key: 'postcode',
      title: 'Postcode',
      spare: true,
      value: (one, leaving) => leaving.means(one, 'address', one.postcode),
    },
    { key: 'tags', title: 'Tags', spare: true, value: (one) => (one.tags ?? []).join('; ') },
    { key: 'skills', title: 'Skills', spare: true, value: (one) => (one.skills ?? []).join('; ') },
    { key: 'languages', title: 'Languages', spare: true, value: (one) => (one.languages ?? []).join('; ') },
    {
      key: 'birthday',
      title: 'Birthday',
      spare: true,
      value: ({ birthday }) => birthday && birthdayInWords(birthday),
    },
    { key: 'occupation', title: 'Work', spare: true, value: (one) => one.occupation },
    {
      key: 'organiser',
      title: 'Organiser',
      spare: true,
      value: (one, leaving) => leaving.name(one.organiserId),
    },
  ],
};
