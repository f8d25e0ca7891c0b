import './bridge/ahead.ts';
import './first.ts';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-ext-400.css';
import '@fontsource/source-sans-3/latin-ext-600.css';
import './kit/styles/tokens.css';
import './kit/styles/base.css';
import './kit/styles/contrast.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';
import { listenToKeys, listenToMenu } from './shell/commands/keysAndMenu.ts';
import { startTheme } from './shell/theme.ts';

startTheme();
listenToKeys();
listenToMenu();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
