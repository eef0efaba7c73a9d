import type { WorkbookReader } from '../workbook/reader';
import { nameTextOf, searchTextOf } from './searchTextOf';
import type { Person } from './shownName';

/**
 * What search reads: for each person one folded text with a space before it, so that the start of every
 * word is ` word`. Built once, in slices if wanted, and afterwards only for people who changed.
 */
export class PeopleHaystack {
  people: readonly Person[] = [];
  /** ` name name phone email postcode place`, by the same index as `people`. */
  texts: string[] = [];
  /** How far into the text the names go. */
  nameEnds: number[] = [];
  /** Every word of every name: what a misspelt word is compared with. Words of people who left stay. */
  readonly nameWords = new Set<string>();
  private placeVersion = -1;

  constructor(private readonly workbook: WorkbookReader) {}

  /** Whether it is up to date with the workbook. */
  get ready(): boolean {
    return (
      this.people === this.workbook.all('person') && this.placeVersion === this.workbook.kindVersion('place')
    );
  }

  /** Brings it up to date; the generator stops after every `slice` texts made, to let the window breathe. */
  *refresh(slice: number): Generator<void, void, void> {
    const people = this.workbook.all('person');
    const placeVersion = this.workbook.kindVersion('place');
    const old = this.placeVersion === placeVersion ? this.people : [];
    const texts: string[] = new Array(people.length);
    const nameEnds: number[] = new Array(people.length);
    let from = 0;
    let made = 0;
    for (const [index, person] of people.entries()) {
      // Unchanged people are the same objects in the same order, but for those who came, went or changed.
      if (old[from] !== person && old[from + 1] === person) from += 1;
      if (old[from] === person) {
        texts[index] = this.texts[from] ?? '';
        nameEnds[index] = this.nameEnds[from] ?? 0;
        from += 1;
        continue;
      }
      if (old[from]?.id === person.id) from += 1;
      const names = nameTextOf(person);
      texts[index] = ` ${searchTextOf(this.workbook, person)}`;
      nameEnds[index] = names.length + 1;
      for (const word of names.split(' ')) if (word.length > 2) this.nameWords.add(word);
      made += 1;
      if (made % slice === 0) yield;
    }
    this.people = people;
    this.texts = texts;
    this.nameEnds = nameEnds;
    this.placeVersion = placeVersion;
  }
}
