import { type Kind, kinds } from '../../../shared/model/kinds';
import { countOf } from '../../ui/words/countInWords';

/** "2 conversations, 1 story". */
export function countedKinds(records: readonly { kind: string }[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => {
      const [one, many] = kind in kinds ? kinds[kind as Kind].noun : ['record', 'records'];
      return countOf(count, one, many);
    })
    .join(', ');
}
