import { z } from 'zod';
import { defineKind, value } from './field';
import { code, id } from './values';

/** One choice kept with the workbook (owner, idle lock, backup folder); its id is derived from its name. */
export const setting = defineKind({
  kind: 'setting',
  noun: ['setting', 'settings'],
  fields: {
    name: value(code, { required: true }),
    value: value(z.json()),
    device: value(id),
  },
  identity: ['name'],
});

/** Settings that belong to the keys of this workbook: a backup that is put in the place of everything leaves them alone. */
export const keySettings = {
  /** What it signs packs with. */
  signing: 'signingKey',
  /** The age identities that it had before its key was changed. */
  retired: 'retiredIdentities',
  /** When its key was changed last. */
  changed: 'keyChanged',
} as const;
