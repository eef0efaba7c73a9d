import type { ChartSeries } from './series';

/** What goes over the port to the window for an audience: finished figures, no record and no name of a person. */
export type PresenterMessage =
  | { show: 'figure'; chart: ChartSeries; ground: 'dark' | 'white' }
  | { show: 'nothing'; ground: 'dark' | 'white' };

/** What the window for an audience asks back, when a key is pressed in it. */
export interface PresenterAsks {
  asks: 'next' | 'back' | 'blank' | 'ground';
}
