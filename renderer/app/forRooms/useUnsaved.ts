import { useEffect, useRef } from 'react';
import { useRoute } from './useRoute';

/** While `words` says what would be lost, leaving the page asks first. Undefined when nothing would be. */
export function useUnsaved(words: string | undefined): void {
  const { guard } = useRoute();
  const latest = useRef(words);
  latest.current = words;
  useEffect(() => guard(() => latest.current), [guard]);
}
