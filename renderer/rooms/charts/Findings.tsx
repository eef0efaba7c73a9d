import { ChartFrame } from '../../charts/ChartFrame';
import { type ChartSeries, hasFigures } from '../../charts/series';
import { ErrorNote } from '../../ui/ErrorNote';
import { ChartGallery } from './ChartGallery';
import styles from './charts.module.css';
import { PresenterBar } from './PresenterBar';
import { usePresenter } from './usePresenter';
import { useSaveFile } from './useSaveFile';

interface FindingsProps {
  charts: readonly ChartSeries[];
  open: ChartSeries;
  onOpen: (id: string) => void;
}

/** Findings beside the one that is open and large, which can be saved and shown to an audience. */
export function Findings({ charts, open, onOpen }: FindingsProps) {
  const presenter = usePresenter(charts, open, onOpen);
  const { save, problem, setProblem } = useSaveFile();
  return (
    <>
      {presenter.shown && <PresenterBar presenter={presenter} />}
      {problem && <ErrorNote>{problem}</ErrorNote>}
      <div className={styles.room}>
        <ChartGallery charts={charts} openId={open.id} onOpen={onOpen} />
        <div className={styles.open}>
          <ChartFrame
            key={open.id}
            chart={open}
            onPresent={hasFigures(open) ? () => void presenter.open() : undefined}
            onSave={save}
            onProblem={(detail) =>
              setProblem(`The picture could not be made: ${detail}. The table, as CSV, still can.`)
            }
          />
        </div>
      </div>
    </>
  );
}
