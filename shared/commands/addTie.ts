import { symmetricTies } from '../model/tie';
import { shownName } from '../queries/shownName';
import { tieLabel } from '../queries/tiesOf';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { relate } from './relate';

export interface NewTie {
  /** One of the tie types, read from `fromId` to `toId`. */
  type: string;
  fromId: string;
  toId: string;
  toKind?: 'person' | 'group';
  strength?: number;
  note?: string;
  /** A tie that this one takes the place of: its type was changed. */
  insteadOf?: string;
}

/** Records how a person is related to another person or to a group. */
export function addTie(workbook: WorkbookReader, _deed: Deed, input: NewTie): ChangeSet {
  const { type, fromId, toId, toKind = 'person', strength, note, insteadOf } = input;
  if (fromId === toId) throw new Error('a relationship needs two ends');
  const from = shownName(found(workbook, 'person', fromId));
  const to =
    toKind === 'group' ? found(workbook, 'group', toId).name : shownName(found(workbook, 'person', toId));
  const change = new ChangeBuilder(workbook);
  if (insteadOf) change.remove('tie', insteadOf);
  const ends = toKind === 'person' && symmetricTies.has(type) ? [fromId, toId].sort() : [fromId, toId];
  relate(change, workbook, 'tie', {
    type,
    fromId: ends[0] ?? fromId,
    toId: ends[1] ?? toId,
    toKind,
    ...(strength === undefined ? {} : { strength }),
    ...(note === undefined ? {} : { note }),
  });
  return change.done(`${from} ${tieLabel(type, 'forward').toLowerCase()} ${to}`);
}
