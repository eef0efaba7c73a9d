import '../shared/jitless';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { PresenterScreen } from './app/presenter/PresenterScreen';
import { takeStyleNonce } from './app/styleNonce';
import { machinePort } from './store/machinePort';

const styleNonce = takeStyleNonce(document);
setNonce(styleNonce);

// Main sends the port by itself once this page has loaded.
const port = machinePort('presenter', () => Promise.resolve());

const root = document.getElementById('root');
if (!root) throw new Error('presenter.html has no element to draw into');
createRoot(root).render(<PresenterScreen styleNonce={styleNonce} port={port} />);
