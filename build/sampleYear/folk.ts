import type { ValuesOf } from '../../shared/model/kinds';
import type { Book } from './book';
import { instantAt, sampleToday } from './days';
import type { Figure } from './figure';
import { nameFrom } from './names';
import { homesOf, patchOf, spot, streetsIn } from './places';
import { trades } from './trades';

type Log<F extends 'ladder' | 'assessment'> = NonNullable<ValuesOf<'person'>[F]>;

/** A person as the year sees one: what was done so far, and how likely the next thing is. */
export interface Member {
  id: string;
  key?: string;
  figure?: Figure;
  given: string;
  family: string;
  sex: 'female' | 'male';
  home: string;
  patch: string;
  joined: string;
  source?: string;
  recruiter?: Member;
  work?: string;
  /** How a note would mention what they do. */
  mention?: string;
  young: boolean;
  underage: boolean;
  phone?: string;
  email?: string;
  street?: string;
  postcode?: string;
  /** How gladly they come, and how surely they do what they promised; from 0 to 1. */
  warmth: number;
  reliability: number;
  came: { type: string; day: string; eventId: string }[];
  kept: number;
  missed: number;
  brought: number;
  talks: { day: string; organiser: string }[];
  ladder: Log<'ladder'>;
  assessment: Log<'assessment'>;
}

export interface Meeting {
  patch: string;
  home?: string;
  day: string;
  source: string;
  recruiter?: Member;
  young?: boolean;
  warmth?: readonly [low: number, high: number];
}

/** Everybody in the year, and the one place where somebody new is met. */
export class Folk {
  readonly all: Member[] = [];
  private readonly byKey = new Map<string, Member>();
  private readonly mobiles: string[];
  private readonly landlines: string[];
  private readonly addresses = new Set<string>();
  private readonly names = new Set<string>();

  constructor(
    private readonly book: Book,
    figures: readonly Figure[],
  ) {
    const given = new Set(figures.map((figure) => figure.phone));
    const thousand = (prefix: string) =>
      Array.from({ length: 1000 }, (_, number) => `${prefix}${String(number).padStart(3, '0')}`).filter(
        (phone) => !given.has(phone),
      );
    // Numbers that Ofcom keeps for drama: they ring nobody.
    this.mobiles = book.chance.some(thousand('+447700900'), 1000);
    this.landlines = book.chance.some(thousand('+441632960'), 1000);
    for (const figure of figures) this.welcome(figure);
  }

  get(key: string): Member {
    const found = this.byKey.get(key);
    if (!found) throw new Error(`nobody has the key ${key}`);
    return found;
  }

  /** Those of some patches who were known on a day and can be asked to things. */
  knownIn(patches: ReadonlySet<string>, day: string): Member[] {
    return this.all.filter((one) => patches.has(one.patch) && one.joined <= day && !one.figure?.powerHolder);
  }

  private welcome(figure: Figure): void {
    const { chance } = this.book;
    const own: Member = {
      id: this.book.newId(instantAt(figure.joined, 17, 0)),
      key: figure.key,
      figure,
      given: figure.given,
      family: figure.family,
      sex: 'female',
      home: figure.home,
      patch: patchOf(figure.home),
      joined: figure.joined,
      source: figure.source ?? chance.pick(['On the doorstep', 'At a mass meeting', 'Through a friend']),
      recruiter: figure.recruiter === undefined ? undefined : this.get(figure.recruiter),
      work: figure.work,
      mention: figure.mention,
      young: figure.work === 'student',
      underage: false,
      street: figure.street ?? this.streetIn(figure.home),
      postcode: figure.postcode ?? this.postcodeIn(figure.home),
      warmth: figure.powerHolder ? 0 : figure.ladder?.length === 0 ? 0.12 : 0.9,
      reliability: figure.reliability ?? 0.75,
      came: [],
      kept: 0,
      missed: 0,
      brought: 0,
      talks: [],
      ladder: [],
      assessment: [],
    };
    if (!figure.powerHolder) {
      own.phone = figure.phone ?? this.mobiles.pop();
      own.email = this.emailFor(figure.given, figure.family);
    }
    this.names.add(`${own.given} ${own.family}`);
    this.keep(own);
  }

  /** Somebody new. */
  meet(meeting: Meeting): Member {
    const { chance } = this.book;
    const home = meeting.home ?? chance.pick(homesOf(meeting.patch)).key;
    let name = nameFrom(chance, meeting.patch);
    while (this.names.has(`${name.given} ${name.family}`)) name = nameFrom(chance, meeting.patch);
    this.names.add(`${name.given} ${name.family}`);
    const young = meeting.young ?? chance.odds(0.12);
    const underage = young && chance.odds(0.3);
    const trade = young
      ? chance.odds(0.75)
        ? (['student', 'is at college'] as const)
        : undefined
      : chance.odds(0.62)
        ? chance.pick(trades)
        : undefined;
    const [low, high] = meeting.warmth ?? [0.15, 0.95];
    const drawn = chance.unit();
    const own: Member = {
      id: this.book.newId(instantAt(meeting.day, 12, chance.whole(0, 59))),
      ...name,
      home,
      patch: meeting.patch,
      joined: meeting.day,
      source: meeting.source,
      recruiter: meeting.recruiter,
      work: trade?.[0],
      mention: trade?.[1],
      young,
      underage,
      phone: chance.odds(young ? 0.9 : 0.84)
        ? chance.odds(young ? 0.98 : 0.62)
          ? this.mobiles.pop()
          : this.landlines.pop()
        : undefined,
      email: chance.odds(young ? 0.75 : 0.52) ? this.emailFor(name.given, name.family) : undefined,
      street: chance.odds(0.7) ? this.streetIn(home) : undefined,
      warmth: low + (high - low) * drawn * drawn,
      reliability: 0.25 + 0.7 * chance.unit(),
      came: [],
      kept: 0,
      missed: 0,
      brought: 0,
      talks: [],
      ladder: [],
      assessment: [],
    };
    own.postcode = own.street === undefined ? undefined : this.postcodeIn(home);
    if (meeting.recruiter) meeting.recruiter.brought += 1;
    this.keep(own);
    return own;
  }

  private keep(one: Member): void {
    this.all.push(one);
    if (one.key !== undefined) this.byKey.set(one.key, one);
    if (one.figure?.powerHolder) return;
    const recorded = instantAt(one.joined, 20, 15);
    one.ladder.push({ id: this.book.newId(recorded), stage: 'contact', on: one.joined, recorded });
    for (const [stage, on, why] of one.figure?.ladder ?? []) {
      const at = instantAt(on, 21, 30);
      one.ladder.push({ id: this.book.newId(at), stage, on, recorded: at, why });
    }
    for (const [level, on] of one.figure?.assessments ?? []) {
      const at = instantAt(on, 21, 35);
      one.assessment.push({ id: this.book.newId(at), level, on, recorded: at });
    }
  }

  private emailFor(given: string, family: string): string {
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/ı/g, 'i')
        .replace(/ł/g, 'l')
        .replace(/[^a-zA-Z]/g, '')
        .toLowerCase();
    const { chance } = this.book;
    const first = plain(given);
    const last = plain(family);
    const shapes = [
      `${first}.${last}`,
      `${first[0]}${last}`,
      `${first}${last}`,
      `${last}${first[0]}${chance.whole(50, 99)}`,
    ];
    let address = `${chance.pick(shapes)}@example.org`;
    while (this.addresses.has(address)) address = `${first}${last}${chance.whole(2, 99)}@example.org`;
    this.addresses.add(address);
    return address;
  }

  private streetIn(home: string): string {
    const { chance } = this.book;
    if (home === 'elm-close')
      return `${chance.whole(1, 14)} ${chance.pick(['Ash', 'Birch', 'Cedar', 'Elder', 'Hazel', 'Larch'])} House, Elm Close`;
    if (home === 'oak-tree-lane') return `${chance.whole(1, 16)} Oak Tree Lane, Block ${chance.whole(1, 7)}`;
    return `${chance.whole(1, 140)} ${chance.pick(streetsIn(home))}`;
  }

  private postcodeIn(home: string): string | undefined {
    const { outward } = spot(home);
    const letters = 'ABDEFGHJLNPQRSTUWXYZ';
    const letter = () => letters[this.book.chance.whole(0, letters.length - 1)] ?? 'A';
    return outward === undefined
      ? undefined
      : `${outward} ${this.book.chance.whole(1, 9)}${letter()}${letter()}`;
  }
}

/** The stage that somebody had reached by a day. */
export function stageOn(one: Member, day: string = sampleToday): string | undefined {
  return one.ladder.filter((entry) => entry.on <= day).at(-1)?.stage;
}
