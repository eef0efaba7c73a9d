import { useMemo } from 'react';
import { backupItem } from '../../../shared/queries/today/backupItem';
import type { NoticedItem } from '../../../shared/queries/today/todayItem';
import { useBackups } from '../../store/useBackups';
import { useWorkbook } from '../../store/useWorkbook';
import { dayOfInstant } from '../../ui/words/dayInWords';
import { useToday } from './useToday';

const nothing: readonly NoticedItem[] = [];

/** What Today says of the backups of this book, if anything; the sample year has none. */
export function useBackupItem(): readonly NoticedItem[] {
  const today = useToday();
  const people = useWorkbook((workbook) => workbook.count('person'));
  const backups = useBackups();
  const looked = backups?.looked ?? false;
  const last = backups?.last && dayOfInstant(backups.last);
  const failed = backups?.problem !== undefined;
  const coming = backups ? backups.making || backups.coming : false;
  return useMemo(() => {
    const item = looked ? backupItem({ last, failed, coming }, { today, people }) : undefined;
    return item ? [item] : nothing;
  }, [looked, last, failed, coming, today, people]);
}
