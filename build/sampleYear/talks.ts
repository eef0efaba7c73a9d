import type { Book } from './book';
import { daysAfter, daysBetween, instantAt, latest, weekday } from './days';
import { type Folk, type Member, stageOn } from './folk';
import { assess, mayClimb } from './ladderMoves';
import { NoteWriter } from './noteWriter';
import { organiserOf } from './organisers';
import type { Promises } from './promises';
import { themesElsewhere, themesIn } from './words/openings';
import { scriptedTalks } from './words/scripted';

/** Talks in an ordinary month, by who holds them; leaders begin when they are ready. */
const paces: Readonly<Record<string, readonly [monthly: number, from: string]>> = {
  ruth: [20, '2026-01-06'],
  joyce: [14, '2026-01-06'],
  kwame: [15, '2026-01-08'],
  alison: [9, '2026-02-02'],
  farrah: [7, '2026-02-10'],
  jim: [7, '2026-02-16'],
  megan: [7, '2026-02-02'],
  dave: [6, '2026-02-20'],
  harjit: [5, '2026-03-01'],
  meera: [6, '2026-02-14'],
  nell: [4, '2026-02-25'],
  rhian: [5, '2026-03-03'],
  aisha: [5, '2026-09-14'],
  precious: [3, '2026-09-14'],
  sunil: [5, '2026-06-08'],
  hodan: [4, '2026-05-02'],
  gary: [2, '2026-09-10'],
  maureen: [1, '2026-10-01'],
};

/** How a year of talks swells and sinks: slow to begin, nothing in August, full in the autumn. */
const seasons: readonly number[] = [0.45, 0.8, 1.25, 1.15, 1, 1.2, 0.85, 0.2, 1.35, 1.3, 1.2, 0];

export class Talks {
  private readonly notes: NoteWriter;
  private readonly diary: { day: string; organiser: string }[];
  private readonly scripted = new Set(scriptedTalks.map((talk) => talk.with));
  private reached = 0;

  constructor(
    private readonly book: Book,
    private readonly folk: Folk,
    private readonly promises: Promises,
  ) {
    this.notes = new NoteWriter(book);
    this.diary = this.planDiary();
  }

  /** Holds the talks that fall before a day. */
  until(day: string): void {
    for (; this.reached < this.diary.length; this.reached += 1) {
      const next = this.diary[this.reached];
      if (!next || next.day >= day) return;
      this.hold(next.day, this.folk.get(next.organiser));
    }
  }

  /** The talks that were written by hand. */
  scriptedOnes(): void {
    for (const { organiser, with: key, on, channel, notes, themes, assessment, ladderTo } of scriptedTalks) {
      const at = instantAt(on, 19, 45);
      const one = this.folk.get(key);
      const id = this.book.newId(at);
      one.talks.push({ day: on, organiser });
      this.book.add(
        'conversation',
        id,
        {
          personId: one.id,
          organiserId: this.folk.get(organiser).id,
          on,
          channel,
          oneToOne: true,
          notes,
          themes: [...themes],
          assessment,
          ladderTo,
        },
        at,
      );
      if (assessment !== undefined && !one.assessment.some((entry) => entry.on === on)) {
        one.assessment.push({
          id: this.book.newId(at),
          level: assessment,
          on,
          recorded: at,
          conversationId: id,
        });
        one.assessment.sort((a, b) => (a.on < b.on ? -1 : 1));
      }
    }
  }

  /** A few words at doors, for those who were met there. */
  doorsteps(): void {
    for (const one of this.folk.all) {
      if (one.source !== 'On the doorstep' || one.figure || !this.book.chance.odds(0.34)) continue;
      const at = instantAt(one.joined, 13, this.book.chance.whole(0, 59));
      const level = this.book.chance.odds(0.5) ? this.levelOf(one) : undefined;
      const id = this.book.newId(at);
      this.book.add(
        'conversation',
        id,
        {
          personId: one.id,
          organiserId: this.folk.get(organiserOf[one.patch] ?? 'ruth').id,
          on: one.joined,
          channel: 'in-person',
          oneToOne: false,
          notes: this.notes.doorstep(one),
          assessment: level,
        },
        at,
      );
      if (level !== undefined && one.assessment.length === 0) assess(this.book, one, level, one.joined, id);
      one.talks.push({ day: one.joined, organiser: 'door' });
    }
  }

  private planDiary(): { day: string; organiser: string }[] {
    const { chance } = this.book;
    const found: { day: string; organiser: string }[] = [];
    for (const [organiser, [monthly, from]] of Object.entries(paces)) {
      for (let month = 1; month <= 11; month += 1) {
        const count = Math.round(monthly * (seasons[month - 1] ?? 1) * (0.8 + chance.unit() * 0.4));
        const start = `2026-${String(month).padStart(2, '0')}-01`;
        for (let index = 0; index < count; index += 1) {
          let day = daysAfter(start, chance.whole(0, 29));
          if (weekday(day) === 0) day = daysAfter(day, 2);
          if (day >= from && day <= '2026-11-23') found.push({ day, organiser });
        }
      }
    }
    return found.sort((a, b) =>
      a.day === b.day ? (a.organiser < b.organiser ? -1 : 1) : a.day < b.day ? -1 : 1,
    );
  }

  private hold(day: string, organiser: Member): void {
    const { book } = this;
    const { chance } = book;
    const one = this.whom(day, organiser);
    if (!one) return;
    const theme = chance.byWeight(themesIn[one.patch] ?? themesElsewhere);
    const second = chance.odds(0.3) ? chance.byWeight(themesIn[one.patch] ?? themesElsewhere) : theme;
    const at = instantAt(day, chance.whole(10, 20), chance.whole(0, 59));
    const id = book.newId(at);
    const level = chance.odds(0.72) ? this.levelOf(one) : undefined;
    book.add(
      'conversation',
      id,
      {
        personId: one.id,
        organiserId: organiser.id,
        on: day,
        channel: chance.byWeight({ 'in-person': 60, phone: 33, video: 7 }),
        oneToOne: true,
        notes: this.notes.talk(one, theme),
        themes: theme === second ? [theme] : [theme, second],
        assessment: level,
      },
      at,
    );
    if (level !== undefined) assess(book, one, level, day, id);
    one.talks.push({ day, organiser: organiser.key ?? '' });
    one.warmth = Math.min(1, one.warmth + 0.08);
    mayClimb(book, one, day);
    if (one.came.length > 0 && one.warmth > 0.45 && chance.odds(0.14)) {
      this.promises.make(
        one,
        chance.pick(['door-knock', 'phone-bank', 'bring-others', 'host-meeting', 'join-team'] as const),
        day,
        { conversationId: id, patch: one.patch },
      );
    }
  }

  /** Whom an organiser sees next: those who came lately, those who lead, and those who are new. */
  private whom(day: string, organiser: Member): Member | undefined {
    const own = new Set(
      Object.entries(organiserOf).flatMap(([patch, key]) => (key === organiser.key ? [patch] : [])),
    );
    if (own.size === 0) own.add(organiser.patch);
    const near = this.folk
      .knownIn(own, daysAfter(day, -1))
      .filter(
        (one) =>
          one !== organiser &&
          one.warmth > 0.12 &&
          !one.figure?.tags?.includes('organiser') &&
          !(organiser.key === 'ruth' && this.scripted.has(one.key ?? '')) &&
          one.key !== 'jean' &&
          one.key !== 'craig' &&
          one.figure?.ladder?.length !== 0,
      );
    return this.book.chance.heavy(near, 1, (one) => {
      const lastTalk = one.talks.reduce((day, talk) => latest(day, talk.day), '2025-01-01');
      if (daysBetween(lastTalk, day) < 20) return 0.01;
      const visit = one.came.at(-1)?.day;
      const since = visit === undefined ? 999 : daysBetween(visit, day);
      const stage = stageOn(one, day);
      const carries = stage === 'leader' || stage === 'activist' ? 2.2 : 1;
      return (since < 21 ? 4 : since < 60 ? 1.4 : 0.25) * carries * (0.3 + one.warmth);
    })[0];
  }

  private levelOf(one: Member): number {
    const { chance } = this.book;
    const stage = stageOn(one);
    if (stage === 'leader' || stage === 'organiser') return 1;
    if (stage === 'activist') return chance.odds(0.6) ? 1 : 2;
    if (stage === 'volunteer') return chance.odds(0.78) ? 2 : chance.odds(0.5) ? 1 : 3;
    if (one.came.length > 0) return chance.odds(0.66) ? 2 : 3;
    return one.warmth > 0.35 ? chance.pick([2, 3, 3]) : chance.pick([3, 3, 4, 4, 5]);
  }
}
