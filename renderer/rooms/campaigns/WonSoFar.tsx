import type { CampaignOverview } from '../../../shared/queries/campaignOverview';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Sheet';
import { countInFigures } from '../../ui/words/countInWords';
import { dayInSentence } from '../../ui/words/dayInWords';
import styles from './campaigns.module.css';

interface WonSoFarProps {
  seen: CampaignOverview;
  today: string;
  onWin: () => void;
}

/** What was conceded, and how many people it helps. */
export function WonSoFar({ seen, today, onWin }: WonSoFarProps) {
  const { wins, peopleHelped } = seen;
  if (wins.length === 0) {
    return (
      <Card title="Nothing won yet">
        <div className="stack">
          <p className="muted">The first small win keeps people coming. Write it down the day it happens.</p>
          <div>
            <Button size="small" onClick={onWin}>
              Record a win
            </Button>
          </div>
        </div>
      </Card>
    );
  }
  return (
    <section className={`sheet card ${styles.won}`} aria-label="Won so far">
      <h3>Won so far</h3>
      {peopleHelped > 0 && (
        <p className="row">
          <span className={styles.wonFigure}>{countInFigures(peopleHelped)}</span>
          <b>people helped</b>
        </p>
      )}
      <ul className="plain stack tight">
        {wins.map((win) => (
          <li key={win.id}>
            <b>{win.title}</b> <span className="muted">{dayInSentence(win.on, today)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
