import { z } from 'zod';
import { defineKind, value } from './field';
import { count, instant } from './values';

/**
 * A list or a pack that was brought in, with what it takes to take it back after locking. It stays in this
 * workbook and its backups, and never goes into a pack.
 */
export const importDone = defineKind({
  kind: 'importDone',
  noun: ['import', 'imports'],
  fields: {
    at: value(instant, { label: 'When', required: true }),
    /** The name of the file, or who made the pack. */
    from: value(z.string().max(300), { label: 'From', required: true }),
    label: value(z.string().max(500), { label: 'What' }),
    added: value(count, { label: 'New people' }),
    changed: value(count, { label: 'People brought up to date' }),
    /** The stamp under which a list wrote all that it wrote; absent for a pack, which brings stamps of its own. */
    stamp: value(z.string().max(100)),
    /** One line a record (shared/workbook/importTrace.ts). One text, for a list of so many would weigh ten times as much. */
    trace: value(z.string().max(400_000_000)),
  },
});
