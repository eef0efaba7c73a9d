import { type RefCallback, useCallback, useState } from 'react';

/** The size in pixels of the box that a chart may fill, kept up to date; undefined until it was measured. */
export function useRoomFor<E extends HTMLElement>(): [
  RefCallback<E>,
  { width: number; height: number } | undefined,
] {
  const [size, setSize] = useState<{ width: number; height: number }>();
  const ref = useCallback((box: E | null) => {
    if (!box) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = box;
      setSize((now) => (now?.width === width && now.height === height ? now : { width, height }));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(box);
    return () => watcher.disconnect();
  }, []);
  return [ref, size];
}
