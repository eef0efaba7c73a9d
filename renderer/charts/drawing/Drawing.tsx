import { Lines } from './Lines';
import { LyingBars } from './LyingBars';
import { type DrawingProps, StackedBars } from './StackedBars';

/** The picture of any chart, at the size that it is given. */
export function Drawing(props: DrawingProps) {
  switch (props.chart.shape) {
    case 'stacked':
      return <StackedBars {...props} />;
    case 'lying':
    case 'loop':
    case 'ladder':
      return <LyingBars {...props} />;
    case 'line':
      return <Lines {...props} />;
  }
}
