import { type TieSeen, tiesOf } from '../../shared/queries/tiesOf';
import { useWorkbook } from '../store/useWorkbook';
import { FactsList } from '../ui/Panel';
import { GroupLink } from './GroupLink';
import { PersonLink } from './PersonLink';

/** How somebody is related to others, each relationship as it reads from their end. */
export function Relationships({ id }: { id: string }) {
  const ties = useWorkbook((workbook) => tiesOf(workbook, id), [id]);
  const byLabel = new Map<string, TieSeen[]>();
  for (const tie of ties) byLabel.set(tie.label, [...(byLabel.get(tie.label) ?? []), tie]);
  if (ties.length === 0) return <p className="muted">No relationships yet.</p>;
  return (
    <FactsList
      facts={[...byLabel].map(([label, group]) => {
        const [first] = group;
        return [
          label,
          first && (
            <>
              {first.other.kind === 'person' ? (
                <PersonLink personId={first.other.id} />
              ) : (
                <GroupLink groupId={first.other.id} />
              )}
              {group.length > 1 && ` and ${group.length - 1} more`}
            </>
          ),
        ] as const;
      })}
    />
  );
}
