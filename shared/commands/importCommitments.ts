import type { RecordRow } from '../formats/recordLists/readRecords';
import { type CommitmentState, commitmentStates } from '../model/commitment';
import type { ValuesOf } from '../model/kinds';
import { listCodes } from '../queries/listCodes';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import {
  eventFinder,
  importLabel,
  personFinder,
  type RecordOutcome,
  type RecordsImport,
  sameWord,
} from './recordOutcome';

/** Who said they would do what; a commitment that is here with the same person, deed and day is not taken twice. */
export function commitmentOutcomes(
  workbook: WorkbookReader,
  rows: readonly RecordRow[],
): RecordOutcome<ValuesOf<'commitment'>>[] {
  const find = personFinder(workbook);
  const findEvent = eventFinder(workbook);
  const actions = listCodes(workbook, 'commitmentAction');
  const seen = new Set<string>();
  return rows.map((row): RecordOutcome<ValuesOf<'commitment'>> => {
    const { values } = row;
    const personId = find(row);
    if (personId === 'nobody-here' || personId === 'several-here')
      return { row, become: 'left', why: personId };
    const told = values.action ?? '';
    const action = actions.find(({ code, label }) => sameWord(label, told) || sameWord(code, told))?.code;
    const eventId = values.event ? findEvent(values.event) : undefined;
    if (values.event && !eventId) return { row, become: 'left', why: 'no-such-event' };
    // What the list of deeds does not know is kept in the person's own words.
    const wording = [action ? '' : told, values.wording].filter(Boolean).join(': ');
    const what: ValuesOf<'commitment'> = {
      personId,
      action: action ?? 'other',
      state: stateOf(values.state),
      ...(wording ? { wording } : {}),
      ...(values.madeOn ? { madeOn: values.madeOn } : {}),
      ...(values.due ? { due: values.due } : {}),
      ...(eventId ? { eventId } : {}),
    };
    const key = keyOf(what);
    const isHere = workbook
      .by('commitment', 'personId', personId)
      .some((held) => keyOf({ ...held, personId }) === key);
    if (isHere || seen.has(key)) return { row, become: 'here' };
    seen.add(key);
    return { row, become: 'new', what };
  });
}

const keyOf = ({ personId, action, wording, madeOn, due }: ValuesOf<'commitment'>): string =>
  [personId, action, wording ?? '', madeOn ?? '', due ?? ''].join('\n').toLowerCase();

function stateOf(given: string | undefined): CommitmentState {
  const word = (given ?? '').trim().toLowerCase();
  if (/^(?:yes|y|done|x|true|1)$/.test(word)) return 'kept';
  return commitmentStates.find((state) => state === word) ?? 'made';
}

/** Takes the commitments of a list as one change set. */
export function importCommitments(workbook: WorkbookReader, deed: Deed, input: RecordsImport): ChangeSet {
  const outcomes = commitmentOutcomes(workbook, input.rows);
  const change = new ChangeBuilder(workbook);
  for (const outcome of outcomes) {
    if (outcome.become !== 'new') continue;
    const campaignId = workbook.get('event', outcome.what.eventId)?.campaignId;
    change.add('commitment', deed.newId(), { ...outcome.what, ...(campaignId ? { campaignId } : {}) });
  }
  return change.done(importLabel(outcomes, ['commitment', 'commitments'], input.from));
}
