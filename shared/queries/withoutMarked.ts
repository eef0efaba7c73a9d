import type { StoredRecord } from '../workbook/entry';
import { partsOf } from '../workbook/paths';

/** A record without some of its themes, nor the stamps that say they were ever there. */
export function withoutThemes(record: StoredRecord, isHeld: (theme: string) => boolean): StoredRecord {
  const themes = (record.themes ?? []) as readonly string[];
  const told = withoutStamps(record, ([field, theme]) => field === 'themes' && isHeld(theme ?? ''));
  if (told === record && !themes.some(isHeld)) return record;
  const { themes: _, ...rest } = told;
  const kept = themes.filter((theme) => !isHeld(theme));
  return kept.length > 0 ? { ...rest, themes: kept } : (rest as StoredRecord);
}

/** A campaign whose targets do not say to which of some groups they belong. */
export function withoutGroups(record: StoredRecord, isHeld: (groupId: string) => boolean): StoredRecord {
  const targets = record.targets as readonly Target[] | undefined;
  const removed = record.removed?.targets as readonly Target[] | undefined;
  const all = [...(targets ?? []), ...(removed ?? [])];
  const held = new Set(all.filter((target) => isHeld(target.groupId ?? '')).map(({ id }) => id));
  if (held.size === 0) return record;
  const told = withoutStamps(
    record,
    ([field, id, name]) => field === 'targets' && name === 'groupId' && held.has(id ?? ''),
  );
  const withoutGroup = (target: Target): Target => {
    const { groupId: _, ...rest } = target;
    return held.has(target.id) ? rest : target;
  };
  return {
    ...told,
    ...(targets ? { targets: targets.map(withoutGroup) } : {}),
    ...(removed ? { removed: { ...record.removed, targets: removed.map(withoutGroup) } } : {}),
  };
}

type Target = { id: string; groupId?: string };

/** The record itself where no stamp is gone. */
function withoutStamps(
  record: StoredRecord,
  isGone: (path: ReturnType<typeof partsOf>) => boolean,
): StoredRecord {
  const all = Object.entries(record.stamps ?? {});
  const kept = all.filter(([path]) => !isGone(partsOf(path)));
  if (kept.length === all.length) return record;
  const { stamps: _, ...rest } = record;
  return kept.length > 0 ? { ...rest, stamps: Object.fromEntries(kept) } : (rest as StoredRecord);
}
