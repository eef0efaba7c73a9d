import { attendance } from './attendance';
import { campaign } from './campaign';
import { colleague } from './colleague';
import { commitment } from './commitment';
import { conversation } from './conversation';
import { election } from './election';
import { erasure } from './erasure';
import { event } from './event';
import { exportAudit } from './exportAudit';
import type { FieldValues } from './field';
import { fieldDef } from './fieldDef';
import { group } from './group';
import { importDone } from './importDone';
import { keptApart } from './keptApart';
import { list } from './list';
import { media } from './media';
import { participation } from './participation';
import { patchCounts } from './patchCounts';
import { person } from './person';
import { place } from './place';
import { response } from './response';
import { samePerson } from './samePerson';
import { segment } from './segment';
import { setting } from './setting';
import { sheet } from './sheet';
import { stance } from './stance';
import { story } from './story';
import { subjectRequest } from './subjectRequest';
import { tally } from './tally';
import { task } from './task';
import { tie } from './tie';
import { win } from './win';

/** Every kind of record, by name. Nothing else lists them. */
export const kinds = {
  person,
  group,
  place,
  tie,
  conversation,
  task,
  event,
  tally,
  sheet,
  attendance,
  commitment,
  campaign,
  stance,
  participation,
  response,
  win,
  story,
  election,
  media,
  samePerson,
  keptApart,
  segment,
  fieldDef,
  list,
  colleague,
  erasure,
  exportAudit,
  subjectRequest,
  importDone,
  patchCounts,
  setting,
} as const;

export type Kind = keyof typeof kinds;

/** The fields of one kind, as forms and commands give them. */
export type ValuesOf<K extends Kind> = FieldValues<(typeof kinds)[K]['fields']>;

/**
 * When and where a field was last written: a hybrid logical clock, fixed width, compared as text
 * (9 base-36 digits of milliseconds, 4 of counter, 8 characters of device).
 */
export type Stamp = string;

/** What every stored record carries beside its fields. */
export interface RecordHead {
  id: string;
  /** Covers every field, element and entry present that has no stamp of its own in `stamps`. */
  base: Stamp;
  /** Own stamps by path: `field`, `field/element`, `field/key`, `field/key/entryField`. */
  stamps?: Readonly<Record<string, Stamp>>;
  /** Entries of keyed lists that were removed, kept so that a concurrent edit is not lost. */
  removed?: Readonly<Record<string, readonly object[]>>;
  /** Set while the record is deleted; a stamped value like any other. */
  deleted?: string | null;
  /** Its content has gone for good: what was written up to this stamped mark is not taken in again (workbook/purge.ts). */
  purged?: true;
}

/** A record of one kind as readers see it. Frozen: change it through a change set. */
export type Rec<K extends Kind = Kind> = K extends Kind
  ? Readonly<RecordHead & { kind: K } & ValuesOf<K>>
  : never;

/** Fields of a kind that hold the id of another record: each has an index. */
export type RefField<K extends Kind> = K extends Kind
  ? {
      [F in keyof (typeof kinds)[K]['fields']]: (typeof kinds)[K]['fields'][F] extends {
        merge: 'value';
        ref?: infer Ref;
      }
        ? [Extract<Ref, string>] extends [never]
          ? never
          : F
        : never;
    }[keyof (typeof kinds)[K]['fields']] &
      string
  : never;
