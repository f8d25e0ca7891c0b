import { callAhead } from './bridge.ts';

/**
 * What a window asks for first, asked for before the rest of its script has run: the services answer meanwhile. The
 * first import of the page.
 */
callAhead('app.info', {});
callAhead('preferences.get', {});
const doc = new URLSearchParams(location.search).get('doc');
if (doc !== null) callAhead('document.load', { doc });
