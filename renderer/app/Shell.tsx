import './shell.css';
import { IconX } from '@tabler/icons-react';
import { Suspense, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { HistoryPage } from '../records/history/HistoryPage';
import { useOpenWorkbook, useSaving } from '../store/useWorkbook';
import { IconButton } from '../ui/IconButton';
import { KeptColumnsContext } from '../ui/list/columnsChosen';
import { ToastProvider } from '../ui/Toasts';
import type { AtHand } from './forRooms/paletteDeed';
import { HandedBackupContext, makeHandedBackup } from './forRooms/restore/handedBackup';
import { homeOf, type Route } from './forRooms/route';
import { makeShellKeys, type ShellKeys, ShellKeysContext } from './forRooms/shellKeys';
import { ProblemContext, useDo, useUndo } from './forRooms/useDo';
import { DraftsContext } from './forRooms/useDraft';
import { useLink } from './forRooms/useLink';
import { useRoute } from './forRooms/useRoute';
import { useToday } from './forRooms/useToday';
import { KeysDialog } from './KeysDialog';
import { LinkDialog } from './LinkDialog';
import { Palette } from './palette/Palette';
import { printPage } from './printPage';
import { RoomBoundary } from './RoomBoundary';
import { RouterProvider } from './RouterProvider';
import { rooms } from './rooms';
import { SampleStrip } from './SampleStrip';
import { Spine } from './Spine';
import { TopBar } from './TopBar';
import { useDenied } from './useDenied';
import { useKeptColumns } from './useKeptColumns';
import { useKeyboard } from './useKeyboard';
import { useMachineDeeds } from './useMachineDeeds';
import { usePaletteDeeds } from './usePaletteDeeds';

interface ShellProps {
  start: Route;
  /** Something to tell once, at the opening. */
  notice: string | null;
  onLock: () => void;
  /** Only in the sample year: the way out. */
  onLeaveSample: () => void;
  /** "backed up today" */
  backup?: string | undefined;
}

/** The open book: spine, top bar and the room in view, with everything a room may lean on. */
export function Shell({ start, notice, ...rest }: ShellProps) {
  const { drafts } = useOpenWorkbook();
  const [problem, setProblem] = useState<string | null>(null);
  const [told, setTold] = useState(notice);
  useEffect(() => {
    if (notice) setTold(notice);
  }, [notice]);
  const keys = useMemo(makeShellKeys, []);
  const handed = useMemo(makeHandedBackup, []);
  const columns = useKeptColumns(drafts);
  return (
    <DraftsContext.Provider value={drafts}>
      <KeptColumnsContext.Provider value={columns}>
        <ShellKeysContext.Provider value={keys}>
          <ProblemContext.Provider value={setProblem}>
            <ToastProvider>
              <RouterProvider start={start}>
                <HandedBackupContext.Provider value={handed}>
                  <LinkDialog>
                    <Frame
                      problem={problem}
                      notice={told}
                      onNoticeSeen={() => setTold(null)}
                      onProblemSeen={() => setProblem(null)}
                      keys={keys}
                      {...rest}
                    />
                  </LinkDialog>
                </HandedBackupContext.Provider>
              </RouterProvider>
            </ToastProvider>
          </ProblemContext.Provider>
        </ShellKeysContext.Provider>
      </KeptColumnsContext.Provider>
    </DraftsContext.Provider>
  );
}

interface FrameProps extends Omit<ShellProps, 'start'> {
  onNoticeSeen: () => void;
  problem: string | null;
  onProblemSeen: () => void;
  keys: ShellKeys;
}

function Frame({
  problem,
  notice,
  onNoticeSeen,
  onProblemSeen,
  keys: { press, answers },
  onLock: lockAtOnce,
  onLeaveSample,
  backup,
}: FrameProps) {
  const { go, back, lock: askThenLock } = useRoute();
  const { sample } = useSaving();
  const { undo, redo } = useUndo();
  const at = useAtHand();
  const report = useContext(ProblemContext);
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  const find = useCallback(() => setShown('palette'), []);
  const showHistory = useCallback(() => void press('history'), [press]);
  const onLock = useCallback(() => askThenLock(lockAtOnce), [askThenLock, lockAtOnce]);
  const { deeds, personDeeds } = usePaletteDeeds({
    onLock,
    onKeys: () => setShown('keys'),
    onHistory: shown === 'palette' && answers('history') ? showHistory : undefined,
  });
  const showKeys = () => setShown('keys');
  const lock = () => {
    if (!sample) onLock();
  };
  const both = {
    find,
    undo: () => void undo(),
    redo: () => void redo(),
    lock,
    print: () => {
      if (!press('print')) void printPage();
    },
  };
  useKeyboard({
    ...both,
    make: () => press('new'),
    save: () => press('save'),
    history: () => press('history'),
    keys: showKeys,
    back,
    room: (place) => {
      const room = rooms.filter((each) => !each.foot)[place - 1];
      if (room?.component) go(homeOf[room.name]);
    },
  });
  useDenied(report);
  useMachineDeeds({
    ...both,
    new: () => press('new'),
    'show-keys': showKeys,
    'go-today': () => go(homeOf.today),
    'go-people': () => go(homeOf.people),
    'go-events': () => go(homeOf.events),
    'go-campaigns': () => go(homeOf.campaigns),
    'go-stories': () => go(homeOf.stories),
    'go-charts': () => go(homeOf.charts),
    'go-exchange': () => go(homeOf.exchange),
    'go-settings': () => go(homeOf.settings),
  });
  return (
    <div className="shell">
      <Spine />
      <div className="desk">
        <TopBar onFind={find} onLock={onLock} {...(backup && { backup })} />
        {sample && <SampleStrip onLeave={onLeaveSample} />}
        {problem && <Strip kind="problem" words={problem} onSeen={onProblemSeen} />}
        {notice && <Strip kind="notice" words={notice} onSeen={onNoticeSeen} />}
        <RoomInView />
      </div>
      <Palette
        open={shown === 'palette'}
        onClose={() => setShown(null)}
        deeds={deeds}
        personDeeds={personDeeds}
        at={at}
      />
      <KeysDialog open={shown === 'keys'} onClose={() => setShown(null)} />
    </div>
  );
}

function Strip({ kind, words, onSeen }: { kind: 'problem' | 'notice'; words: string; onSeen: () => void }) {
  return (
    <div className="strip" data-kind={kind} role={kind === 'problem' ? 'alert' : 'status'}>
      <span className="grow">{words}</span>
      <IconButton
        size="tiny"
        rank="quiet"
        label="Close this message"
        icon={<IconX size={18} />}
        onClick={onSeen}
      />
    </div>
  );
}

function RoomInView() {
  const { route } = useRoute();
  const room = rooms.find((each) => each.name === route.room);
  const place = `${route.room}/${route.page}`;
  useEffect(() => {
    document.title = room ? `${room.word} · Wardbook` : 'Wardbook';
  }, [room]);
  if (!room?.component) return null;
  // The table gives each component its own room's routes; here the pair is known to match.
  const Component = room.component as React.ComponentType<{ route: Route }>;
  return (
    <main className="room" data-landing="page" tabIndex={-1} aria-label={room.word}>
      <RoomBoundary word={room.word} key={place}>
        <Suspense fallback={null}>
          {route.page === 'history' ? (
            <HistoryPage key={route.id} kind={route.about ?? ''} id={route.id ?? ''} />
          ) : (
            <Component route={route} />
          )}
        </Suspense>
      </RoomBoundary>
    </main>
  );
}

function useAtHand(): AtHand {
  const open = useOpenWorkbook();
  const { go } = useRoute();
  const run = useDo();
  const openLink = useLink();
  const today = useToday();
  return useMemo(
    () => ({ workbook: open.reader, today, go, do: (command) => void run(command), openLink }),
    [open, today, go, run, openLink],
  );
}
