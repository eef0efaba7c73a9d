import { useEffect, useRef, useState } from 'react';
import type { PresenterAsks, PresenterMessage } from '../../charts/presenterMessage';
import type { ChartSeries } from '../../charts/series';
import { openPresenter } from '../../store/machinePort';

export interface Presenter {
  shown: boolean;
  /** The audience sees an empty screen. */
  blank: boolean;
  ground: 'dark' | 'white';
  open(): Promise<void>;
  close(): void;
  step(by: number): void;
  setBlank(blank: boolean): void;
  setGround(ground: 'dark' | 'white'): void;
}

/**
 * The window for an audience: it gets finished figures over a port, never a record. What is open here is what
 * it shows; its own arrow keys ask for the next finding.
 */
export function usePresenter(
  charts: readonly ChartSeries[],
  open: ChartSeries | undefined,
  choose: (id: string) => void,
): Presenter {
  const [port, setPort] = useState<MessagePort | null>(null);
  const [blank, setBlank] = useState(false);
  const [ground, setGround] = useState<'dark' | 'white'>('dark');
  const step = (by: number) => {
    const at = charts.findIndex((chart) => chart.id === open?.id);
    const next = charts[at + by];
    if (next) choose(next.id);
  };
  const latest = useRef({ step });
  latest.current = { step };

  useEffect(() => window.machine.on('presenter.closed', () => setPort(null)), []);
  useEffect(() => {
    if (!port) return;
    port.onmessage = (event: MessageEvent<PresenterAsks>) => {
      const { asks } = event.data;
      if (asks === 'next') latest.current.step(1);
      else if (asks === 'back') latest.current.step(-1);
      else if (asks === 'blank') setBlank((last) => !last);
      else setGround((last) => (last === 'dark' ? 'white' : 'dark'));
    };
    return () => {
      port.onmessage = null;
      port.close();
    };
  }, [port]);
  useEffect(() => {
    if (!port) return;
    const message: PresenterMessage =
      blank || !open ? { show: 'nothing', ground } : { show: 'figure', chart: open, ground };
    port.postMessage(message);
  }, [port, open, blank, ground]);

  return {
    shown: port !== null,
    blank,
    ground,
    async open() {
      setBlank(false);
      setPort(await openPresenter('Wardbook'));
    },
    close() {
      void window.machine.ask('presenter.close');
      setPort(null);
    },
    step,
    setBlank,
    setGround,
  };
}
