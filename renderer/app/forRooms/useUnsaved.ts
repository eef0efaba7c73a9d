import { useEffect, useRef } from 'react';
import { useRoute } from './useRoute';

/**
 * While `words` says what would be lost, leaving the page asks first. Undefined when nothing would be. As a function it
 * is asked at that moment, and may save first what can be.
 */
export function useUnsaved(words: string | undefined | (() => string | undefined)): void {
  const { guard } = useRoute();
  const latest = useRef(words);
  latest.current = words;
  useEffect(
    () => guard(() => (typeof latest.current === 'function' ? latest.current() : latest.current)),
    [guard],
  );
}
