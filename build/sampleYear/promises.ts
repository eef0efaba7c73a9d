import type { ValuesOf } from '../../shared/model/kinds';
import type { Book } from './book';
import { daysAfter, earliest, instantAt, nextWeekday, sampleToday } from './days';
import type { Member } from './folk';
import type { Occasion } from './occasion';

type Action =
  | 'door-knock'
  | 'phone-bank'
  | 'bring-others'
  | 'host-meeting'
  | 'tell-story'
  | 'come-to-action'
  | 'join-team'
  | 'sign-up-others';

/** A promise that nobody has kept or missed yet. */
interface Open {
  id: string;
  one: Member;
  action: Action;
  due: string;
  made: string;
  patch: string;
}

/** What people offer, where a card lists the choices. */
const offered: Readonly<Record<Action, number>> = {
  'door-knock': 27,
  'bring-others': 22,
  'phone-bank': 18,
  'tell-story': 9,
  'host-meeting': 7,
  'come-to-action': 8,
  'join-team': 5,
  'sign-up-others': 4,
};

/** How often such a promise is kept, before the person comes into it. */
const keeping: Readonly<Record<Action, number>> = {
  'door-knock': 0.6,
  'phone-bank': 0.64,
  'bring-others': 0.42,
  'host-meeting': 0.5,
  'tell-story': 0.62,
  'come-to-action': 0.66,
  'join-team': 0.55,
  'sign-up-others': 0.46,
};

/** At which events a promise can be seen to be kept. */
const seenAt: Readonly<Partial<Record<Action, readonly string[]>>> = {
  'door-knock': ['door-knocking', 'registration-drive'],
  'phone-bank': ['phone-bank'],
  'come-to-action': ['action-day', 'deputation', 'registration-drive'],
  'join-team': ['team-meeting'],
  'host-meeting': ['house-meeting'],
  'bring-others': ['mass-meeting'],
  'sign-up-others': ['registration-drive'],
};

const wordings: Readonly<Record<Action, readonly string[]>> = {
  'door-knock': [
    'I’ll do my own landing and the one above',
    'Put me with somebody who talks',
    'Saturday morning, not the afternoon',
    'I’m not one for meetings but I’ll knock doors',
  ],
  'phone-bank': ['An hour on the phone, after tea', 'I’ll ring the ones who know my mum', 'Wednesdays only'],
  'bring-others': [
    'My sister and her lad',
    'Two from work, if the shift lets them',
    'Both sides of my hedge',
    'The couple upstairs',
  ],
  'host-meeting': [
    'Front room holds ten if we stand',
    'I’ll do it when the decorating is done',
    'Kitchen, and I’ll make soup',
  ],
  'tell-story': ['If nobody films it', 'I’ve written it down already', 'Ask me when I’ve slept'],
  'come-to-action': ['I’ll be there with the dog', 'If it is after three', 'I’ll bring the drum'],
  'join-team': ['Try me for a month', 'I’ll do minutes, not chairing'],
  'sign-up-others': ['Everybody in my halls', 'The lads at five-a-side'],
};

const dueAfter: Readonly<Record<Action, number>> = {
  'door-knock': 9,
  'phone-bank': 6,
  'bring-others': 30,
  'host-meeting': 24,
  'tell-story': 12,
  'come-to-action': 26,
  'join-team': 14,
  'sign-up-others': 21,
};

export class Promises {
  private open: Open[] = [];

  constructor(private readonly book: Book) {}

  /** Promises made at an event, each by somebody who came; a few people make two. */
  takeAt(occasion: Occasion, eventId: string, came: readonly Member[], campaignId: string | undefined): void {
    const { chance } = this.book;
    const wanted = occasion.commitments ?? 0;
    const makers = chance.heavy(came, Math.max(1, Math.round(wanted * 0.76)), (one) => 0.4 + one.warmth);
    if (makers.length === 0) return;
    const had = new Set<string>();
    for (let count = 0; count < wanted; count += 1) {
      const one = makers[count % makers.length];
      if (!one) continue;
      const action = chance.byWeight(
        occasion.type === 'live-call'
          ? { 'sign-up-others': 5, 'bring-others': 4, 'tell-story': 3, 'phone-bank': 2 }
          : offered,
      ) as Action;
      if (had.has(one.id + action)) continue;
      had.add(one.id + action);
      this.make(one, action, occasion.day, { eventId, campaignId, patch: occasion.patch });
    }
  }

  /** One promise, still open. */
  make(
    one: Member,
    action: Action,
    day: string,
    where: { eventId?: string; conversationId?: string; campaignId?: string; patch: string },
    due?: string,
  ): string {
    const { chance } = this.book;
    const recorded = instantAt(day, 20, 25);
    const by = due ?? this.dueDay(action, day);
    const id = this.book.newId(recorded);
    const { patch, ...refs } = where;
    const fields: ValuesOf<'commitment'> = {
      personId: one.id,
      ...refs,
      action,
      madeOn: day,
      due: by,
      state: 'made',
      wording: chance.odds(0.22) ? chance.pick(wordings[action]) : undefined,
    };
    this.book.add('commitment', id, fields, recorded);
    this.open.push({ id, one, action, due: by, made: day, patch });
    return id;
  }

  private dueDay(action: Action, day: string): string {
    const { chance } = this.book;
    const near = daysAfter(day, dueAfter[action] + chance.whole(-2, 4));
    return action === 'door-knock'
      ? nextWeekday(daysAfter(near, -3), 6)
      : action === 'phone-bank'
        ? nextWeekday(daysAfter(near, -2), 3)
        : near;
  }

  /** Those whose open promise this event would keep, and who mean to: they come. */
  whoKeepAt(occasion: Occasion): Member[] {
    const { chance } = this.book;
    return this.dueAt(occasion)
      .filter((open) => chance.odds(keeping[open.action] * (0.62 + open.one.reliability * 0.55)))
      .map((open) => open.one);
  }

  private dueAt(occasion: Occasion): Open[] {
    return this.open.filter(
      (open) =>
        open.patch === occasion.patch &&
        open.made < occasion.day &&
        daysAfter(open.due, -8) <= occasion.day &&
        daysAfter(open.due, 14) >= occasion.day &&
        (seenAt[open.action]?.includes(occasion.type) ?? false),
    );
  }

  /** Marks as kept what those who came had promised. */
  keepAt(occasion: Occasion, eventId: string, came: readonly Member[]): void {
    const there = new Set(came);
    for (const open of this.dueAt(occasion)) {
      if (!there.has(open.one) || (open.action === 'bring-others' && this.book.chance.odds(0.35))) continue;
      this.settle(open, 'kept', occasion.day, eventId);
    }
  }

  /** Settles what fell due by a day and was never seen at an event. */
  passBy(day: string): void {
    const { chance } = this.book;
    const past = this.open.filter((open) => daysAfter(open.due, 15) < day);
    for (const open of past) {
      const kept = chance.odds(
        keeping[open.action] * (seenAt[open.action] ? 0.85 : 0.55 + open.one.reliability * 0.6),
      );
      const on = earliest(daysAfter(open.due, chance.whole(-4, 3)), sampleToday);
      this.settle(
        open,
        kept ? 'kept' : chance.odds(0.2) ? 'withdrawn' : 'missed',
        on > open.made ? on : open.due,
      );
    }
  }

  private settle(open: Open, state: 'kept' | 'missed' | 'withdrawn', on: string, eventId?: string): void {
    this.open = this.open.filter((other) => other !== open);
    if (state === 'kept') open.one.kept += 1;
    else open.one.missed += 1;
    this.book.amend(
      'commitment',
      open.id,
      state === 'kept' ? { state, keptOn: on, keptAtEventId: eventId } : { state },
      instantAt(on, 20, 50),
    );
  }

  /** On the last day: what is not yet due was confirmed by phone, or waits to be chased. */
  leaveOpen(day: string): void {
    for (const open of this.open) {
      if (this.book.chance.odds(0.4))
        this.book.amend('commitment', open.id, { state: 'confirmed' }, instantAt(daysAfter(day, -1), 18, 30));
    }
  }
}
