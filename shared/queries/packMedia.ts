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
  ) {}

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
    return record;
  }

  /** Records of what goes, without the keys under which the bytes lie here. */
  *records(): Generator<StoredRecord> {
    for (const id of this.ids) {
      const stored = this.workbook.stored('media', id);
      if (!stored || stored.deleted != null) continue;
      const { name, size, sha256, key } = stored;
      if (typeof name !== 'string' || typeof size !== 'number' || typeof sha256 !== 'string' || !key)
        continue;
      this.media.push({ id, name, size, sha256 });
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
