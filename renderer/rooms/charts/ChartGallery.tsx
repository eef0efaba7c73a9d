import type { KeyboardEvent } from 'react';
import { ChartThumbnail } from '../../charts/ChartThumbnail';
import type { ChartSeries } from '../../charts/series';
import styles from './charts.module.css';

interface ChartGalleryProps {
  charts: readonly ChartSeries[];
  openId: string;
  onOpen: (id: string) => void;
}

/** A list of findings, not of chart types: one tab stop, arrows within. */
export function ChartGallery({ charts, openId, onOpen }: ChartGalleryProps) {
  const step = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const to = event.key === 'ArrowDown' ? index + 1 : event.key === 'ArrowUp' ? index - 1 : -1;
    const next = charts[to];
    if (!next) return;
    event.preventDefault();
    onOpen(next.id);
    document.getElementById(`finding-${next.id}`)?.focus();
  };
  return (
    <nav className={`sheet ${styles.gallery}`} aria-label="Findings">
      {charts.map((chart, index) => (
        <button
          key={chart.id}
          id={`finding-${chart.id}`}
          type="button"
          className={styles.finding}
          aria-current={chart.id === openId}
          tabIndex={chart.id === openId ? 0 : -1}
          onClick={() => onOpen(chart.id)}
          onKeyDown={(event) => step(event, index)}
        >
          <ChartThumbnail chart={chart} />
          <span>{chart.headline ?? chart.finding}</span>
        </button>
      ))}
    </nav>
  );
}
