import type { Loop as LoopSeen } from '../../shared/queries/loopFor';
import { Loop } from '../ui/Loop';

/** How far round the loop somebody went at an event; nothing where they have had to do with none. */
export function LoopOf({ loop }: { loop: LoopSeen | undefined }) {
  if (!loop) return <Loop invited={false} came={false} committed={false} />;
  const kept =
    loop.kept === 'yes' ? 'kept' : loop.kept === 'no' && loop.committed === 'yes' ? 'missed' : undefined;
  return (
    <Loop
      invited={loop.invited === 'yes' || loop.came === 'yes'}
      came={loop.came === 'yes'}
      committed={loop.committed === 'yes'}
      missedEvent={loop.invited === 'yes' && loop.came === 'no'}
      {...(kept ? { kept } : {})}
    />
  );
}
