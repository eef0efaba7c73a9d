import { IconArrowBackUp, IconHistory, IconKeyboard, IconLock, IconMoon, IconSun } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useSaving } from '../store/useWorkbook';
import { roomDeeds } from './deeds';
import type { PaletteDeed, PersonDeed } from './forRooms/paletteDeed';
import { homeOf } from './forRooms/route';
import { useUndo } from './forRooms/useDo';
import { useLight } from './forRooms/useLight';
import { rooms } from './rooms';

interface ShellDeeds {
  onLock: () => void;
  onKeys: () => void;
  /** Where a record is in view. */
  onHistory: (() => void) | undefined;
}

/** Every deed that Ctrl K offers: the rooms' own, then the shell's. */
export function usePaletteDeeds({ onLock, onKeys, onHistory }: ShellDeeds): {
  deeds: readonly PaletteDeed[];
  personDeeds: readonly PersonDeed[];
} {
  const { undo } = useUndo();
  const { undoLabel, sample } = useSaving();
  const { shown, choose } = useLight();
  const personDeeds = useMemo(() => roomDeeds.flatMap((room) => room.personDeeds ?? []), []);
  const deeds = useMemo<PaletteDeed[]>(() => {
    const turn = shown === 'dark' ? 'light' : 'dark';
    const shellDeeds: (PaletteDeed | false)[] = [
      ...rooms
        .filter((room) => room.component)
        .map(
          (room): PaletteDeed => ({
            key: `open/${room.name}`,
            words: `Open ${room.word}`,
            also: 'go to room',
            icon: room.icon,
            run: ({ go }) => go(homeOf[room.name]),
          }),
        ),
      onHistory !== undefined && {
        key: 'history',
        words: 'Show the history of this record',
        also: 'changes who changed when earlier before conflict',
        icon: <IconHistory size={20} />,
        run: onHistory,
      },
      undoLabel !== undefined && {
        key: 'undo',
        words: `Undo: ${undoLabel}`,
        icon: <IconArrowBackUp size={20} />,
        run: () => void undo(),
      },
      {
        key: 'light',
        words: turn === 'dark' ? 'Turn the lights down' : 'Turn the lights up',
        also: 'dark light mode theme colours',
        icon: turn === 'dark' ? <IconMoon size={20} /> : <IconSun size={20} />,
        run: () => choose(turn),
      },
      {
        key: 'keys',
        words: 'Show the keys',
        also: 'shortcuts help keyboard',
        icon: <IconKeyboard size={20} />,
        run: onKeys,
      },
      !sample && { key: 'lock', words: 'Lock the book', icon: <IconLock size={20} />, run: onLock },
    ];
    return [...roomDeeds.flatMap((room) => room.deeds), ...shellDeeds.filter((deed) => deed !== false)];
  }, [shown, choose, undo, undoLabel, sample, onLock, onKeys, onHistory]);
  return { deeds, personDeeds };
}
