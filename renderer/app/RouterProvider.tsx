import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
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

interface Asking {
  words: string;
  from: 'page' | 'book';
  leave: () => void;
}

const asked = {
  page: { title: 'Leave without saving?', leave: 'Leave without saving', stay: 'Stay here' },
  book: { title: 'Lock without saving?', leave: 'Lock anyway', stay: 'Keep open' },
} as const;

/** Keeps where we are and the way back, and asks before a page with unsaved text is left or locked. */
export function RouterProvider({ start, children }: { start: Route; children: ReactNode }) {
  const [trail, setTrail] = useState<Trail>({ past: [], now: start, visit: 0 });
  const [asking, setAsking] = useState<Asking | null>(null);
  const guards = useRef(new Set<() => string | undefined>());

  const leaving = useCallback((leave: () => void, from: Asking['from'] = 'page') => {
    const words = [...guards.current].map((guard) => guard()).find((said) => said !== undefined);
    if (words === undefined) leave();
    else setAsking({ words, from, leave });
  }, []);
  useEffect(() => {
    const { wardbookTest } = window;
    if (wardbookTest)
      wardbookTest.go = (to) =>
        setTrail(({ past, now, visit }) => ({ past: [...past, now], now: to as Route, visit: visit + 1 }));
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
  const lock = useCallback<Router['lock']>((now) => leaving(now, 'book'), [leaving]);
  const router = useMemo<Router>(
    () => ({
      route: trail.now,
      visit: trail.visit,
      go,
      replace,
      back,
      canGoBack: trail.past.length > 0,
      lock,
      guard,
    }),
    [trail, go, replace, back, lock, guard],
  );
  const words = asked[asking?.from ?? 'page'];

  return (
    <RouterContext.Provider value={router}>
      {children}
      <Dialog
        open={asking !== null}
        title={words.title}
        onClose={() => setAsking(null)}
        footer={
          <>
            <Button
              onClick={() => {
                setAsking(null);
                asking?.leave();
              }}
            >
              {words.leave}
            </Button>
            <Button rank="primary" data-autofocus onClick={() => setAsking(null)}>
              {words.stay}
            </Button>
          </>
        }
      >
        <p>{asking?.words}</p>
      </Dialog>
    </RouterContext.Provider>
  );
}
