import type { StoredRecord } from '../workbook/entry';
import { mediaOf } from '../workbook/erased';
import type { WorkbookReader } from '../workbook/reader';
import { withoutFields } from '../workbook/withoutFields';
import { personStays } from './exports/mayLeave';
import { presentStoryConsent, type Story } from './presentStoryConsent';
import type { Person } from './shownName';

/** A photo or recording whose bytes go with a pack. */
export interface PackedMedia {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

const ownKey: ReadonlySet<string> = new Set(['key']);
const photo: ReadonlySet<string> = new Set(['photoId']);

/** Gathers the photos and recordings that go with the records of a pack, each by the word of whom it shows. */
export class MediaTally {
  readonly media: PackedMedia[] = [];
  private readonly ids = new Set<string>();

  constructor(
    private readonly workbook: WorkbookReader & {
      stored(kind: string, id: string): StoredRecord | undefined;
    },
    /** Whether people's own photos may go: only at the level at which everything of them does. */
    private readonly faces: boolean,
    /** Whether any goes; they are told of and counted all the same. */
    private readonly goes: boolean,
  ) {}

  /** How many photos and recordings may go, whether they do or not. */
  get there(): number {
    let count = 0;
    for (const id of this.ids) if (packable(this.workbook.stored('media', id))) count += 1;
    return count;
  }

  /** Notes what a record takes along. Gives the record as it goes: without a photo that stays. */
  note(record: StoredRecord): StoredRecord {
    const held = mediaOf(record);
    if (held.length === 0 || record.deleted != null) return record;
    if (record.kind === 'story') {
      if (this.storyShows(record)) for (const id of held) this.ids.add(id);
      return record;
    }
    if (record.kind !== 'person') return record;
    const person = this.workbook.get('person', record.id);
    if (!this.faces || !person || personStays(person)) return withoutFields(record, photo);
    for (const id of held) this.ids.add(id);
    return this.goes ? record : withoutFields(record, photo);
  }

  /** Records of what goes, without the keys under which the bytes lie here. */
  *records(): Generator<StoredRecord> {
    for (const id of this.goes ? this.ids : []) {
      const stored = this.workbook.stored('media', id);
      const packed = packable(stored);
      if (!stored || !packed) continue;
      this.media.push(packed);
      yield withoutFields(stored, ownKey);
    }
  }

  /**
   * A voice and a face tell who it is: where the teller is not to be named they stay, and so do those of under-18s
   * without a recorded consent.
   */
  private storyShows(story: StoredRecord): boolean {
    const level = presentStoryConsent(story as unknown as Story)?.level;
    if (level !== 'team' && level !== 'public-named') return false;
    const teller: Person | undefined = this.workbook.get('person', story.personId as string | undefined);
    return !teller || personStays(teller) === undefined;
  }
}

/** What goes of a photo or recording that is here whole, as its record says. */
function packable(stored: StoredRecord | undefined): PackedMedia | undefined {
  if (!stored || stored.deleted != null) return undefined;
  const { id, name, size, sha256, key } = stored;
  if (typeof name !== 'string' || typeof size !== 'number' || typeof sha256 !== 'string' || !key)
    return undefined;
  return { id, name, size, sha256 };
}
