/** How a thing that the program noticed by itself stands: one that was put away comes back when that is another. */
export interface Stands {
  /** In which state it is: a story that was drafted and is approved now is another matter. */
  as: string;
  /** How much of it there is. More brings it back, less does not. */
  many: number;
}

export type TodayItemType =
  | 'follow-up'
  | 'chase'
  | 'notice'
  | 'request'
  | 'story'
  | 'cold'
  | 'birthday'
  | 'doubles'
  | 'backup';

/** One thing to do. `on` is the day in the margin; without one it can wait. */
export interface TodayItem {
  key: string;
  type: TodayItemType;
  on: string | undefined;
  /** Positive is late, 0 today, negative still to come. */
  daysLate: number;
  /** Who or what: 'Gary Whitlam', '27 commitments to chase'. */
  title: string;
  /** Why it is on the list. */
  reason: string;
  /** The button: 'Ring Gary'. Empty where there is nothing to open. */
  deed: string;
  /** A follow-up that somebody agreed. */
  taskId?: string;
  /** What the program noticed by itself; a follow-up has none. */
  stands?: Stands;
  personId?: string;
  personIds?: readonly string[];
  eventId?: string;
  campaignId?: string;
  storyId?: string;
}

/** A thing that the program noticed by itself. */
export type NoticedItem = TodayItem & { stands: Stands };

/** Most urgent first. A stable sort: on one day what people agreed comes before what the program noticed. */
export const byUrgency = (items: readonly TodayItem[]): TodayItem[] =>
  [...items].sort((a, b) => b.daysLate - a.daysLate);
