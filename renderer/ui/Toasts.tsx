import './page.css';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Key } from './Key';

interface ToastText {
  /** What was done, repeating the verb: "Signed in Stuart Pym". */
  text: string;
  onUndo?: () => void;
}

interface Toasts {
  say(toast: ToastText): void;
  clear(): void;
}

const ToastContext = createContext<Toasts | null>(null);

const shownFor = 8_000;

/** One toast at a time, bottom left, 8 s, held while the pointer or focus is on it. Never for errors. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(ToastText & { turn: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const clear = useCallback(() => setToast(null), []);
  const say = useCallback((next: ToastText) => {
    setHeld(false);
    setToast((last) => ({ ...next, turn: (last?.turn ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    if (!toast || held) return;
    const timer = window.setTimeout(clear, shownFor);
    return () => window.clearTimeout(timer);
  }, [toast, held, clear]);
  const toasts = useMemo(() => ({ say, clear }), [say, clear]);
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <div role="status" aria-live="polite">
        {toast && (
          // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the toast on screen
          <div
            className="toast"
            key={toast.turn}
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span className="cut">{toast.text}</span>
            {toast.onUndo && (
              <>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    clear();
                    toast.onUndo?.();
                  }}
                >
                  Undo
                </button>
                <Key>Ctrl Z</Key>
              </>
            )}
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}

export function useToast(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('no toast provider above');
  return toasts;
}
