import { isGroup } from '../../../../shared/model/segmentTree';
import { conditionInWords, segmentInWords } from '../../../../shared/queries/segments/inWords';
import { useToday } from '../../../app/forRooms/useToday';
import { useWorkbook } from '../../../store/useWorkbook';
import type { ListFilter } from '../../../ui/list/ListLine';
import { without } from './treeEdits';
import type { PeopleSearch } from './usePeopleSearch';

/** The search in force as chips over the list, each of which can be taken off: one a question, one for a whole that any of several answers. */
export function useSearchChips({ tree, set, clear, segment, changed }: PeopleSearch): readonly ListFilter[] {
  const today = useToday();
  return useWorkbook(
    (workbook): ListFilter[] => {
      if (segment && !changed)
        return [{ key: segment.id, label: `Saved search: ${segment.name}`, onRemove: clear }];
      if (tree.of.length > 1 && tree.join === 'any')
        return [{ key: 'any', label: segmentInWords(workbook, tree, today).slice(0, -1), onRemove: clear }];
      return tree.of.map((node, at) => ({
        key: `${at}`,
        label: capital(
          isGroup(node)
            ? segmentInWords(workbook, node, today)
                .replace(/^People who /, '')
                .slice(0, -1)
            : conditionInWords(node, { workbook, today }),
        ),
        onRemove: () => (tree.of.length === 1 ? clear() : set(without(tree, [at]))),
      }));
    },
    [tree, segment, changed, today],
  );
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
