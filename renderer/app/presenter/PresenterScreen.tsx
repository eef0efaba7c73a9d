import { useEffect, useState } from 'react';
import { ProjectedChart } from '../../charts/ProjectedChart';
import type { PresenterAsks, PresenterMessage } from '../../charts/presenterMessage';
import { BookTheme } from '../theme/BookTheme';
import './presenter.css';

const keys: Record<string, PresenterAsks['asks']> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  b: 'blank',
  l: 'ground',
};

/**
 * The window for an audience: one figure at a time, sent over the port by the window that holds the workbook.
 * It decides nothing itself: a key pressed here asks that window.
 */
export function PresenterScreen({ styleNonce, port }: { styleNonce: string; port: Promise<MessagePort> }) {
  const [message, setMessage] = useState<PresenterMessage>({ show: 'nothing', ground: 'dark' });
  useEffect(() => {
    let opened: MessagePort | undefined;
    let left = false;
    const ask = (event: KeyboardEvent) => {
      const asks = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!asks) return;
      event.preventDefault();
      opened?.postMessage({ asks } satisfies PresenterAsks);
    };
    window.addEventListener('keydown', ask);
    void port.then((arrived) => {
      if (left) return;
      opened = arrived;
      arrived.onmessage = (event: MessageEvent<PresenterMessage>) => setMessage(event.data);
    });
    return () => {
      left = true;
      window.removeEventListener('keydown', ask);
      if (opened) opened.onmessage = null;
    };
  }, [port]);
  return (
    <BookTheme nonce={styleNonce}>
      <main className="presenter" data-ground={message.ground}>
        {message.show === 'figure' && <ProjectedChart chart={message.chart} ground={message.ground} />}
      </main>
    </BookTheme>
  );
}
