import './bridge/ahead.ts';
import './first.ts';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-ext-400.css';
import '@fontsource/source-sans-3/latin-ext-600.css';
import './app/tokens.css';
import './app/base.css';
import './app/contrast.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { listenToKeys, listenToMenu } from './app/shortcuts.ts';
import { startTheme } from './app/theme.ts';

startTheme();
listenToKeys();
listenToMenu();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
