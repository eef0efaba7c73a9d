import type { ChartSeries } from './series';

/** What goes over the port to the window for an audience: finished figures, no record and no name of a person. */
export type PresenterMessage = { show: 'figure'; chart: ChartSeries } | { show: 'nothing' };
