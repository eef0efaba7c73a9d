import { erasureHits } from '../../../shared/queries/erasureHits';
import type { IncomingItem } from '../../../shared/queries/incomingItems';
import { shownName } from '../../../shared/queries/shownName';
import { listIn } from '../../../shared/workbook/erased';
import { planErasure } from '../../../shared/workbook/erasure';
import type { Workbook } from '../../../shared/workbook/workbook';
import { useToday } from '../../app/forRooms/useToday';
import { countedKinds } from '../../records/erase/countedKinds';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Tick } from '../../ui/form/Choices';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { dayInSentence } from '../../ui/words/dayInWords';
import styles from './exchange.module.css';
import type { usePackImport } from './usePackImport';

interface ErasuresAskedProps {
  items: readonly IncomingItem[];
  from: string;
  todo: Pick<ReturnType<typeof usePackImport>, 'isTicked' | 'tick'>;
}

/** People whom somebody else has erased: each by the name they have here, with what goes once it is ticked. */
export function ErasuresAsked({ items, from, todo }: ErasuresAskedProps) {
  const { workbook, sample } = useOpenWorkbook();
  const today = useToday();
  if (items.length === 0) return null;
  return (
    <div className="stack">
      <Note kind="attention">
        {from} has erased {countOf(items.length, 'person', 'people')} at their request, and asks you to do the
        same. Nothing of it is done until you tick it. <b>An erasing cannot be undone</b>, by the import’s
        undo or by a backup.
        {sample && ' In the sample year nobody is erased.'}
      </Note>
      <Sheet>
        <ul className={styles.problems} aria-label="Erasures asked for">
          {items.map((item) => (
            <li key={item.id} data-wide>
              <Tick
                label={
                  <>
                    <b>{namesHere(workbook, item)}</b> · erased{' '}
                    {dayInSentence(String(item.record.on ?? today), today)}
                  </>
                }
                hint={todo.isTicked(item) ? whatGoes(workbook, item) : undefined}
                checked={todo.isTicked(item)}
                disabled={sample}
                onChange={(on) => todo.tick([item], on)}
              />
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}

const personIds = ({ record }: IncomingItem) => listIn(record, 'personIds');

/** What they are called here, everybody joined with them included. */
function namesHere(workbook: Workbook, item: IncomingItem): string {
  const ids = new Set(personIds(item).map((id) => workbook.resolve(id)));
  const people = [...ids].flatMap((id) => workbook.get('person', id) ?? []);
  return people.length > 0 ? people.map(shownName).join(', ') : 'Somebody who is not in your book';
}

/** What ticking it takes and leaves here, as our own erasing would list it. */
function whatGoes(workbook: Workbook, item: IncomingItem): string {
  const plan = planErasure(workbook, ...personIds(item));
  if (!plan.personIds.some((id) => workbook.stored('person', id)))
    return 'Their number is kept out of later packs. A spreadsheet that brings them cannot be known by it: you never held their details.';
  const goes = countedKinds(plan.goes.filter(({ kind }) => kind !== 'person' && kind !== 'samePerson'));
  const hits = erasureHits(workbook, plan);
  const [sure, unsure] = [hits.filter((hit) => hit.sure).length, hits.filter((hit) => !hit.sure).length];
  return [
    `All about them goes${goes ? `, with ${goes}` : ''}; attendances and commitments stay without a name.`,
    sure > 0 && `Where others wrote of them in full they are taken out: ${countOf(sure, 'place', 'places')}.`,
    unsure > 0 &&
      `${countOf(unsure, 'place names', 'places name')} a first name alone and ${unsure === 1 ? 'stays' : 'stay'}: look there yourself.`,
    'The record is written anew, and a backup is made.',
  ]
    .filter(Boolean)
    .join(' ');
}
