import { ChangeBuilder, type ChangeSet } from '../../../shared/workbook/changeSet';
import type { JournalEntry } from '../../../shared/workbook/entry';
import { relationId } from '../../../shared/workbook/relationId';
import { finish } from '../../../shared/workbook/slices';
import type { Kept } from '../../../shared/workbook/step';
import { type TakingBack, UndoHistory } from '../../../shared/workbook/undo';
import { type Applied, Workbook } from '../../../shared/workbook/workbook';

/** A small real workbook to write sentences with: a deed is committed at a minute of one evening. */
export class Book {
  readonly workbook: Workbook;
  readonly history = new UndoHistory();
  readonly entries: JournalEntry[] = [];
  last: Applied | undefined;
  private minute = 0;

  constructor(device = 'laptop01') {
    this.workbook = new Workbook({ device, freeze: true });
  }

  /** The next minute, ISO UTC. */
  at(): string {
    this.minute += 1;
    return new Date(Date.UTC(2025, 2, 4, 19, this.minute)).toISOString();
  }

  commit(change: ChangeSet, at = this.at()): Applied {
    const prepared = this.workbook.prepare(change, at);
    if (!prepared.ok) throw new Error(`${prepared.problem.field}: ${prepared.problem.message}`);
    this.entries.push(prepared.entry);
    this.last = this.workbook.apply(prepared.entry);
    this.history.did(change, this.last);
    return this.last;
  }

  /** Takes the last deed back; gives the fields that were kept. */
  undo(): readonly Kept[] {
    return this.take(finish(this.history.prepareUndo(this.workbook, this.at())));
  }

  redo(): readonly Kept[] {
    return this.take(finish(this.history.prepareRedo(this.workbook, this.at())));
  }

  private take(back: TakingBack | undefined): readonly Kept[] {
    if (!back) throw new Error('there is nothing to take back');
    if (back.entry) this.entries.push(back.entry);
    back.done(back.entry && this.workbook.apply(back.entry));
    return back.kept;
  }

  /** Does a deed that is written with a change builder. */
  deed(label: string, write: (change: ChangeBuilder) => void, at?: string): Applied {
    const builder = new ChangeBuilder(this.workbook);
    write(builder);
    return this.commit(builder.done(label), at);
  }

  /** Says that two people are one. */
  join(firstId: string, secondId: string, picks?: Record<string, string>): Applied {
    const id = relationId('samePerson', { firstId, secondId });
    return this.deed('Joined two records', (change) => {
      change.add('samePerson', id, { firstId, secondId, ...(picks ? { picks } : {}) });
    });
  }

  split(firstId: string, secondId: string): Applied {
    const id = relationId('samePerson', { firstId, secondId });
    return this.deed('Split two records', (change) => change.remove('samePerson', id));
  }

  /** Writes an attendance under its derived id; gives back the id. */
  attend(
    eventId: string,
    personId: string,
    fields: { rsvp?: 'yes' | 'no'; attended?: boolean } = {},
  ): string {
    const id = relationId('attendance', { eventId, personId });
    this.deed('Signed somebody in', (change) => {
      change.add('attendance', id, { eventId, personId, ...fields });
    });
    return id;
  }
}
