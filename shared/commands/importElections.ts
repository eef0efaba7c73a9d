import type { RecordRow } from '../formats/recordLists/readRecords';
import type { Rec } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { importLabel, type RecordOutcome, type RecordsImport, sameWord } from './recordOutcome';

export interface ResultTold {
  candidate: string;
  party?: string;
  votes: number;
}

/** What each line of a result becomes: one candidate of an election in one place. A line that is here is not written twice. */
export function resultOutcomes(
  workbook: WorkbookReader,
  rows: readonly RecordRow[],
): RecordOutcome<ResultTold>[] {
  const seen = new Set<string>();
  return rows.map((row): RecordOutcome<ResultTold> => {
    const { candidate = '', party, votes = '0' } = row.values;
    const key = `${electionKey(row)}\n${candidate.toLowerCase()}`;
    const held = electionHere(workbook, row)?.results?.find((one) => sameWord(one.candidate, candidate));
    if (seen.has(key) || held?.votes === Number(votes)) return { row, become: 'here' };
    seen.add(key);
    const what = { candidate, votes: Number(votes), ...(party ? { party } : {}) };
    return { row, become: held ? 'changed' : 'new', what };
  });
}

const electionKey = ({ values }: RecordRow): string => `${values.day} ${values.place?.trim().toLowerCase()}`;

function electionHere(workbook: WorkbookReader, { values }: RecordRow): Rec<'election'> | undefined {
  return workbook
    .all('election')
    .find(
      ({ on, placeId }) =>
        on === values.day && sameWord(workbook.get('place', placeId)?.name ?? '', values.place ?? ''),
    );
}

/** Records the results of elections, a line a candidate, as one change set; places that are not here are added. */
export function importElections(workbook: WorkbookReader, deed: Deed, input: RecordsImport): ChangeSet {
  const outcomes = resultOutcomes(workbook, input.rows);
  const change = new ChangeBuilder(workbook);
  const places = new Map(workbook.all('place').map(({ id, name }) => [name.trim().toLowerCase(), id]));
  const byElection = new Map<string, { row: RecordRow; results: ResultTold[] }>();
  for (const outcome of outcomes) {
    if (outcome.become !== 'new' && outcome.become !== 'changed') continue;
    const key = electionKey(outcome.row);
    const group = byElection.get(key) ?? { row: outcome.row, results: [] };
    group.results.push(outcome.what);
    byElection.set(key, group);
  }
  for (const { row, results } of byElection.values()) {
    const { day = '', place = '', type, electorate, turnout } = row.values;
    const held = electionHere(workbook, row);
    const kept = (held?.results ?? []).map((one) => {
      const told = results.find(({ candidate }) => sameWord(candidate, one.candidate));
      return told ? { ...one, votes: told.votes } : one;
    });
    const added = results
      .filter(({ candidate }) => !kept.some((one) => sameWord(one.candidate, candidate)))
      .map((one) => ({ id: deed.newId(), ...one }));
    const fields = {
      ...(type && !held?.type ? { type } : {}),
      ...(electorate && held?.electorate == null ? { electorate: Number(electorate) } : {}),
      ...(turnout && held?.turnout == null ? { turnout: Number(turnout) } : {}),
      results: [...kept, ...added],
    };
    if (held) {
      change.set('election', held.id, fields);
      continue;
    }
    const name = place.trim().toLowerCase();
    const placeId = places.get(name) ?? change.add('place', deed.newId(), { name: place.trim() });
    places.set(name, placeId);
    change.add('election', deed.newId(), { on: day, placeId, ...fields });
  }
  return change.done(importLabel(outcomes, ['result', 'results'], input.from));
}
