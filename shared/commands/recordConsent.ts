import type { Channel } from '../model/person';
import type { ConsentEntry } from '../queries/presentConsent';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

export interface ConsentGiven {
  channel: Channel;
  state: 'yes' | 'no';
  /** The day they said it; leave out only where nobody knows. */
  given?: string;
  how?: string;
  wording?: string;
  basis?: string;
}

/** Records what a person said about being in touch, on one channel or several at once. */
export function recordConsent(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personId: string; given: readonly ConsentGiven[] },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const entries = input.given.map((one) => consentEntryOf(deed, one));
  return new ChangeBuilder(workbook)
    .set('person', person.id, { consent: [...(person.consent ?? []), ...entries] })
    .done(`Recorded what ${shownName(person)} said about being in touch`);
}

/** The log entry of one answer. */
export function consentEntryOf(deed: Deed, given: ConsentGiven): ConsentEntry {
  const { channel, state } = given;
  const how = given.how?.trim();
  const wording = given.wording?.trim();
  return {
    id: deed.newId(),
    channel,
    state,
    recorded: deed.now,
    ...(given.given ? { given: given.given } : {}),
    ...(how ? { how } : {}),
    ...(wording ? { wording } : {}),
    ...(given.basis ? { basis: given.basis } : {}),
  };
}
