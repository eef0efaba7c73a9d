import { IconDownload, IconEraser } from '@tabler/icons-react';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { Button } from '../../ui/Button';
import type { TakenIn, usePackImport } from './usePackImport';

type ToDo = Pick<ReturnType<typeof usePackImport>, 'stage' | 'problem' | 'run'>;
type TakesIn = (without?: 'without a backup') => void;

/**
 * Takes in what is ticked, by button or by the key for saving, once at a time.
 * @param may false where taking it in would change nothing, or it is in already
 */
export function useTakeIn(todo: ToDo, may: boolean, onDone: (done: TakenIn) => void): TakesIn {
  const takeIn: TakesIn = (without) => {
    if (todo.stage || !may) return;
    void todo.run(without).then((done) => done && onDone(done));
  };
  useShellKey('save', may ? () => takeIn() : undefined);
  return takeIn;
}

interface TakeInButtonsProps {
  todo: ToDo;
  /** What taking it in does: 'Import 3 changes'; undefined where it would do nothing. */
  deed: string | undefined;
  /** Somebody is erased by it, for good. */
  erases?: boolean;
  disabled?: boolean;
  onTakeIn: TakesIn;
  onLeave: () => void;
}

/** At the foot of a preview: away from it, or in with what it shows; without a backup only where none could be made. */
export function TakeInButtons({
  todo,
  deed,
  erases = false,
  disabled = false,
  onTakeIn,
  onLeave,
}: TakeInButtonsProps) {
  return (
    <>
      {todo.problem?.ofBackup && (
        <Button onClick={() => onTakeIn('without a backup')}>Import without a backup</Button>
      )}
      <Button onClick={onLeave} disabled={todo.stage !== undefined}>
        {deed === undefined ? 'Close' : 'Cancel'}
      </Button>
      {deed !== undefined && (
        <Button
          rank={erases ? 'danger' : 'primary'}
          icon={erases ? <IconEraser size={20} /> : <IconDownload size={20} />}
          busy={todo.stage !== undefined}
          disabled={disabled}
          onClick={() => onTakeIn()}
        >
          {deed}
        </Button>
      )}
    </>
  );
}
