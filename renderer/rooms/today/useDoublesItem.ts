import { useMemo } from 'react';
import { doublesByContact } from '../../../shared/queries/likeness/doublesByContact';
import { doublesItem } from '../../../shared/queries/today/doublesItem';
import { daysAhead } from '../../../shared/queries/todayList';
import { useCounted } from '../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';

/** What Today says of possible doubles, counted in slices once Today is open; nothing until then. */
export function useDoublesItem() {
  const { reader } = useOpenWorkbook();
  const people = useWorkbook((workbook) => workbook.kindVersion('person'));
  const apart = useWorkbook((workbook) => workbook.kindVersion('keptApart'));
  const { answer: pairs = 0 } = useCounted(() => doublesByContact(reader), [reader, people, apart]);
  return useMemo(() => {
    const item = doublesItem(pairs, daysAhead);
    return item ? [item] : [];
  }, [pairs]);
}
