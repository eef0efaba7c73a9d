import { keySettings } from '../model/setting';
import { retiredIdentities } from '../queries/retiredIdentities';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { relate } from './relate';

export interface RetireIdentity {
  /** The age identity that the workbook has had until now. */
  identity: string;
  /** Whoever knew the old key could sign with the old one: packs are signed with this from now on. */
  signingKey?: { publicKey: string; privateKey: string } | undefined;
}

/** Keeps the age identity that a change of the key takes away, to read what was sent to it. Nobody takes it back. */
export function retireIdentity(workbook: WorkbookReader, _deed: Deed, input: RetireIdentity): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const { identity, signingKey } = input;
  const held = retiredIdentities(workbook);
  const value = held.includes(identity) ? [...held] : [...held, identity];
  relate(change, workbook, 'setting', { name: keySettings.retired, value });
  if (signingKey)
    relate(change, workbook, 'setting', { name: keySettings.signing, value: { ...signingKey } });
  return change.done('Changed the key', 'none');
}
