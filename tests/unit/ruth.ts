import { addPerson, type NewPerson } from '../../shared/commands/addPerson';
import { addPlace } from '../../shared/commands/addPlace';
import { type EventValues, planEvent } from '../../shared/commands/planEvent';
import { recordArrival } from '../../shared/commands/recordArrival';
import { recordRsvp } from '../../shared/commands/recordRsvp';
import { type CommitmentTaken, takeCommitment } from '../../shared/commands/takeCommitment';
import type { Rsvp } from '../../shared/model/attendance';
import type { Kind, Rec } from '../../shared/model/kinds';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import type { Deed } from '../../shared/workbook/reader';
import type { Workbook } from '../../shared/workbook/workbook';
import { Book } from './workbook/book';

/** Ruth, an organiser in Mansfield, and her workbook: deeds are done as the rooms do them, and committed. */
export class Ruth {
  readonly book: Book;
  today = '2026-11-24';
  private made = 0;

  /** A second laptop has a device of its own, and draws other ids. */
  constructor(private readonly device = 'laptop01') {
    this.book = new Book(device);
  }

  get workbook(): Workbook {
    return this.book.workbook;
  }

  /** What a command is told of the world: half past seven in the evening of `today`. */
  deed(): Deed {
    return {
      now: `${this.today}T19:30:00Z`,
      today: this.today,
      newId: () => {
        this.made += 1;
        return `${this.device}-${String(this.made).padStart(5, '0')}`;
      },
    };
  }

  /** Commits a deed and gives back the id of the first record it wrote. */
  does(change: ChangeSet): string {
    this.book.commit(change);
    return change.patches[0]?.id ?? '';
  }

  /** Adds somebody by name: 'Dean Sisson'. */
  knows(name: string, more: Partial<NewPerson> = {}): string {
    const [givenName = '', familyName] = name.split(' ');
    return this.does(addPerson(this.workbook, this.deed(), { givenName, familyName, ...more }));
  }

  place(name: string, parentId?: string): string {
    return this.does(addPlace(this.workbook, this.deed(), { name, ...(parentId ? { parentId } : {}) }));
  }

  /** Plans an event on a day, a mass meeting at seven unless something else is said. */
  plans(title: string, day: string, more: Partial<EventValues> = {}): string {
    const values = { title, type: 'mass-meeting', starts: `${day}T19:00`, ...more };
    return this.does(planEvent(this.workbook, this.deed(), values));
  }

  hears(personId: string, eventId: string, rsvp: Rsvp): string {
    return this.does(recordRsvp(this.workbook, this.deed(), { personId, eventId, rsvp }));
  }

  signsIn(personId: string, eventId: string): string {
    return this.does(recordArrival(this.workbook, this.deed(), { eventId, who: { personId } }));
  }

  takes(commitment: CommitmentTaken): string {
    return this.does(takeCommitment(this.workbook, this.deed(), commitment));
  }

  /** Takes in everything that another laptop has done: a pack, without its wrapping. */
  takesInFrom(other: Ruth): void {
    for (const entry of other.book.entries) this.workbook.apply(entry);
  }

  /** A record that has to be there. */
  reads<K extends Kind>(kind: K, id: string): Rec<K> {
    const record = this.workbook.get(kind, id);
    if (!record) throw new Error(`no ${kind} with id ${id}`);
    return record;
  }
}
