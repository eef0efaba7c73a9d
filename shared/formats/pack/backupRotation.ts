/** How many backups are kept: the last of each of the last so many days, weeks and months that have any. */
export interface Keep {
  daily: number;
  weekly: number;
  monthly: number;
}

export const usualKeep: Keep = { daily: 7, weekly: 4, monthly: 12 };

/**
 * Which backups have had their time. All of the newest day stay, for one was made before an import that may
 * have to be taken back.
 * @param times when each was made, ISO UTC, in any order
 */
export function backupsToRemove(times: readonly string[], keep: Keep = usualKeep): string[] {
  const newestFirst = [...times].sort().reverse();
  const newestDay = newestFirst[0]?.slice(0, 10);
  const kept = new Set(newestFirst.filter((time) => time.slice(0, 10) === newestDay));
  const rules: readonly (readonly [number, (time: string) => string])[] = [
    [keep.daily, (time) => time.slice(0, 10)],
    [keep.weekly, weekOf],
    [keep.monthly, (time) => time.slice(0, 7)],
  ];
  for (const [most, periodOf] of rules) {
    const periods = new Set<string>();
    for (const time of newestFirst) {
      const period = periodOf(time);
      if (periods.has(period)) continue;
      if (periods.size === most) break;
      periods.add(period);
      kept.add(time);
    }
  }
  return newestFirst.filter((time) => !kept.has(time));
}

/** The Monday of a time's week. */
function weekOf(time: string): string {
  const day = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

const dayMs = 24 * 60 * 60 * 1000;
/** Longer than the longest that one is kept. */
const MOST_DAYS = 800;

/**
 * The day on which a backup goes by itself, as `YYYY-MM-DD`, if from `today` on one is made each day. Fewer backups
 * keep it longer.
 * @param times when each of the backups there are was made
 */
export function rotatesOutOn(time: string, times: readonly string[], today: string): string | undefined {
  let kept = [...new Set([...times, time])];
  const from = Date.parse(`${today}T12:00:00Z`);
  for (let day = 1; day <= MOST_DAYS; day++) {
    const made = new Date(from + day * dayMs).toISOString();
    kept.push(made);
    const gone = new Set(backupsToRemove(kept));
    if (gone.has(time)) return made.slice(0, 10);
    kept = kept.filter((one) => !gone.has(one));
  }
  return undefined;
}
