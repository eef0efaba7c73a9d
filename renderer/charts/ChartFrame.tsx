import './chart.css';
import { Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconDownload, IconPresentation } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { ChartDrawing } from './ChartDrawing';
import { ChartLegend } from './ChartLegend';
import { ChartTable } from './ChartTable';
import { type SavedChart, type SavedType, saveChart } from './saveChart';
import { type ChartSeries, hasFigures } from './series';

interface ChartFrameProps {
  chart: ChartSeries;
  /** Shows the chart to an audience; without it there is no Present button. */
  onPresent?: (() => void) | undefined;
  /** Gets the finished file; whoever mounts the frame asks where it goes. */
  onSave?: ((file: SavedChart) => void | Promise<void>) | undefined;
  /** Says why a picture could not be made. */
  onProblem?: ((detail: string) => void) | undefined;
}

const choices: readonly (readonly [type: SavedType, label: string])[] = [
  ['png', 'Picture, PNG'],
  ['svg', 'Drawing, SVG'],
  ['csv', 'Table, CSV'],
];

/** Two frames: one to lay the box out, one to draw in it. */
const drawnOnce = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))));

/** One chart as everybody sees it: its finding, what is measured, the picture or its table, and what it rests on. */
export function ChartFrame({ chart, onPresent, onSave, onProblem }: ChartFrameProps) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [counted, setCounted] = useState(false);
  const title = useId();
  const counting = useId();
  const frame = useRef<HTMLElement>(null);
  const drawn = hasFigures(chart);
  const save = async (type: SavedType) => {
    try {
      // A picture is taken of what is on screen, so the chart is shown first.
      if (type !== 'csv' && view === 'table') {
        setView('chart');
        await drawnOnce();
      }
      await onSave?.(await saveChart(chart, type, frame.current));
    } catch (error) {
      onProblem?.(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section className="chart-frame sheet" aria-labelledby={title} ref={frame}>
      <header>
        <div className="grow">
          <h2 id={title}>{chart.finding}</h2>
          <p className="muted">{chart.measures}</p>
        </div>
        {onPresent && drawn && (
          <Button rank="primary" icon={<IconPresentation size={20} />} onClick={onPresent}>
            Present
          </Button>
        )}
      </header>
      {!drawn && <p className="chart-nothing">Nothing to draw yet. {chart.howCounted}</p>}
      {drawn && view === 'chart' && (
        <>
          <ChartLegend chart={chart} />
          <ChartDrawing chart={chart} key={chart.id} />
        </>
      )}
      {drawn && view === 'table' && (
        <div className="chart-table-room">
          <ChartTable chart={chart} key={chart.id} />
        </div>
      )}
      <footer>
        <SegmentedControl
          aria-label="Show as"
          value={view}
          onChange={(next) => setView(next === 'table' ? 'table' : 'chart')}
          data={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <p className="muted small grow">
          {chart.basis}{' '}
          <button
            type="button"
            className="link"
            aria-expanded={counted}
            aria-controls={counting}
            onClick={() => setCounted(!counted)}
          >
            How counted
          </button>
        </p>
        {onSave && drawn && (
          <Menu position="top-end">
            <Menu.Target>
              <Button
                size="small"
                icon={<IconDownload size={18} />}
                iconAfter={<IconChevronDown size={18} />}
              >
                Save
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {choices.map(([type, label]) => (
                <Menu.Item key={type} onClick={() => void save(type)}>
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </footer>
      <p className="chart-counting small" id={counting} hidden={!counted}>
        {chart.howCounted}
      </p>
    </section>
  );
}
