import type { Migration } from './migration';

/**
 * The shape with which Wardbook began: flat records, a base stamp for what is present, own stamps by
 * path. Before it there was only a trial in which `stamps` could be an empty object; it is left out.
 */
export const first: Migration = {
  number: 1,
  name: 'first',
  record(record) {
    if (!record.stamps || Object.keys(record.stamps).length > 0) return record;
    const { stamps, ...rest } = record;
    return rest;
  },
};
