import type { NoticedItem, TodayItem } from '../../../shared/queries/today/todayItem';

/** Whether the program noticed it by itself, so that nothing in the book is ticked off with it. */
export const isNoticed = (item: TodayItem): item is NoticedItem => item.stands !== undefined;
