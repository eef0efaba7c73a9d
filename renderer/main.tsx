import '../shared/jitless';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { takeStyleNonce } from './app/styleNonce';

const styleNonce = takeStyleNonce(document);
setNonce(styleNonce);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element to draw into');
createRoot(root).render(
  <StrictMode>
    <App styleNonce={styleNonce} />
  </StrictMode>,
);
