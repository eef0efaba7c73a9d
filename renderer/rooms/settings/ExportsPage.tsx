import { instantInSentence } from '../../app/forRooms/restore/madeInWords';
import { homeOf } from '../../app/forRooms/route';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Sheet } from '../../ui/Sheet';
import { ShowMore } from '../../ui/ShowMore';
import { countOf } from '../../ui/words/countInWords';
import { exportedLately, exportedWhatText } from './exportsInWords';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** What has left the book, about how many people, for whom, when, and by whose hand. It cannot be edited. */
export function ExportsPage() {
  const { go } = useRoute();
  const today = useToday();
  const exports = useWorkbook(exportedLately);
  return (
    <SettingsPage
      title="What has left the book"
      facts="Noted by itself whenever a list or a pack is saved. If somebody asks who holds what about them, this is the answer."
    >
      {exports.length === 0 ? (
        <Empty
          sentence="Nothing has left this book."
          does="Each list and pack that you save is noted here: what, for whom, about how many people, and when."
          start={
            <Button size="big" rank="primary" onClick={() => go(homeOf.exchange)}>
              Open Import & export
            </Button>
          }
        />
      ) : (
        <Sheet>
          <div className={styles.head}>
            <h3>{countOf(exports.length, 'export', 'exports')}</h3>
          </div>
          <ul className={styles.rows} aria-label="Exports">
            <ShowMore rows={exports} step={40}>
              {(each) => (
                <li key={each.id}>
                  <span className="grow">
                    <b>{exportedWhatText(each.what)}</b>
                    {each.to && <> for {each.to}</>}
                    <span className="muted small" style={{ display: 'block' }}>
                      {instantInSentence(each.at, today)}
                      {each.by && <>, by {each.by}</>}
                    </span>
                  </span>
                  {typeof each.count === 'number' && (
                    <span className="tabular">{countOf(each.count, 'person', 'people')}</span>
                  )}
                </li>
              )}
            </ShowMore>
          </ul>
        </Sheet>
      )}
    </SettingsPage>
  );
}
