import { resolve } from 'node:path';
import { startService } from '../documents/client.ts';
import { dataFolder, takeOverOldData } from '../documents/dataFolder.ts';
import { fromAddress } from '../documents/paths.ts';
import { showInBrowser } from './browser.ts';
import { applicationVersion, pageFolder } from './paths.ts';
import { startHost } from './server.ts';

/** `node electron/host/main.ts [file.spanwise]`: the application in the user's browser, on this computer only. */
async function run(file: string | undefined): Promise<void> {
  takeOverOldData();
  const service = startService({
    dataDir: dataFolder(),
    host: 'browser',
    version: applicationVersion(),
    onCrash(error) {
      console.error(error);
      process.exit(1);
    },
  });
  let doc: string | null = null;
  if (file !== undefined) {
    const opened = await service.handle('document.open', { path: resolve(fromAddress(file)), window: false });
    if (opened.ok) doc = opened.value.doc;
    else console.error(opened.refusal.message);
  }
  let removePage = () => {};
  const host = await startHost({
    service,
    pageFolder: pageFolder(),
    port: Number(process.env.SPANWISE_PORT ?? 0),
    doc,
    onEntered: () => removePage(),
  });
  console.log(`Spanwise is open at ${host.url}`);
  if (process.stdout.isTTY) removePage = showInBrowser(host.url);

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    removePage();
    await host.close();
    await service.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

await run(process.argv.slice(2).find((argument) => !argument.startsWith('-')));
