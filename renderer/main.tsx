import '../shared/jitless';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { takeStyleNonce } from './app/styleNonce';
import { startSession } from './store/startSession';
import { SessionContext } from './store/useSession';

const styleNonce = takeStyleNonce(document);
setNonce(styleNonce);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element to draw into');
const session = startSession();
createRoot(root).render(
  <StrictMode>
    <SessionContext value={session}>
      <App styleNonce={styleNonce} />
    </SessionContext>
  </StrictMode>,
);
