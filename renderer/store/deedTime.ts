import { v7 } from 'uuid';
import type { Deed } from '../../shared/workbook/reader';

/** Where a workbook's time comes from: the machine's clock, or the sample year's own day. */
export interface DeedTime {
  now(): Date;
  /** The user's calendar day, `YYYY-MM-DD`. */
  today(): string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The machine's clock and its own time zone. */
export const machineTime: DeedTime = {
  now: () => new Date(),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

/** The sample year's day does not move; its clock runs on from its instant, so that edits follow each other. */
export function sampleTime(today: string, now: string): DeedTime {
  const began = Date.now();
  return { now: () => new Date(Date.parse(now) + Date.now() - began), today: () => today };
}

export const deedAt = (time: DeedTime): Deed => ({
  now: time.now().toISOString(),
  today: time.today(),
  newId: () => v7(),
});
