import { createContext, useContext, useEffect, useRef } from 'react';

/** Keys whose meaning the page in view gives. */
export type ShellKey = 'new' | 'save' | 'history' | 'print';

export interface ShellKeys {
  /** The last to register answers first. */
  register(key: ShellKey, answer: () => void): () => void;
  press(key: ShellKey): boolean;
  /** Whether anything in view answers it. */
  answers(key: ShellKey): boolean;
}

export const ShellKeysContext = createContext<ShellKeys | null>(null);

/** Answers Ctrl N (`new`), Ctrl Enter (`save`) Ctrl H (`history`) or Ctrl P (`print`) while the component is in view; without an answer it does not. */
export function useShellKey(key: ShellKey, answer: (() => void) | undefined): void {
  const keys = useContext(ShellKeysContext);
  const latest = useRef(answer);
  latest.current = answer;
  const on = answer !== undefined;
  useEffect(() => (on ? keys?.register(key, () => latest.current?.()) : undefined), [keys, key, on]);
}

/** Keeps who answers which key. */
export function makeShellKeys(): ShellKeys {
  const answers: { key: ShellKey; answer: () => void }[] = [];
  return {
    register(key, answer) {
      const entry = { key, answer };
      answers.push(entry);
      return () => {
        answers.splice(answers.indexOf(entry), 1);
      };
    },
    press(key) {
      const last = answers.findLast((entry) => entry.key === key);
      last?.answer();
      return last !== undefined;
    },
    answers: (key) => answers.some((entry) => entry.key === key),
  };
}
