import type { App, Session } from 'electron';
import { isOwnPage } from './protocol.ts';

/** Schemes that leave nothing from the machine. `devtools:` is for developers, in unpackaged runs. */
const LOCAL_SCHEMES = ['app:', 'blob:', 'data:', 'devtools:'];
/** Writing text to the clipboard, after a gesture, and nothing else. */
const ALLOWED_PERMISSIONS = ['clipboard-sanitized-write'];

/** Denies every way in which a page could leave, open, embed or ask for something (SEC). */
export function denyByDefault(app: App, session: Session): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
  });
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(ALLOWED_PERMISSIONS.includes(permission) && isOwnPage(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (contents, permission) => ALLOWED_PERMISSIONS.includes(permission) && isOwnPage(contents?.getURL() ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !LOCAL_SCHEMES.some((scheme) => request.url.startsWith(scheme)) });
  });
}
