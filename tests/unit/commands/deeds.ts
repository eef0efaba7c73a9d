import { addCampaign } from '../../../shared/commands/addCampaign';
import { addGroup } from '../../../shared/commands/addGroup';
import { addPerson } from '../../../shared/commands/addPerson';
import { addPlace } from '../../../shared/commands/addPlace';
import { addStory } from '../../../shared/commands/addStory';
import { addTask } from '../../../shared/commands/addTask';
import { addTie } from '../../../shared/commands/addTie';
import { approveStory } from '../../../shared/commands/approveStory';
import { assessPerson } from '../../../shared/commands/assessPerson';
import { checkCard } from '../../../shared/commands/checkCard';
import { clearDoNotContact } from '../../../shared/commands/clearDoNotContact';
import { confirmCommitment } from '../../../shared/commands/confirmCommitment';
import { contactLookup } from '../../../shared/commands/contactLookup';
import { deletePerson } from '../../../shared/commands/deletePerson';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import { editCampaign } from '../../../shared/commands/editCampaign';
import { editConversation } from '../../../shared/commands/editConversation';
import { editEvent } from '../../../shared/commands/editEvent';
import { editGroup } from '../../../shared/commands/editGroup';
import { editList } from '../../../shared/commands/editList';
import { editPeople } from '../../../shared/commands/editPeople';
import { editPerson } from '../../../shared/commands/editPerson';
import { editPlace } from '../../../shared/commands/editPlace';
import { editStory } from '../../../shared/commands/editStory';
import { editTask } from '../../../shared/commands/editTask';
import { enterCard } from '../../../shared/commands/enterCard';
import { finishTask } from '../../../shared/commands/finishTask';
import { giveTask } from '../../../shared/commands/giveTask';
import { importAttendance } from '../../../shared/commands/importAttendance';
import { importCommitments } from '../../../shared/commands/importCommitments';
import { importContacts } from '../../../shared/commands/importContacts';
import { importElections } from '../../../shared/commands/importElections';
import { importEvents } from '../../../shared/commands/importEvents';
import { inviteToEvent } from '../../../shared/commands/inviteToEvent';
import { joinPeople } from '../../../shared/commands/joinPeople';
import { keepApart } from '../../../shared/commands/keepApart';
import { keepCommitment } from '../../../shared/commands/keepCommitment';
import { matchContacts } from '../../../shared/commands/matchContacts';
import { missCommitment } from '../../../shared/commands/missCommitment';
import { movePeopleOnLadder } from '../../../shared/commands/movePeopleOnLadder';
import { movePersonOnLadder } from '../../../shared/commands/movePersonOnLadder';
import { planEvent } from '../../../shared/commands/planEvent';
import { recordAbsence } from '../../../shared/commands/recordAbsence';
import { recordArrival } from '../../../shared/commands/recordArrival';
import { recordConsent } from '../../../shared/commands/recordConsent';
import { recordConversation } from '../../../shared/commands/recordConversation';
import { recordHeadcount } from '../../../shared/commands/recordHeadcount';
import { recordPledge } from '../../../shared/commands/recordPledge';
import { recordResponse } from '../../../shared/commands/recordResponse';
import { giveRole, recordRsvp } from '../../../shared/commands/recordRsvp';
import { recordStance } from '../../../shared/commands/recordStance';
import { recordStoryConsent } from '../../../shared/commands/recordStoryConsent';
import { recordTally } from '../../../shared/commands/recordTally';
import { recordWin } from '../../../shared/commands/recordWin';
import { removeTie } from '../../../shared/commands/removeTie';
import { restoreDeleted } from '../../../shared/commands/restoreDeleted';
import { saveSegment } from '../../../shared/commands/saveSegment';
import { setDemandState } from '../../../shared/commands/setDemandState';
import { recordNoticeToStop, setDoNotContact } from '../../../shared/commands/setDoNotContact';
import { setSetting } from '../../../shared/commands/setSetting';
import { recordReach, shareStory } from '../../../shared/commands/shareStory';
import { snoozeTask } from '../../../shared/commands/snoozeTask';
import { splitPeople } from '../../../shared/commands/splitPeople';
import { takeBackArrival } from '../../../shared/commands/takeBackArrival';
import { takeCommitment, takeCommitments } from '../../../shared/commands/takeCommitment';
import { takeInCard } from '../../../shared/commands/takeInCard';
import { withdrawCard } from '../../../shared/commands/withdrawCard';
import { withdrawCommitment } from '../../../shared/commands/withdrawCommitment';
import { withdrawStoryConsent } from '../../../shared/commands/withdrawStoryConsent';
import { guessColumns } from '../../../shared/formats/contactColumns';
import { readContactRows } from '../../../shared/formats/contactRows';
import { readPastedCells } from '../../../shared/formats/csv';
import type { ChangeSet } from '../../../shared/workbook/changeSet';
import { finish } from '../../../shared/workbook/slices';
import { type Doing, on } from './doing';
import { mediaDeeds } from './mediaDeeds';
import { patchDeeds } from './patchDeeds';
import type { Autumn } from './world';

function pasted({ ruth }: Autumn, cells: string): Parameters<typeof importContacts>[2] {
  const read = readPastedCells(cells);
  if (!read.ok) throw new Error(read.problem.reason);
  const { rows } = readContactRows(read.table, guessColumns(read.table).mapping);
  return {
    from: 'drive.csv',
    matches: finish(matchContacts(rows, finish(contactLookup(ruth.workbook)))),
    policy: 'update',
  };
}

/** One row of a list beside people, read. */
const listed = (values: Readonly<Record<string, string>>) => ({
  from: 'list.csv',
  rows: [{ row: 1, line: 2, values }],
});

const carded = on(takeInCard)(() => ({
  name: 'Sunil Patel',
  recipient: `age1${'q'.repeat(58)}`,
  signingKey: 'S'.repeat(43),
}));
const cardOf = ({ ruth }: Autumn): string => ruth.workbook.all('colleague')[0]?.id ?? '';

const doNotContact = on(setDoNotContact)(({ gary }) => ({ personId: gary, reason: 'Leave me be' }));
const joined = on(joinPeople)(({ dean, gary }) => ({ firstId: dean, secondId: gary }));
const kept = on(keepCommitment)(({ commitment }) => ({ commitmentId: commitment }));
const untied = on(removeTie)(({ tie }) => ({ tieId: tie }));
const deaf = on(recordConsent)(({ dean }) => ({
  personId: dean,
  given: [{ channel: 'phone', state: 'no', given: '2026-11-24' }],
}));

function shareAgain({ ruth, story }: Autumn): ChangeSet {
  const change = shareStory(ruth.workbook, ruth.deed(), { storyId: story, as: 'named', platform: 'press' });
  if ('refused' in change) throw new Error('the story may go out');
  return change;
}

/** Every deed there is, by the name of its command; what stands after a colon tells two cases of one apart. */
export const deeds: Readonly<Record<string, Doing>> = {
  addCampaign: { does: on(addCampaign)(() => ({ name: 'Buses', demands: [{ text: 'A bus after six' }] })) },
  addGroup: { does: on(addGroup)(() => ({ name: 'Unison branch', type: 'union', members: 210 })) },
  ...mediaDeeds,
  ...patchDeeds,
  addPerson: {
    does: on(addPerson)(() => ({ givenName: 'Asha', emails: ['asha@example.org'], tags: ['choir'] })),
  },
  addPlace: { does: on(addPlace)(({ town }) => ({ name: 'Pleasley Hill', parentId: town })) },
  addStory: {
    does: on(addStory)(({ dean }) => ({
      title: 'The bus',
      personId: dean,
      consent: { level: 'team', wording: 'Between us' },
    })),
  },
  addTask: { does: on(addTask)(({ bev }) => ({ title: 'Write to Bev', due: '2026-12-01', personId: bev })) },
  addTie: {
    does: on(addTie)(({ dean, group }) => ({ type: 'leads', fromId: dean, toId: group, toKind: 'group' })),
  },
  'addTie: one that was removed': {
    first: [untied],
    does: on(addTie)(({ dean, bev }) => ({ type: 'neighbour', fromId: bev, toId: dean, note: 'Same stair' })),
  },
  'addTie: in place of another': {
    does: on(addTie)(({ dean, bev, tie }) => ({ type: 'friend', fromId: dean, toId: bev, insteadOf: tie })),
  },
  approveStory: {
    first: [
      on(editStory)(({ story }) => ({ storyId: story, values: { body: 'Other words.', status: 'drafted' } })),
    ],
    does: on(approveStory)(({ story }) => ({ storyId: story })),
  },
  assessPerson: { does: on(assessPerson)(({ dean }) => ({ personId: dean, level: 1 })) },
  'assessPerson: again': {
    first: [on(assessPerson)(({ bev }) => ({ personId: bev, level: 1 }))],
    does: on(assessPerson)(({ bev }) => ({ personId: bev, level: 4 })),
  },
  checkCard: { first: [carded], does: on(checkCard)((a) => ({ colleagueId: cardOf(a) })) },
  clearDoNotContact: {
    first: [doNotContact],
    does: on(clearDoNotContact)(({ gary }) => ({ personId: gary, reason: 'He rang us' })),
  },
  confirmCommitment: {
    does: on(confirmCommitment)(({ commitment }) => ({ commitmentId: commitment, due: '2026-11-30' })),
  },
  'confirmCommitment: one thought kept': {
    first: [kept],
    does: on(confirmCommitment)(({ commitment }) => ({ commitmentId: commitment })),
  },
  deletePerson: { does: on(deletePerson)(({ dean }) => ({ personId: dean })) },
  'deletePerson: one joined to another': {
    first: [joined],
    does: on(deletePerson)(({ dean }) => ({ personId: dean })),
  },
  deleteRecord: { does: on(deleteRecord)(({ event }) => ({ kind: 'event', id: event })) },
  editCampaign: {
    does: on(editCampaign)(({ campaign, demand }) => ({
      campaignId: campaign,
      values: {
        summary: 'Damp and mould',
        themes: ['repairs', 'rent'],
        demands: [{ text: 'A named officer' }, { id: demand, text: 'Repairs within 10 days' }],
      },
    })),
  },
  editConversation: {
    does: on(editConversation)(({ conversation }) => ({
      conversationId: conversation,
      values: { notes: 'The mould', themes: ['childrens-health'] },
    })),
  },
  editEvent: {
    does: on(editEvent)(({ event }) => ({
      eventId: event,
      values: { title: 'Warm homes now', agenda: [{ title: 'The ask', minutes: 20 }] },
    })),
  },
  editGroup: {
    does: on(editGroup)(({ group }) => ({
      groupId: group,
      values: { tags: ['estate'] },
      members: { members: 52 },
    })),
  },
  editList: {
    does: on(editList)(() => ({
      name: 'theme',
      choices: [{ code: 'repairs', label: 'Repairs and damp' }, { label: 'Dogs' }],
    })),
  },
  'editList: for the second time': {
    first: [on(editList)(() => ({ name: 'platform', choices: [{ label: 'Church magazine' }] }))],
    does: on(editList)(() => ({ name: 'platform', choices: [{ code: 'press', label: 'Chad' }] })),
  },
  editPeople: {
    does: on(editPeople)(({ dean, bev, estate }) => ({
      personIds: [dean, bev],
      addTags: ['choir'],
      removeTags: ['tenant'],
      placeId: estate,
    })),
  },
  editPerson: {
    does: on(editPerson)(({ dean }) => ({
      personId: dean,
      values: {
        knownAs: 'Deano',
        emails: ['dean@work.example', 'dean@example.org'],
        phones: [],
        town: 'Mansfield',
      },
    })),
  },
  editPlace: {
    does: on(editPlace)(({ estate }) => ({ placeId: estate, values: { name: 'Oak Tree', parentId: null } })),
  },
  editStory: {
    does: on(editStory)(({ story }) => ({
      storyId: story,
      values: { themes: ['repairs'], body: 'Wet walls.' },
    })),
  },
  editTask: {
    does: on(editTask)(({ task, bev }) => ({ taskId: task, values: { due: null, aboutIds: [bev] } })),
  },
  enterCard: {
    does: on(enterCard)(({ next, gary }) => ({
      eventId: next,
      who: { personId: gary },
      actions: [{ action: 'phone-bank', due: '2026-12-05' }, { action: 'tell-story' }],
      mayRing: true,
      wording: 'You may ring or text me',
    })),
  },
  'enterCard: of a new face': {
    does: on(enterCard)(({ event }) => ({
      eventId: event,
      who: { newPerson: { givenName: 'Asha' } },
      actions: [],
      mayRing: false,
    })),
  },
  finishTask: { does: on(finishTask)(({ task }) => ({ taskId: task })) },
  giveRole: { does: on(giveRole)(({ dean, event }) => ({ eventId: event, personId: dean, role: 'chair' })) },
  giveTask: { does: on(giveTask)(({ task, bev }) => ({ taskId: task, ownerId: bev })) },
  importAttendance: {
    does: on(importAttendance)(() =>
      listed({ event: 'Deputation', eventDay: '2026-12-03', person: 'Gary Hoult', attended: 'yes' }),
    ),
  },
  importCommitments: {
    does: on(importCommitments)(() =>
      listed({ email: 'dean@example.org', action: 'Phone bank', due: '2026-12-01' }),
    ),
  },
  importContacts: {
    does: on(importContacts)((autumn) =>
      pasted(
        autumn,
        'First name\tLast name\tEmail\tTown\tTags\tOrganisation\nDean\tSisson\tdean@example.org\tWarsop\tbuses\tASLEF\nAsha\tRana\tasha@example.org\tMansfield\tchoir\t',
      ),
    ),
  },
  importElections: {
    does: on(importElections)(() =>
      listed({ day: '2026-05-07', place: 'Carr Bank', candidate: 'Grace Okafor', votes: '934' }),
    ),
  },
  importEvents: {
    does: on(importEvents)(() =>
      listed({ title: 'Phone bank', day: '2026-12-05', time: '18:00', place: 'Kirkby' }),
    ),
  },
  inviteToEvent: {
    does: on(inviteToEvent)(({ next, dean, gary }) => ({
      eventId: next,
      personIds: [dean, gary],
      invitedById: dean,
    })),
  },
  joinPeople: {
    does: on(joinPeople)(({ dean, gary }) => ({
      firstId: gary,
      secondId: dean,
      picks: { familyName: 'Hoult' },
    })),
  },
  'joinPeople: who were split before': {
    first: [joined, on(splitPeople)(({ dean }) => ({ personId: dean }))],
    does: joined,
  },
  keepApart: { does: on(keepApart)(({ dean, gary }) => ({ firstId: dean, secondId: gary })) },
  keepCommitment: {
    does: on(keepCommitment)(({ commitment, next }) => ({ commitmentId: commitment, eventId: next })),
  },
  missCommitment: {
    first: [kept],
    does: on(missCommitment)(({ commitment }) => ({ commitmentId: commitment })),
  },
  movePeopleOnLadder: {
    does: on(movePeopleOnLadder)(({ dean, gary }) => ({ personIds: [dean, gary], stage: 'volunteer' })),
  },
  movePersonOnLadder: {
    does: on(movePersonOnLadder)(({ bev }) => ({ personId: bev, stage: 'leader', why: 'Ran the door' })),
  },
  planEvent: {
    does: on(planEvent)(({ campaign }) => ({
      title: 'Training',
      type: 'training',
      starts: '2026-12-10T18:30',
      campaignId: campaign,
      goals: [{ measure: 'commitments', goal: 30 }],
    })),
  },
  recordAbsence: { does: on(recordAbsence)(({ event, dean }) => ({ eventId: event, personId: dean })) },
  recordArrival: {
    does: on(recordArrival)(({ next, dean }) => ({ eventId: next, who: { personId: dean } })),
  },
  'recordArrival: of a new face': {
    does: on(recordArrival)(({ next, dean }) => ({
      eventId: next,
      who: { newPerson: { givenName: 'Asha' } },
      invitedById: dean,
    })),
  },
  recordConsent: { does: deaf },
  'recordConsent: after a refusal': {
    first: [deaf],
    does: on(recordConsent)(({ dean }) => ({
      personId: dean,
      given: [
        { channel: 'phone', state: 'yes', given: '2026-11-24', how: 'in person', wording: 'Go on then' },
      ],
    })),
  },
  recordConversation: {
    does: on(recordConversation)(({ dean }) => ({
      personId: dean,
      notes: 'Wants the lift mended',
      assessment: 1,
      ladderTo: 'leader',
      commitment: { action: 'host-meeting' },
      followUp: { title: 'Ring Dean', due: '2026-11-27' },
    })),
  },
  recordHeadcount: {
    does: on(recordHeadcount)(({ event }) => ({ eventId: event, headcount: 84, firstTimers: 12 })),
  },
  recordNoticeToStop: { does: on(recordNoticeToStop)(({ bev }) => ({ personId: bev, reason: 'By letter' })) },
  recordPledge: {
    does: on(recordPledge)(({ campaign, demand }) => ({
      campaignId: campaign,
      demandId: demand,
      answer: 'partly',
      words: 'By spring',
    })),
  },
  recordReach: {
    does: on(recordReach)(({ ruth, story }) => ({
      storyId: story,
      shareId: ruth.reads('story', story).shares?.[0]?.id ?? '',
      reach: 1200,
      engagements: 31,
    })),
  },
  recordResponse: {
    does: on(recordResponse)(({ dean }) => ({ answer: 'The damp', personId: dean, themes: ['repairs'] })),
  },
  recordRsvp: {
    does: on(recordRsvp)(({ dean, event }) => ({
      eventId: event,
      personId: dean,
      rsvp: 'no',
      role: 'steward',
    })),
  },
  recordStance: {
    does: on(recordStance)(({ campaign, group }) => ({
      campaignId: campaign,
      subjectId: group,
      subjectKind: 'group',
      support: 4,
      influence: 7,
    })),
  },
  'recordStance: moved': {
    first: [
      on(recordStance)(({ campaign, gary }) => ({
        campaignId: campaign,
        subjectId: gary,
        subjectKind: 'person',
        support: -3,
        influence: 9,
      })),
    ],
    does: on(recordStance)(({ campaign, gary }) => ({
      campaignId: campaign,
      subjectId: gary,
      subjectKind: 'person',
      support: 1,
      influence: 9,
      note: 'Since the deputation',
    })),
  },
  recordStoryConsent: {
    does: on(recordStoryConsent)(({ story }) => ({
      storyId: story,
      level: 'team',
      wording: 'Not the paper',
    })),
  },
  recordTally: { does: on(recordTally)(({ event }) => ({ eventId: event, attempts: 25, registrations: 4 })) },
  'recordTally: mended': {
    does: on(recordTally)(({ event, tally }) => ({ eventId: event, tallyId: tally, contacts: 12 })),
  },
  recordWin: {
    does: on(recordWin)(({ campaign, demand }) => ({
      campaignId: campaign,
      demandId: demand,
      title: '20 days it is',
      peopleHelped: 900,
    })),
  },
  removeTie: { does: untied },
  restoreDeleted: {
    first: [on(deleteRecord)(({ task }) => ({ kind: 'task', id: task }))],
    does: on(restoreDeleted)(({ task }) => ({ kind: 'task', id: task })),
  },
  saveSegment: {
    does: on(saveSegment)(() => ({
      name: 'To ring',
      tree: { join: 'all', of: [{ is: 'may', channel: 'phone' }] },
    })),
  },
  'saveSegment: one that is kept': {
    first: [
      on(saveSegment)(() => ({
        name: 'To ring',
        tree: { join: 'all', of: [{ is: 'may', channel: 'phone' }] },
      })),
    ],
    does: ({ ruth }) =>
      saveSegment(ruth.workbook, ruth.deed(), {
        segmentId: ruth.workbook.all('segment')[0]?.id ?? '',
        name: 'To ring this week',
        tree: { join: 'any', of: [] },
      }),
  },
  setDemandState: {
    does: on(setDemandState)(({ campaign, demand }) => ({
      campaignId: campaign,
      demandId: demand,
      state: 'refused',
    })),
  },
  setDoNotContact: { does: doNotContact },
  setSetting: { does: on(setSetting)(() => ({ name: 'owner', value: { name: 'Ruth Aldred' } })) },
  shareStory: { does: shareAgain },
  snoozeTask: { does: on(snoozeTask)(({ task }) => ({ taskId: task, until: '2026-12-02' })) },
  splitPeople: { first: [joined], does: on(splitPeople)(({ gary }) => ({ personId: gary })) },
  takeBackArrival: { does: on(takeBackArrival)(({ event, dean }) => ({ eventId: event, personId: dean })) },
  'takeBackArrival: of a walk-in': {
    does: on(takeBackArrival)(({ event, bev }) => ({ eventId: event, personId: bev })),
  },
  takeInCard: { does: carded },
  takeCommitment: {
    does: on(takeCommitment)(({ gary, event }) => ({ personId: gary, action: 'tell-story', eventId: event })),
  },
  takeCommitments: {
    does: on(takeCommitments)(({ gary, bev }) => [
      { personId: gary, action: 'other' },
      { personId: bev, action: 'join-team' },
    ]),
  },
  withdrawCommitment: { does: on(withdrawCommitment)(({ commitment }) => ({ commitmentId: commitment })) },
  withdrawCard: { first: [carded], does: on(withdrawCard)((a) => ({ colleagueId: cardOf(a) })) },
  withdrawStoryConsent: {
    does: on(withdrawStoryConsent)(({ story }) => ({ storyId: story, how: 'by phone' })),
  },
};
