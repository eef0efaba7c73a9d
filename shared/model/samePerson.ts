import { z } from 'zod';
import { defineKind, value } from './field';
import { id } from './values';

/** Says that two person records are one human being. Its id is derived from the two ids in order. */
export const samePerson = defineKind({
  kind: 'samePerson',
  noun: ['joined record', 'joined records'],
  fields: {
    firstId: value(id, { ref: 'person', required: true }),
    secondId: value(id, { ref: 'person', required: true }),
    /** Field name to the value chosen where the two differ. */
    picks: value(z.record(z.string(), z.json())),
  },
  identity: ['firstId', 'secondId'],
});
