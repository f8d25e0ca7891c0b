import '../kit/styles/tokens.css';
import '../kit/styles/base.css';
import './crash.css';

/** The page of a window that died: what the shell says about the work, and the way back. Text only, never markup. */
const given = new URLSearchParams(location.search);
const kept = given.get('kept');
const doc = given.get('doc');
const says = document.querySelector('#kept');
const reopen = document.querySelector<HTMLAnchorElement>('#reopen');
if (says && kept !== null) says.textContent = kept;
if (reopen && doc !== null) reopen.href = `./index.html?doc=${encodeURIComponent(doc)}`;
document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
reopen?.focus();
