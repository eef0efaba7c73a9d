import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import type { Route } from './forRooms/route';
import { type Router, RouterContext } from './forRooms/useRoute';

interface Trail {
  past: readonly Route[];
  now: Route;
  /** How often one went somewhere, here again included. */
  visit: number;
}

const longestTrail = 50;

/** Keeps where we are and the way back, and asks before a page with unsaved text is left. */
export function RouterProvider({ start, children }: { start: Route; children: ReactNode }) {
  const [trail, setTrail] = useState<Trail>({ past: [], now: start, visit: 0 });
  const [asking, setAsking] = useState<{ words: string; leave: () => void } | null>(null);
  const guards = useRef(new Set<() => string | undefined>());

  const leaving = useCallback((leave: () => void) => {
    const words = [...guards.current].map((guard) => guard()).find((said) => said !== undefined);
    if (words === undefined) leave();
    else setAsking({ words, leave });
  }, []);
  const guard = useCallback<Router['guard']>((words) => {
    guards.current.add(words);
    return () => guards.current.delete(words);
  }, []);
  const go = useCallback<Router['go']>(
    (route) =>
      leaving(() =>
        setTrail(({ past, now, visit }) => ({
          past: [...past, now].slice(-longestTrail),
          now: route,
          visit: visit + 1,
        })),
      ),
    [leaving],
  );
  const replace = useCallback<Router['replace']>(
    (route) => setTrail((last) => ({ ...last, now: route })),
    [],
  );
  const back = useCallback(
    () =>
      leaving(() =>
        setTrail((last) => {
          const now = last.past.at(-1);
          return now ? { past: last.past.slice(0, -1), now, visit: last.visit + 1 } : last;
        }),
      ),
    [leaving],
  );
  const router = useMemo<Router>(
    () => ({
      route: trail.now,
      visit: trail.visit,
      go,
      replace,
      back,
      canGoBack: trail.past.length > 0,
      guard,
    }),
    [trail, go, replace, back, guard],
  );

  return (
    <RouterContext.Provider value={router}>
      {children}
      <Dialog
        open={asking !== null}
        title="Leave without saving?"
        onClose={() => setAsking(null)}
        footer={
          <>
            <Button
              onClick={() => {
                setAsking(null);
                asking?.leave();
              }}
            >
              Leave without saving
            </Button>
            <Button rank="primary" data-autofocus onClick={() => setAsking(null)}>
              Stay here
            </Button>
          </>
        }
      >
        <p>{asking?.words}</p>
      </Dialog>
    </RouterContext.Provider>
  );
}
