import type { Stamp } from '../../model/kinds';
import { pathOf } from '../paths';
import type { Migration } from './migration';

/**
 * Fields of one's own merge one by one, where version 1 merged them all as one value: the one stamp that it kept for
 * them becomes the stamp of each. Version 1 had no way to take one out, so there is nothing that was cleared.
 */
export const customByName: Migration = {
  number: 2,
  name: 'custom-by-name',
  record(record) {
    if (record.kind !== 'person') return record;
    const whole = record.stamps?.custom;
    if (whole === undefined && record.custom !== null) return record;
    const { stamps: held, custom, ...rest } = record;
    const { custom: _, ...others } = held ?? {};
    const stamps: Record<string, Stamp> = { ...others };
    const names = typeof custom === 'object' && custom !== null ? Object.keys(custom) : [];
    if (whole !== undefined) for (const name of names) stamps[pathOf('custom', name)] = whole;
    return {
      ...rest,
      ...(Object.keys(stamps).length > 0 ? { stamps } : {}),
      ...(custom === null ? {} : { custom }),
    } as typeof record;
  },
};
