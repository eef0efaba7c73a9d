import { useEffect, useState } from 'react';
import type { PresenterMessage } from '../../charts/presenterMessage';
import { BookTheme } from '../theme/BookTheme';
import './presenter.css';

/** The window for an audience: one figure at a time, sent over the port by the window that holds the workbook. */
export function PresenterScreen({ styleNonce, port }: { styleNonce: string; port: Promise<MessagePort> }) {
  const [message, setMessage] = useState<PresenterMessage>({ show: 'nothing' });
  useEffect(() => {
    let opened: MessagePort | undefined;
    let left = false;
    void port.then((arrived) => {
      if (left) return;
      opened = arrived;
      arrived.onmessage = (event: MessageEvent<PresenterMessage>) => setMessage(event.data);
    });
    return () => {
      left = true;
      if (opened) opened.onmessage = null;
    };
  }, [port]);
  return (
    <BookTheme nonce={styleNonce}>
      <main className="presenter">
        {message.show === 'figure' && (
          <>
            <h1>{message.chart.headline ?? message.chart.finding}</h1>
            <p>{message.chart.basis}</p>
          </>
        )}
      </main>
    </BookTheme>
  );
}
