import { answerAccessRequest } from '../../../shared/commands/answerAccessRequest';
import { beginAccessRequest } from '../../../shared/commands/beginAccessRequest';
import { deletePeople } from '../../../shared/commands/deletePeople';
import { keepPeople } from '../../../shared/commands/keepPeople';
import { lookAtItems } from '../../../shared/commands/lookAtItems';
import { markNoticesGiven } from '../../../shared/commands/markNoticesGiven';
import { noteGrounds } from '../../../shared/commands/noteGrounds';
import { type Doing, on } from './doing';
import type { Autumn } from './world';

const asked = on(beginAccessRequest)(({ dean }) => ({ personId: dean, askedOn: '2026-11-20' }));
const requestId = ({ ruth }: Autumn): string => ruth.workbook.all('subjectRequest')[0]?.id ?? '';

/** Deeds that the law asks for. */
export const privacyDeeds: Readonly<Record<string, Doing>> = {
  beginAccessRequest: { does: asked },
  lookAtItems: {
    first: [asked],
    does: on(lookAtItems)((autumn) => ({
      requestId: requestId(autumn),
      items: [
        { key: 'person:notes', mark: '811c9dc5', as: 'out', why: 'Somebody else’s confidence' },
        { key: 'tie:t1', mark: '0000beef', as: 'named' },
      ],
    })),
  },
  'lookAtItems: looked at once more': {
    first: [
      asked,
      on(lookAtItems)((autumn) => ({
        requestId: requestId(autumn),
        items: [{ key: 'person:notes', mark: '811c9dc5', as: 'out', why: 'A slip' }],
      })),
    ],
    does: on(lookAtItems)((autumn) => ({
      requestId: requestId(autumn),
      items: [{ key: 'person:notes', mark: '811c9dc5', as: 'hidden' }],
    })),
  },
  answerAccessRequest: {
    first: [asked],
    does: on(answerAccessRequest)((autumn) => ({
      requestId: requestId(autumn),
      answeredOn: '2026-11-24',
    })),
  },
  markNoticesGiven: { does: on(markNoticesGiven)(({ bev, gary }) => ({ personIds: [bev, gary] })) },
  keepPeople: {
    does: on(keepPeople)(({ bev, gary }) => ({ personIds: [bev, gary], why: 'Members of the branch' })),
  },
  'keepPeople: looked at once more': {
    first: [on(keepPeople)(({ bev }) => ({ personIds: [bev], why: 'Member' }))],
    does: on(keepPeople)(({ bev }) => ({ personIds: [bev], why: 'Still a member' })),
  },
  noteGrounds: {
    does: on(noteGrounds)(({ bev, gary }) => ({
      personIds: [bev, gary],
      basis: 'consent',
      condition: 'explicit-consent',
    })),
  },
  'noteGrounds: as for everybody again': {
    first: [
      on(noteGrounds)(({ bev }) => ({ personIds: [bev], basis: 'contract', condition: 'not-for-profit' })),
    ],
    does: on(noteGrounds)(({ bev }) => ({ personIds: [bev], basis: null, condition: null })),
  },
  'noteGrounds: the one, and the other as it is': {
    first: [on(noteGrounds)(({ bev }) => ({ personIds: [bev], condition: 'explicit-consent' }))],
    does: on(noteGrounds)(({ bev, gary }) => ({ personIds: [bev, gary], basis: 'consent' })),
  },
  deletePeople: { does: on(deletePeople)(({ bev, gary }) => ({ personIds: [bev, gary] })) },
  'deletePeople: one of them': { does: on(deletePeople)(({ gary }) => ({ personIds: [gary] })) },
};
