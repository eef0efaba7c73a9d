import type { SegmentCondition } from '../../../../shared/model/segmentTree';
import { offeredCodes } from '../../../../shared/queries/listCodes';
import type { WorkbookReader } from '../../../../shared/workbook/reader';
import { distinctValues } from './pillChoices';

/** What the first pill of a question offers. */
export interface ConditionStart {
  value: string;
  /** To stand after "People who": "came to". */
  label: string;
  group: 'What they did' | 'Who they are' | 'How we may reach them' | 'Why they are here' | 'Another search';
  /** The question as it begins: the widest one, or the first that there is something to choose for. */
  make: SegmentCondition;
}

/** Every question that this workbook can answer: where there is no place, nobody is asked where they live. */
export function conditionStarts(workbook: WorkbookReader): readonly ConditionStart[] {
  const [place] = workbook.all('place');
  const [campaign] = workbook.all('campaign');
  const [segment] = workbook.all('segment');
  const [field] = workbook.all('fieldDef');
  const [tag] = distinctValues(workbook, 'tags');
  const [language] = distinctValues(workbook, 'languages');
  const [skill] = distinctValues(workbook, 'skills');
  const [stage] = offeredCodes(workbook, 'ladderStage');
  const did = 'What they did';
  const are = 'Who they are';
  const reach = 'How we may reach them';
  const held = 'Why they are here';
  const starts: (ConditionStart | undefined)[] = [
    { value: 'came', label: 'came to', group: did, make: { is: 'came', when: { days: 90 } } },
    { value: 'committed', label: 'committed to', group: did, make: { is: 'committed', state: 'open' } },
    { value: 'spokenTo', label: 'were spoken to', group: did, make: { is: 'spokenTo', when: { days: 30 } } },
    { value: 'oneToOne', label: 'had a one-to-one', group: did, make: { is: 'spokenTo', oneToOne: true } },
    { value: 'toldStory', label: 'told a story', group: did, make: { is: 'toldStory' } },
    campaign && {
      value: 'joinedIn',
      label: 'took part in',
      group: did,
      make: { is: 'joinedIn', campaignId: campaign.id },
    },
    { value: 'followUp', label: 'have a follow-up', group: did, make: { is: 'followUp', state: 'open' } },
    place && {
      value: 'livesIn',
      label: 'live in',
      group: are,
      make: { is: 'livesIn', placeId: place.id, below: true },
    },
    { value: 'belongsTo', label: 'belong to', group: are, make: { is: 'belongsTo' } },
    stage && {
      value: 'onLadder',
      label: 'are on the rung',
      group: are,
      make: { is: 'onLadder', stage: stage.code, level: 'up' },
    },
    { value: 'assessed', label: 'are assessed', group: are, make: { is: 'assessed', grade: 2, level: 'up' } },
    tag && { value: 'tagged', label: 'are tagged', group: are, make: { is: 'tagged', tag: tag.value } },
    { value: 'organisedBy', label: 'have as organiser', group: are, make: { is: 'organisedBy' } },
    { value: 'leads', label: 'lead somebody', group: are, make: { is: 'leads' } },
    { value: 'ledBy', label: 'are led by', group: are, make: { is: 'ledBy' } },
    { value: 'age', label: 'are aged', group: are, make: { is: 'age', band: '16-17' } },
    { value: 'birthday', label: 'have a birthday', group: are, make: { is: 'birthday' } },
    { value: 'pictured', label: 'have a photo', group: are, make: { is: 'pictured' } },
    language && {
      value: 'speaks',
      label: 'speak',
      group: are,
      make: { is: 'speaks', language: language.value },
    },
    skill && {
      value: 'skilled',
      label: 'have the skill',
      group: are,
      make: { is: 'skilled', skill: skill.value },
    },
    {
      value: 'words',
      label: 'have on record',
      group: are,
      make: { is: 'words', field: 'emails', test: 'some' },
    },
    field && {
      value: 'custom',
      label: 'have in a field of your own',
      group: are,
      make: { is: 'custom', fieldId: field.id, test: 'some' },
    },
    { value: 'may', label: 'may be', group: reach, make: { is: 'may', channel: 'phone' } },
    {
      value: 'doNotContact',
      label: 'asked not to be contacted',
      group: reach,
      make: { is: 'doNotContact' },
    },
    {
      value: 'said',
      label: 'said about being',
      group: reach,
      make: { is: 'said', channel: 'phone', state: 'yes' },
    },
    { value: 'noticeDue', label: 'are owed a privacy notice', group: held, make: { is: 'noticeDue' } },
    {
      value: 'noticeGiven',
      label: 'were given the privacy notice',
      group: held,
      make: { is: 'noticeGiven' },
    },
    { value: 'held', label: 'are held on', group: held, make: { is: 'held', by: 'basis' } },
    { value: 'reviewed', label: 'were kept after a review', group: held, make: { is: 'reviewed' } },
    segment && {
      value: 'inSearch',
      label: 'are in the saved search',
      group: 'Another search',
      make: { is: 'inSearch', segmentId: segment.id },
    },
  ];
  return starts.filter((start) => start !== undefined);
}

/** Which of them a question began as. */
export const startOf = (condition: SegmentCondition): string =>
  condition.is === 'spokenTo' && condition.oneToOne ? 'oneToOne' : condition.is;
