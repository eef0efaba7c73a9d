import { describe, expect, it } from 'vitest';
import { makeSampleYear } from '../../../build/sampleYear/sampleYear';
import type { Kind, Rec } from '../../../shared/model/kinds';

const year = makeSampleYear();
const all = <K extends Kind>(kind: K) =>
  year.records.filter((record) => record.kind === kind) as unknown as Rec<K>[];
const people = new Map(all('person').map((one) => [one.id, one]));
const events = new Map(all('event').map((one) => [one.id, one]));
const places = new Map(all('place').map((one) => [one.id, one]));
const attendances = all('attendance');
const commitments = all('commitment');
const conversations = all('conversation');

const dayOf = (eventId: string): string => events.get(eventId)?.starts.slice(0, 10) ?? '';
const placeNamed = (name: string): string => [...places.values()].find((one) => one.name === name)?.id ?? '';
const meetingsIn = (name: string) =>
  [...events.values()]
    .filter((one) => one.type === 'mass-meeting' && one.placeId === placeNamed(name) && one.starts >= '2026')
    .sort((a, b) => (a.starts < b.starts ? -1 : 1));
const cameTo = (eventId: string) =>
  attendances.filter((one) => one.eventId === eventId && one.attended === true);
const share = (part: number, whole: number) => part / whole;

describe('the people of the year', () => {
  it('are about two thousand, in all twenty places', () => {
    expect(people.size).toBeGreaterThan(1900);
    expect(people.size).toBeLessThan(2150);
    const patches = [...places.values()].filter((one) => one.type === 'constituency');
    expect(patches).toHaveLength(20);
    for (const patch of patches) {
      const within = new Set([
        patch.id,
        ...[...places.values()].filter((one) => one.parentId === patch.id).map((one) => one.id),
      ]);
      expect([...people.values()].filter((one) => within.has(one.placeId ?? '')).length).toBeGreaterThan(15);
    }
  });

  it('can be reached by nobody: their numbers are kept for drama, their addresses for examples', () => {
    for (const one of people.values()) {
      for (const phone of one.phones ?? []) expect(phone.key).toMatch(/^\+44(7700900|1632960)\d{3}$/);
      for (const email of one.emails ?? []) expect(email.address).toMatch(/@example\.org$/);
    }
  });

  it('climb one rung at a time, and nobody leads before coming', () => {
    const order = ['contact', 'supporter', 'volunteer', 'activist', 'leader'];
    const firstVisit = new Map<string, string>();
    for (const one of attendances) {
      if (one.attended !== true) continue;
      const day = dayOf(one.eventId);
      if (day < (firstVisit.get(one.personId) ?? '9')) firstVisit.set(one.personId, day);
    }
    for (const one of people.values()) {
      const steps = one.ladder ?? [];
      expect(steps.map((step) => step.on)).toEqual([...steps.map((step) => step.on)].sort());
      const climbed = steps.filter((step) => step.stage !== 'organiser');
      climbed.forEach((step, index) => {
        expect(step.stage).toBe(order[index]);
      });
      for (const step of steps) {
        if (['volunteer', 'activist', 'leader', 'organiser'].includes(step.stage)) {
          expect((firstVisit.get(one.id) ?? '9') <= step.on).toBe(true);
        }
      }
    }
  });

  it('are many at the foot of the ladder and few at the top', () => {
    const at = (stage: string) =>
      [...people.values()].filter((one) => one.ladder?.at(-1)?.stage === stage).length;
    const counts = ['contact', 'supporter', 'volunteer', 'activist', 'leader'].map(at);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(at('leader')).toBeGreaterThan(10);
  });

  it('said yes or no to being in touch on a day when they were already known', () => {
    for (const one of people.values()) {
      const known = one.ladder?.[0]?.on;
      for (const entry of one.consent ?? []) {
        expect(entry.given !== undefined && known !== undefined && entry.given >= known).toBe(true);
        expect(entry.recorded.slice(0, 10) >= (entry.given ?? '')).toBe(true);
      }
    }
  });
});

describe('the events of the year', () => {
  it('fill the Mansfield hall twice over between March and November', () => {
    const mansfield = meetingsIn('Mansfield');
    expect(mansfield.map((one) => cameTo(one.id).length)).toEqual([46, 52, 61, 58, 70, 74, 83, 91]);
    expect(mansfield.map((one) => cameTo(one.id).filter((here) => here.firstTime).length)).toEqual([
      29, 17, 24, 15, 26, 27, 29, 34,
    ]);
  });

  it('mark a first time only for those who had not been to such an event before', () => {
    const seen = new Map<string, string>();
    const inOrder = attendances
      .filter((one) => one.attended === true)
      .sort((a, b) => (dayOf(a.eventId) < dayOf(b.eventId) ? -1 : 1));
    for (const one of inOrder) {
      const key = `${one.personId} ${events.get(one.eventId)?.type}`;
      const before = seen.get(key);
      if (one.firstTime) expect(before === undefined || before === dayOf(one.eventId)).toBe(true);
      if (before === undefined) seen.set(key, dayOf(one.eventId));
    }
  });

  it('lose between a quarter and three fifths of those who said yes', () => {
    const yes = attendances.filter((one) => one.rsvp === 'yes' && one.attended !== undefined);
    const away = yes.filter((one) => one.attended === false);
    expect(share(away.length, yes.length)).toBeGreaterThan(0.25);
    expect(share(away.length, yes.length)).toBeLessThan(0.6);
  });

  it('stall in Blackpool, where a meeting was called off and nobody is marked as having come', () => {
    const blackpool = meetingsIn('Blackpool');
    const off = blackpool.filter((one) => one.cancelled);
    expect(off).toHaveLength(1);
    for (const one of off) expect(cameTo(one.id)).toHaveLength(0);
    const counts = blackpool.filter((one) => !one.cancelled).map((one) => cameTo(one.id).length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('all but stop in August', () => {
    const inMonth = (month: string) =>
      [...events.values()].filter((one) => one.starts.startsWith(`2026-${month}`)).length;
    expect(inMonth('08')).toBeLessThan(inMonth('07') / 3);
    expect(inMonth('09')).toBeGreaterThan(inMonth('08') * 4);
    const talks = (month: string) => conversations.filter((one) => one.on.startsWith(`2026-${month}`)).length;
    expect(talks('08')).toBeLessThan(talks('09') / 2);
  });

  it('hold a call of 600 young people and a drive where seven in ten had never canvassed', () => {
    const call = [...events.values()].find((one) => one.headcount === 600);
    expect(call?.type).toBe('live-call');
    const drive = [...events.values()].find((one) => one.title === 'Broxtowe drive');
    const never = all('tally')
      .filter((one) => one.eventId === drive?.id)
      .reduce((sum, one) => sum + (one.neverCanvassed ?? 0), 0);
    expect(share(never, drive?.headcount ?? 0)).toBeCloseTo(0.7, 1);
  });

  it('count no more contacts than attempts, and no more talks than contacts', () => {
    for (const one of all('tally')) {
      expect(one.contacts ?? 0).toBeLessThanOrEqual(one.attempts ?? 0);
      expect(one.conversations ?? 0).toBeLessThanOrEqual(one.contacts ?? 0);
      expect(one.registrations ?? 0).toBeLessThanOrEqual(one.conversations ?? 0);
    }
  });

  it('mark nobody as having come to what has not happened yet', () => {
    const ahead = attendances.filter((one) => dayOf(one.eventId) > year.today);
    expect(ahead.length).toBeGreaterThan(100);
    expect(ahead.filter((one) => one.attended !== undefined)).toEqual([]);
  });
});

describe('the promises of the year', () => {
  const settled = commitments.filter((one) => ['kept', 'missed', 'withdrawn'].includes(one.state));
  const keptShare = (some: typeof settled) =>
    share(some.filter((one) => one.state === 'kept').length, some.length);

  it('are kept between four and seven times in ten, and bringing others less often than ringing', () => {
    expect(keptShare(settled)).toBeGreaterThan(0.4);
    expect(keptShare(settled)).toBeLessThan(0.7);
    const of = (action: string) => keptShare(settled.filter((one) => one.action === action));
    expect(of('bring-others')).toBeLessThan(of('phone-bank'));
  });

  it('are made by people who were there, and kept after they were made', () => {
    const present = new Set(
      attendances.filter((one) => one.attended).map((one) => `${one.eventId} ${one.personId}`),
    );
    for (const one of commitments) {
      if (one.eventId) expect(present.has(`${one.eventId} ${one.personId}`)).toBe(true);
      if (one.keptAtEventId) expect(present.has(`${one.keptAtEventId} ${one.personId}`)).toBe(true);
      if (one.keptOn) expect(one.keptOn >= (one.madeOn ?? '')).toBe(true);
      if (one.state === 'kept') expect(one.keptOn && one.keptOn <= year.today).toBeTruthy();
    }
  });

  it('stand on 24 November as the cards of the 19th were followed up', () => {
    const meeting = meetingsIn('Mansfield').at(-1);
    const cards = commitments.filter((one) => one.eventId === meeting?.id);
    const count = (state: string) => cards.filter((one) => one.state === state).length;
    expect(cards).toHaveLength(76);
    expect(new Set(cards.map((one) => one.personId)).size).toBe(58);
    expect([count('kept'), count('confirmed'), count('made'), count('missed') + count('withdrawn')]).toEqual([
      12, 31, 27, 6,
    ]);
  });
});

describe('what was written down', () => {
  it('never says the same twice, and leaves no gap unfilled', () => {
    const notes = conversations.filter((one) => one.oneToOne).map((one) => one.notes ?? '');
    expect(new Set(notes).size).toBe(notes.length);
    for (const note of conversations.map((one) => one.notes ?? ''))
      expect(note).not.toMatch(/[{}]|undefined|lorem/i);
  });

  it('is carried by a few: four organisers hold half of the one-to-ones', () => {
    const held = new Map<string, number>();
    const oneToOnes = conversations.filter((one) => one.oneToOne);
    for (const one of oneToOnes) held.set(one.organiserId ?? '', (held.get(one.organiserId ?? '') ?? 0) + 1);
    const top = [...held.values()]
      .sort((a, b) => b - a)
      .slice(0, 4)
      .reduce((sum, count) => sum + count, 0);
    expect(share(top, oneToOnes.length)).toBeGreaterThan(0.4);
    expect(share(top, oneToOnes.length)).toBeLessThan(0.62);
  });

  it('was said to somebody who was known by then', () => {
    for (const one of conversations) {
      expect((people.get(one.personId)?.ladder?.[0]?.on ?? '9') <= one.on).toBe(true);
      expect(one.on <= year.today).toBe(true);
    }
  });

  it('shares no story further than its teller agreed to', () => {
    const stories = all('story');
    expect(stories.length).toBeGreaterThan(25);
    for (const story of stories) {
      const agreed = story.consent?.at(-1)?.level ?? 'private';
      if (story.status === 'shared' || (story.shares ?? []).length > 0) expect(agreed).toMatch(/^public-/);
      for (const shared of story.shares ?? []) expect(shared.on >= (story.heardOn ?? '9')).toBe(true);
    }
  });

  it('tells of the repairs that were won: 386 people in 148 flats', () => {
    const win = all('win').find((one) => one.peopleHelped === 386);
    expect(win?.title).toContain('148 flats');
    const campaign = all('campaign').find((one) => one.id === win?.campaignId);
    expect(campaign?.demands?.map((one) => one.state)).toEqual(['partly', 'pledged', 'refused', 'won']);
    expect(
      campaign?.pledges?.every((pledge) => campaign.demands?.some((demand) => demand.id === pledge.demandId)),
    ).toBe(true);
  });

  it('adds up at the polls, where turnout rose most where people had organised', () => {
    const now = all('election').filter((one) => one.previousId);
    const rise = (one: Rec<'election'>) => {
      const before = all('election').find((other) => other.id === one.previousId);
      return (
        share(one.turnout ?? 0, one.electorate ?? 1) - share(before?.turnout ?? 0, before?.electorate ?? 1)
      );
    };
    for (const one of all('election')) {
      const votes = (one.results ?? []).reduce((sum, result) => sum + result.votes, 0);
      expect(votes).toBeLessThanOrEqual(one.turnout ?? 0);
      expect(one.turnout ?? 0).toBeLessThan(one.electorate ?? 0);
    }
    const least = Math.min(...now.filter((one) => one.organised).map(rise));
    const most = Math.max(...now.filter((one) => !one.organised).map(rise));
    expect(least).toBeGreaterThan(most);
  });

  it('leaves Ruth a handful of things to do today', () => {
    const due = all('task').filter(
      (one) => one.ownerId === year.ownerId && !one.doneOn && (one.due ?? '9') <= year.today,
    );
    expect(due).toHaveLength(4);
  });
});
