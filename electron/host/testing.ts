import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../documents/client.ts';
import type { Service } from '../documents/service.ts';
import { pageFolder } from './paths.ts';
import { type Host, startHost } from './server.ts';

export interface TestHost extends Host {
  readonly service: Service;
  readonly dataDir: string;
  /** Ends everything and removes the data folder, unless it was given. */
  stop(): Promise<void>;
}

export interface TestHostOptions {
  /** A document to open first. */
  readonly file?: string;
  /** Keep this data folder instead of a new one: a second start after a crash. */
  readonly dataDir?: string;
  readonly pageFolder?: string;
  readonly autosaveMs?: number;
}

/** The browser host inside a test: a data folder of its own, a free port, the services in their worker as in earnest. */
export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'spanwise-host-'));
  const { autosaveMs = 2_000 } = options;
  const service = startService({ dataDir, host: 'browser', version: 'test', autosaveMs });
  const opened = options.file === undefined ? null : await service.handle('document.open', { path: options.file });
  if (opened && !opened.ok) {
    await service.close();
    throw new Error(opened.refusal.message);
  }
  const doc = opened ? opened.value.doc : null;
  const host = await startHost({ service, pageFolder: options.pageFolder ?? pageFolder(), doc });
  return {
    ...host,
    service,
    dataDir,
    async stop() {
      await host.close();
      await service.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
