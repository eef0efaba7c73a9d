import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { shownName } from '../../../../shared/queries/shownName';
import { useLight } from '../../../app/forRooms/useLight';
import { useRoomFor } from '../../../charts/useRoomFor';
import { IconButton } from '../../../ui/IconButton';
import { countOf } from '../../../ui/words/countInWords';
import { drawNetwork, type StandsOut } from './drawNetwork';
import styles from './network.module.css';
import type { Colouring } from './networkColours';
import type { NetworkSeen } from './useNetwork';
import {
  fitted,
  inSight,
  moved,
  nearestTo,
  type Spot,
  spotsOf,
  stepTowards,
  type Viewport,
  zoomed,
} from './viewport';

interface NetworkPictureProps {
  seen: NetworkSeen;
  colouring: Colouring;
  out: Pick<StandsOut, 'chosen' | 'path' | 'meaning'>;
  onChoose: (at: number | undefined) => void;
}

const step = 1.3;
const zoomKeys: Record<string, number> = { '+': step, '=': step, '-': 1 / step };
/** A press that moves further than this drags the picture. */
const slack = 4;
const fingerReach = 14;

/** The people of a network as marks with lines between them: dragged, zoomed and walked by arrow keys. */
export function NetworkPicture({ seen, colouring, out, onChoose }: NetworkPictureProps) {
  const [room, size] = useRoomFor<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [view, setView] = useState<Viewport>();
  const [pointed, setPointed] = useState<number>();
  const [focused, setFocused] = useState(false);
  const drag = useRef<{ from: Spot; last: Spot; far: boolean }>(undefined);
  const { shown: light } = useLight();
  const at = seen.measures.at;
  const now = useMemo(() => view ?? (size ? fitted(size) : undefined), [view, size]);
  const spots = useMemo(() => (now ? spotsOf(at, now) : []), [at, now]);

  // Another network is seen whole at first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout tells when it is another
  useEffect(() => {
    setView(undefined);
    setPointed(undefined);
  }, [at]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another light the tokens are others
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !size || !now) return undefined;
    // In the next frame: the tokens of another light are there by then.
    const frame = requestAnimationFrame(() => {
      const sharp = window.devicePixelRatio || 1;
      context.canvas.width = Math.round(size.width * sharp);
      context.canvas.height = Math.round(size.height * sharp);
      context.setTransform(sharp, 0, 0, sharp, 0, 0);
      const tokens = getComputedStyle(context.canvas);
      drawNetwork(context, {
        seen,
        colouring,
        spots,
        zoom: now.zoom,
        ...size,
        token: (name) => tokens.getPropertyValue(name).trim(),
        out: { ...out, pointed },
        focused,
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [seen, colouring, spots, now, size, out, pointed, focused, light]);

  // React listens to the wheel passively, which leaves the page scrolling.
  useEffect(() => {
    const box = canvas.current;
    if (!box || !size) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const spot = { x: event.offsetX, y: event.offsetY };
      setView((before) => zoomed(before ?? fitted(size), step ** (-event.deltaY / 120), spot));
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => box.removeEventListener('wheel', onWheel);
  }, [size]);

  const zoomBy = (factor: number) => {
    if (!now || !size) return;
    const spot = spots[pointed ?? out.chosen ?? -1] ?? { x: size.width / 2, y: size.height / 2 };
    setView(zoomed(now, factor, spot));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !now || !size) return;
    const factor = zoomKeys[event.key];
    if (event.key === 'Escape' && out.chosen !== undefined) {
      event.stopPropagation();
      onChoose(undefined);
    } else if (factor !== undefined) {
      event.preventDefault();
      zoomBy(factor);
    } else if (event.key === '0') {
      setView(undefined);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(pointed);
    } else if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      const from = pointed ?? out.chosen ?? mostTied(seen);
      const next = pointed === undefined ? from : (stepTowards(spots, from, event.key) ?? from);
      setPointed(next);
      const spot = spots[next];
      if (spot) {
        const there = inSight(now, spot, size);
        if (there !== now) setView(there);
      }
    }
  };
  const spotOf = ({ nativeEvent }: PointerEvent): Spot => ({
    x: nativeEvent.offsetX,
    y: nativeEvent.offsetY,
  });
  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: spotOf(event), last: spotOf(event), far: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const spot = spotOf(event);
    const held = drag.current;
    if (!held) return setPointed(nearestTo(spots, spot, fingerReach));
    held.far ||= Math.hypot(spot.x - held.from.x, spot.y - held.from.y) > slack;
    if (!held.far || !now) return undefined;
    setView(moved(now, { x: spot.x - held.last.x, y: spot.y - held.last.y }));
    held.last = spot;
    return undefined;
  };
  const onPointerUp = (event: PointerEvent) => {
    if (drag.current && !drag.current.far) onChoose(nearestTo(spots, spotOf(event), fingerReach));
    drag.current = undefined;
  };
  return (
    <div className={styles.room} ref={room}>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the drawing is walked by keys, and said below */}
      <canvas
        ref={canvas}
        className={styles.canvas}
        data-pointed={pointed !== undefined}
        role="application"
        aria-label={`${countOf(seen.people.length, 'person', 'people')} and who is tied to whom. Arrow keys walk the people, Enter chooses one, plus and minus zoom, 0 shows all.`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerLeave={() => !focused && setPointed(undefined)}
      />
      <p className="for-readers" role="status">
        {pointed !== undefined &&
          `${shownName(seen.people[pointed])}, ${countOf(seen.neighbours[pointed]?.length ?? 0, 'tie', 'ties')}`}
      </p>
      <div className={styles.zoom}>
        <IconButton label="Nearer" icon={<IconPlus size={20} />} onClick={() => zoomBy(step)} />
        <IconButton label="Further away" icon={<IconMinus size={20} />} onClick={() => zoomBy(1 / step)} />
        <IconButton label="Show all" icon={<IconMaximize size={20} />} onClick={() => setView(undefined)} />
      </div>
    </div>
  );
}

const mostTied = ({ neighbours }: NetworkSeen): number =>
  neighbours.reduce((best, ties, at) => (ties.length > (neighbours[best]?.length ?? 0) ? at : best), 0);
