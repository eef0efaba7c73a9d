import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconLock,
  IconSearch,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { SavingState } from '../store/session';
import { useSaving } from '../store/useWorkbook';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Key } from '../ui/Key';
import { useUndo } from './forRooms/useDo';

const words: Record<SavingState, string> = {
  saved: 'Saved and sealed',
  saving: 'Saving…',
  'paused-disk-full': 'Saving is paused: the disk is full',
  'cannot-write': 'Saving is paused: the disk cannot be written',
};

interface TopBarProps {
  onFind: () => void;
  onLock: () => void;
  /** "backed up today"; undefined where no backup is known. */
  backup?: string;
}

/** Find anything, the state of saving in words, undo, Lock. */
export function TopBar({ onFind, onLock, backup }: TopBarProps) {
  const { saving, undoLabel, sample } = useSaving();
  const { undo } = useUndo();
  const stopped = saving === 'paused-disk-full' || saving === 'cannot-write';
  return (
    <div className="top-bar">
      <button type="button" className="find-button" onClick={onFind}>
        <IconSearch size={20} aria-hidden="true" />
        <span className="grow cut">Find a person, place or anything</span>
        <Key>Ctrl K</Key>
      </button>
      <span className="spacer" />
      <span className="saving" data-state={stopped ? 'stopped' : saving} role="status">
        {stopped ? <IconAlertTriangle size={20} /> : <IconShieldCheck size={20} />}
        <span>
          {sample ? 'Kept until you leave the sample' : words[saving]}
          {backup && !stopped && !sample && <span className="backup"> · {backup}</span>}
        </span>
      </span>
      <IconButton
        size="small"
        label={undoLabel ? `Undo: ${undoLabel}` : 'Nothing to undo'}
        keys="Ctrl Z"
        icon={<IconArrowBackUp size={20} />}
        disabled={undoLabel === undefined}
        onClick={() => void undo()}
      />
      {!sample && (
        <Button size="small" icon={<IconLock size={20} />} onClick={onLock}>
          Lock
        </Button>
      )}
    </div>
  );
}
