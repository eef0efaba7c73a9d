import { relationId } from '../../shared/workbook/relationId';
import type { Book } from './book';
import { daysAfter, daysBetween, instantAt, latest, sampleToday } from './days';
import type { Folk, Member } from './folk';
import { mayClimb } from './ladderMoves';
import type { Occasion } from './occasion';
import type { Promises } from './promises';

/** One event, run: who was asked, who said yes, who came, and who came for the first time. */
export class Turnout {
  private readonly catchment: ReadonlySet<string>;

  constructor(
    private readonly book: Book,
    private readonly folk: Folk,
    private readonly promises: Promises,
    private readonly occasion: Occasion,
    private readonly eventId: string,
  ) {
    this.catchment = new Set([occasion.patch, ...(occasion.alsoFrom ?? [])]);
  }

  /** Runs it; gives back those who came, newcomers last. */
  run(): Member[] {
    const { occasion } = this;
    if (occasion.day > sampleToday || occasion.cancelled) {
      this.askAround([], occasion.yes ?? 0);
      return [];
    }
    const came = this.gather();
    const first = came.filter((one) => !one.came.some((visit) => visit.type === occasion.type));
    this.signIn(came, new Set(first));
    this.askAround(came, occasion.yes ?? Math.round(came.length * 1.35));
    for (const one of came) {
      one.came.push({ type: occasion.type, day: occasion.day, eventId: this.eventId });
    }
    this.promises.keepAt(occasion, this.eventId, came);
    for (const one of came) mayClimb(this.book, one, occasion.day);
    return came;
  }

  private gather(): Member[] {
    const { occasion, folk, book } = this;
    const { chance } = book;
    const asked = folk
      .knownIn(this.catchment, occasion.day)
      .filter(
        (one) =>
          one.warmth > 0.05 &&
          (!occasion.young || one.young) &&
          !occasion.never?.includes(one.key ?? '') &&
          isFree(one),
      );
    const must = (occasion.must ?? [])
      .map((key) => folk.get(key))
      .filter((one) => one.joined <= occasion.day);
    const been = (one: Member) => one.came.some((visit) => visit.type === occasion.type);
    const came = new Set<Member>(must);
    const wantFirst = occasion.first ?? Math.round(occasion.came * firstShare(occasion));
    const wantBefore = occasion.came - wantFirst;
    const pull = (one: Member) => pullOf(one, occasion);
    const count = (first: boolean) => [...came].filter((one) => been(one) !== first).length;

    // Those who promised come before those who feel like it, as far as there is room for either kind.
    for (const one of this.promises.whoKeepAt(occasion)) {
      if (asked.includes(one) && (been(one) ? count(false) < wantBefore : count(true) < wantFirst))
        came.add(one);
    }
    const veterans = asked.filter((one) => been(one) && !came.has(one));
    for (const one of chance.heavy(veterans, wantBefore - count(false), pull)) came.add(one);

    const newFaces = occasion.newFaces ?? (occasion.type === 'mass-meeting' ? 0.55 : 0.12);
    const known = asked.filter((one) => !been(one) && !came.has(one));
    const room = occasion.came - came.size;
    const firstKnown = Math.min(known.length, Math.max(0, Math.round(room * (1 - newFaces))));
    for (const one of chance.heavy(known, firstKnown, pull)) came.add(one);
    const bringers = [...came];
    while (came.size < occasion.came) came.add(this.newFace(bringers));
    return [...came];
  }

  private newFace(bringers: readonly Member[]): Member {
    const { occasion, folk, book } = this;
    const { chance } = book;
    const near = bringers.filter((one) => one.patch === occasion.patch);
    const recruiter =
      near.length > 0 && chance.odds(0.62)
        ? chance.heavy(near, 1, (one) => 0.1 + one.warmth + one.brought * 0.25)[0]
        : undefined;
    const patch = occasion.alsoFrom ? chance.pick([...this.catchment]) : occasion.patch;
    return folk.meet({
      patch,
      home:
        !occasion.alsoFrom && occasion.place !== occasion.patch && chance.odds(0.8)
          ? occasion.place
          : undefined,
      day: occasion.day,
      source: recruiter
        ? `Brought by ${recruiter.given} ${recruiter.family}`
        : sourceAt(
            occasion,
            chance.pick(['a leaflet', 'a poster', 'the local paper', 'a friend of a friend']),
          ),
      recruiter,
      young: occasion.young ?? undefined,
      warmth: occasion.type === 'live-call' ? [0.05, 0.7] : [0.2, 1],
    });
  }

  private signIn(came: readonly Member[], first: ReadonlySet<Member>): void {
    const { occasion, book } = this;
    const { chance } = book;
    const yes = new Set(this.saidYes(came));
    for (const one of came) {
      const newcomer = one.joined === occasion.day && one.figure === undefined;
      const arrived = instantAt(occasion.day, occasion.starts[0], occasion.starts[1] + chance.whole(-18, 14));
      const role = one.key === undefined ? undefined : occasion.roles?.[one.key];
      book.add(
        'attendance',
        this.idOf(one),
        {
          eventId: this.eventId,
          personId: one.id,
          rsvp: yes.has(one) ? 'yes' : newcomer ? undefined : chance.odds(0.25) ? 'maybe' : 'invited',
          attended: true,
          firstTime: first.has(one) ? true : undefined,
          invitedById: newcomer && one.recruiter ? one.recruiter.id : undefined,
          role,
          arrivedAt:
            occasion.type === 'mass-meeting' || occasion.type === 'house-meeting' ? arrived : undefined,
        },
        arrived,
      );
    }
  }

  private saidYes(came: readonly Member[]): readonly Member[] {
    const { occasion } = this;
    const count = occasion.yesCame ?? Math.round(came.length * 0.8);
    const old = came.filter((one) => one.joined !== occasion.day || one.figure !== undefined);
    const fresh = came.filter((one) => !old.includes(one));
    return [...this.book.chance.some(old, old.length), ...fresh].slice(0, Math.min(count, came.length));
  }

  /** Replies of those who did not come, and of those who are asked to what is still ahead. */
  private askAround(came: readonly Member[], yes: number): void {
    const { occasion, book } = this;
    const { chance } = book;
    const ahead = occasion.day > sampleToday;
    const invited = occasion.invited ?? Math.round((came.length + yes) * 1.2);
    const there = new Set(came);
    const saidAndCame = occasion.yesCame ?? Math.round(came.length * 0.8);
    const lastDay = latest(daysAfter(occasion.day, -2), '2025-11-15');
    const others = this.folk
      .knownIn(this.catchment, ahead ? sampleToday : lastDay)
      .filter(
        (one) =>
          !there.has(one) &&
          one.warmth > 0.05 &&
          (!occasion.young || one.young) &&
          (ahead || occasion.cancelled || !occasion.must?.includes(one.key ?? '')),
      );
    const must = (ahead ? (occasion.must ?? []) : []).map((key) => this.folk.get(key));
    const asked = [
      ...must,
      ...chance.heavy(
        others.filter((one) => !must.includes(one)),
        invited - came.length - must.length,
        (one) => pullOf(one, occasion),
      ),
    ];
    let left = Math.max(0, ahead || occasion.cancelled ? yes : yes - Math.min(saidAndCame, came.length));
    for (const one of asked) {
      const reply = left > 0 ? 'yes' : chance.odds(0.22) ? 'no' : chance.odds(0.18) ? 'maybe' : 'invited';
      left -= 1;
      const said = latest(daysAfter(ahead ? sampleToday : occasion.day, -chance.whole(1, 9)), one.joined);
      book.add(
        'attendance',
        this.idOf(one),
        {
          eventId: this.eventId,
          personId: one.id,
          rsvp: reply,
          attended: !ahead && !occasion.cancelled && reply === 'yes' ? false : undefined,
        },
        instantAt(said, 19, chance.whole(0, 59)),
      );
    }
  }

  private idOf(one: Member): string {
    return relationId('attendance', { eventId: this.eventId, personId: one.id });
  }
}

/** Leading figures come when their own story says so, or as freely as anybody once they are on the ladder. */
const isFree = (one: Member): boolean => one.figure === undefined || (one.figure.ladder?.length ?? 1) > 0;

/** What draws somebody: how warm they are, how lately they came, and what they carry already. */
function pullOf(one: Member, occasion: Occasion): number {
  const last = one.came.at(-1);
  const since = last ? daysBetween(last.day, occasion.day) : 200;
  const lately = since < 45 ? 1.6 : since < 100 ? 1 : 0.5;
  const near = one.home === occasion.place ? 1.8 : one.patch === occasion.patch ? 1 : 0.15;
  return (0.02 + one.warmth ** 1.6) * lately * near * (1 + Math.min(one.came.length, 10) * 0.12);
}

function firstShare(occasion: Occasion): number {
  if (occasion.type === 'house-meeting' || occasion.type === 'live-call') return 0.6;
  if (occasion.type === 'training' || occasion.type === 'action-day') return 0.55;
  if (occasion.type === 'registration-drive') return 0.5;
  return 0.28;
}

function sourceAt(occasion: Occasion, how: string): string {
  switch (occasion.type) {
    case 'live-call':
      return `Joined the ${occasion.title.split(':')[0]?.toLowerCase() ?? 'live call'}`;
    case 'registration-drive':
      return 'Stopped at the registration stall';
    case 'action-day':
      return `Came up to the stall: ${occasion.title}`;
    default:
      return `Came after seeing ${how}`;
  }
}
