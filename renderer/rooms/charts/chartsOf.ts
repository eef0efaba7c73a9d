import { addDays } from '../../../shared/queries/calendar';
import { attendanceOverTime } from '../../../shared/queries/charts/attendanceOverTime';
import type { ChartAnswer, ChartScope } from '../../../shared/queries/charts/chartAnswer';
import { commitmentsMadeAgainstKept } from '../../../shared/queries/charts/commitmentsMadeAgainstKept';
import { inviteToKept } from '../../../shared/queries/charts/inviteToKept';
import { ladderChart } from '../../../shared/queries/charts/ladderChart';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import type { ChartSeries } from '../../charts/series';
import type { ChartChoice } from './ScopePickers';

/** The findings of the room, in the order of the gallery, for one period, place and type of event. */
export function chartsOf(
  workbook: WorkbookReader,
  choice: ChartChoice,
  today: string,
): readonly ChartSeries[] {
  const scope = scopeOf(choice, today);
  return [
    attendanceOverTime(workbook, scope),
    inviteToKept(workbook, scope),
    commitmentsMadeAgainstKept(workbook, scope),
    commitmentsMadeAgainstKept(workbook, scope, 'meeting'),
    ladderChart(workbook, scope),
  ].map(drawable);
}

function scopeOf({ period, placeId, eventType }: ChartChoice, today: string): ChartScope {
  const from =
    period === 'all' ? '0001-01-01' : period === 'year' ? `${today.slice(0, 4)}-01-01` : addDays(today, -90);
  return {
    from,
    to: today,
    today,
    ...(placeId ? { placeId } : {}),
    ...(eventType ? { eventType } : {}),
  };
}

/** An answer as the chart kit takes it: n and period are in its words already. */
export function drawable({ n: _n, period: _period, found: _found, ...chart }: ChartAnswer): ChartSeries {
  return chart;
}
