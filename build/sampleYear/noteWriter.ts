import type { Book } from './book';
import type { Member } from './folk';
import { spot } from './places';
import { closings, doorsteps, kin, middles } from './words/middles';
import { openings } from './words/openings';

/** Writes what an organiser would have written down: put together anew each time, and never the same twice. */
export class NoteWriter {
  private readonly written = new Set<string>();
  private last: string[] = [];

  constructor(private readonly book: Book) {}

  /** A one-to-one, by its theme. */
  talk(one: Member, theme: string): string {
    const { chance } = this.book;
    return this.fresh(() => {
      const opening = this.other(openings[theme] ?? openings.work ?? []);
      const parts = [opening];
      if (chance.odds(0.62)) parts.push(this.other(middles));
      if (chance.odds(0.78)) parts.push(this.other(closings));
      return this.filled(parts.join(' '), one);
    });
  }

  /** A word at a door. */
  doorstep(one: Member): string {
    const { chance } = this.book;
    return this.filled(
      [
        this.other(doorsteps),
        ...(chance.odds(0.3)
          ? [
              chance.pick([
                'Go back.',
                'Evenings only.',
                'Number on the sheet.',
                'Knock twice.',
                'Try Sunday.',
              ]),
            ]
          : []),
      ].join(' '),
      one,
    );
  }

  private fresh(write: () => string): string {
    let note = write();
    for (let tries = 0; this.written.has(note) && tries < 40; tries += 1) note = write();
    this.written.add(note);
    return note;
  }

  /** One that was not among the last few. */
  private other(lines: readonly string[]): string {
    let line = this.book.chance.pick(lines);
    for (let tries = 0; this.last.includes(line) && tries < 12; tries += 1)
      line = this.book.chance.pick(lines);
    this.last = [...this.last.slice(-11), line];
    return line;
  }

  private filled(text: string, one: Member): string {
    const close = this.book.chance.pick(kin);
    const place = spot(one.home).name;
    // "{n} {m}" needs something that the person does; without one, a plain clause takes its place.
    const doing = one.mention ?? 'has lived here all along';
    return text
      .replaceAll('{n}', one.given)
      .replaceAll('{m}', doing)
      .replaceAll('{k}', close)
      .replaceAll('{p}', place)
      .replace(/(^|[.!?]”? )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
  }
}
