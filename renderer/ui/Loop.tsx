import './marks.css';

export interface LoopStages {
  invited: boolean;
  came: boolean;
  committed: boolean;
  /** `missed` is hatched red; undefined is not known yet. */
  kept?: 'kept' | 'missed';
  /** They said they would come and did not. */
  missedEvent?: boolean;
}

/** The loop: four boxes for invited, came, committed, kept, read aloud as words. */
export function Loop({ invited, came, committed, kept, missedEvent = false }: LoopStages) {
  const words = [
    invited && 'invited',
    came ? 'came' : missedEvent && 'did not come',
    committed && 'committed',
    kept === 'kept' ? 'kept' : kept === 'missed' && 'missed',
  ].filter(Boolean);
  return (
    <span className="loop" role="img" aria-label={words.length > 0 ? words.join(', ') : 'not invited'}>
      <i className={invited ? 'done' : ''} />
      <i className={came ? 'done' : missedEvent ? 'missed' : ''} />
      <i className={committed ? 'done' : ''} />
      <i className={kept ?? ''} />
    </span>
  );
}
