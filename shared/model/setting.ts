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
