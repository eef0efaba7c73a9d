import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';
import { type FlakeRate, flakeRate } from './flakeRate';

export interface Turnout {
  /** Of those who said yes, how many are likely to come. */
  likely: number;
  /** Four times in five it should lie between these. */
  low: number;
  high: number;
  saidYes: number;
  /** What it rests on: past events and people, and whether they were all of the same type. */
  basedOn: FlakeRate & { sameType: boolean };
}

/** Fewer answers than this say too little to forecast from. */
const enoughAnswers = 10;
/**
 * One past event counts as at most this many independent answers: people at one event are kept away by
 * the same rain, so a single meeting of 500 tells less than 500 people apart.
 */
const answersAnEvent = 20;
/** Standard normal quantile for 80 % in the middle. */
const eightyPercent = 1.2816;

/**
 * How many of those who said yes are likely to come, from how many came to earlier events of this type
 * (of any type where there is too little). Undefined where nobody has said yes or too little is known.
 *
 * The formula is the beta-binomial predictive distribution with Jeffreys' prior, Beta(½ + came,
 * ½ + stayed away), over the number who said yes: mean n·a/(a+b), variance n·a·b·(a+b+n) /
 * ((a+b)²(a+b+1)); the range is the middle 80 % in its normal approximation (Gelman et al., Bayesian
 * Data Analysis, 3rd ed., sections 2.4 and 2.8). Walk-ins and people who said maybe come on top.
 */
export function likelyTurnout(
  workbook: WorkbookReader,
  event: Rec<'event'>,
  today: string,
): Turnout | undefined {
  const saidYes = workbook.by('attendance', 'eventId', event.id).filter((one) => one.rsvp === 'yes').length;
  if (saidYes === 0) return undefined;
  const before = eventDay(event) < today ? eventDay(event) : today;
  const alike = flakeRate(workbook, { eventType: event.type, before });
  const sameType = alike !== undefined && alike.saidYes >= enoughAnswers;
  const past = sameType ? alike : flakeRate(workbook, { before });
  if (!past || past.saidYes < enoughAnswers) return undefined;
  const { likely, spread } = forecast(saidYes, past);
  return {
    likely: Math.round(likely),
    low: Math.max(0, Math.round(likely - spread)),
    high: Math.min(saidYes, Math.round(likely + spread)),
    saidYes,
    basedOn: { ...past, sameType },
  };
}

function forecast(n: number, past: FlakeRate): { likely: number; spread: number } {
  const weight = Math.min(1, (answersAnEvent * past.events) / past.saidYes);
  const a = 0.5 + past.came * weight;
  const b = 0.5 + (past.saidYes - past.came) * weight;
  const variance = (n * a * b * (a + b + n)) / ((a + b) ** 2 * (a + b + 1));
  return { likely: (n * a) / (a + b), spread: eightyPercent * Math.sqrt(variance) };
}
