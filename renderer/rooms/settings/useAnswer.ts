import { useEffect, useState } from 'react';

/** What something slow said; undefined until it has. It is asked anew when `key` changes. */
export function useAnswer<T>(ask: () => Promise<T>, key?: unknown): T | undefined {
  const [answer, setAnswer] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is written in place; `key` tells when it is another
  useEffect(() => {
    let inView = true;
    void ask().then((given) => {
      if (inView) setAnswer(given);
    });
    return () => {
      inView = false;
    };
  }, [key]);
  return answer;
}
