import { IconChevronRight, IconListDetails } from '@tabler/icons-react';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { useRoute } from '../../app/forRooms/useRoute';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { ListEditor } from './ListEditor';
import { isListName, listNames, listsInOrder } from './listNames';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** The lists behind the choices of every form; one opens to be edited. */
export function ListsPage({ list }: { list: string | undefined }) {
  const { go } = useRoute();
  const { reader } = useOpenWorkbook();
  // Counts and labels follow every edit of a list.
  useWorkbook((workbook) => workbook.all('list'));
  if (isListName(list)) return <ListEditor name={list} />;
  return (
    <SettingsPage
      title="Lists of choices"
      facts="Name the choices that forms offer in your own words. What is on record keeps its meaning."
    >
      <Sheet>
        <ul className={styles.sections} aria-label="Lists">
          {listsInOrder.map((name) => (
            <li key={name}>
              <button
                type="button"
                className={`${styles.section} focus-inset`}
                onClick={() => go({ room: 'settings', page: 'lists', id: name })}
              >
                <IconListDetails size={20} aria-hidden="true" />
                <span>
                  <b>{listNames[name].title}</b>
                  <span className="muted">
                    {countOf(offeredCodes(reader, name).length, 'choice', 'choices')}, {listNames[name].where}
                  </span>
                </span>
                <span />
                <IconChevronRight size={20} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      </Sheet>
    </SettingsPage>
  );
}
