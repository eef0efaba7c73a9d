import type { Rec } from '../model/kinds';
import { type TieType, tieLabels } from '../model/tie';
import type { WorkbookReader } from '../workbook/reader';
import { shownName } from './shownName';

export interface TieSeen {
  tie: Rec<'tie'>;
  /** As it reads from this end: 'Leads', or 'Led by' from the other. */
  label: string;
  direction: 'forward' | 'back';
  other: { id: string; kind: 'person' | 'group'; name: string };
}

/** The relationships of a person or a group, each as it reads from their end, in the order of the tie types. */
export function tiesOf(workbook: WorkbookReader, id: string): readonly TieSeen[] {
  const own = workbook.resolve(id);
  const forward = workbook.by('tie', 'fromId', own).map((tie) => seen(workbook, tie, 'forward'));
  const back = workbook
    .by('tie', 'toId', own)
    .filter((tie) => workbook.resolve(tie.fromId) !== own)
    .map((tie) => seen(workbook, tie, 'back'));
  return [...forward, ...back].sort(
    (a, b) => order(a.tie.type) - order(b.tie.type) || a.other.name.localeCompare(b.other.name, 'en-GB'),
  );
}

/** Both labels of a tie type; an unknown type, from another workbook, reads as itself. */
export function tieLabel(type: string, direction: 'forward' | 'back'): string {
  const labels = tieLabels[type as TieType] as readonly [string, string] | undefined;
  return labels?.[direction === 'forward' ? 0 : 1] ?? type;
}

function seen(workbook: WorkbookReader, tie: Rec<'tie'>, direction: 'forward' | 'back'): TieSeen {
  const otherId = direction === 'forward' ? tie.toId : tie.fromId;
  const isGroup = direction === 'forward' && tie.toKind === 'group';
  const group = isGroup ? workbook.get('group', otherId) : undefined;
  return {
    tie,
    label: tieLabel(tie.type, direction),
    direction,
    other: {
      id: workbook.resolve(otherId),
      kind: isGroup ? 'group' : 'person',
      name: isGroup
        ? (group?.name ?? 'A group not in this workbook')
        : shownName(workbook.get('person', otherId)),
    },
  };
}

const types = Object.keys(tieLabels);
const order = (type: string): number => (types.includes(type) ? types.indexOf(type) : types.length);
