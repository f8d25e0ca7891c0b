import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Prepare, Runner } from './app.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The application in its own window, where Electron is there (`npm run e2e:electron`). */
export class ElectronRunner implements Runner {
  private readonly data: string;
  private app: ElectronApplication | null = null;

  constructor(data: string) {
    this.data = data;
  }

  async start(prepare: Prepare): Promise<Page> {
    const env = { ...process.env, SPANWISE_DATA: join(this.data, 'data') } as Record<string, string>;
    this.app = await _electron.launch({ args: [ROOT, `--user-data-dir=${this.data}`], env });
    const page = await this.app.firstWindow();
    await prepare(page, 'app://spanwise');
    await page.setViewportSize({ width: 1366, height: 768 });
    return page;
  }

  /** Closing the only window ends the application; it starts again on the same data. */
  async reopen(_page: Page, prepare: Prepare): Promise<Page> {
    await this.app?.close();
    return this.start(prepare);
  }

  /** Nobody can press the buttons of a system dialog: it answers with the file. */
  async openDocument(page: Page, path: string): Promise<void> {
    await this.app?.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
    await page.keyboard.press('Control+o');
  }

  async kill(): Promise<void> {
    const child = this.app?.process();
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGKILL');
    await ended;
    this.app = null;
  }

  async close(): Promise<void> {
    await this.app?.close();
  }
}
