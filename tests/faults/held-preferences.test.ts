import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { good } from '../support/documents.ts';
import { place, start } from '../support/services.ts';
import { heldDisk } from './heldDisk.ts';

afterEach(() => vi.useRealTimers());

it('DOC-15 preferences that a scanner has open are taken, and stored when it lets go', async () => {
  const { dataDir } = place();
  const { disk, hold } = heldDisk();
  const service = start(dataDir, { disk });
  good(await service.handle('preferences.set', { author: 'A. Planner' }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  hold(/^preferences\.json$/, ['rename']);
  expect(good(await service.handle('preferences.set', { author: 'Another' })).author).toBe('Another');
  const stored = () => readFileSync(join(dataDir, 'preferences.json'), 'utf8');
  await vi.advanceTimersByTimeAsync(2_500);
  expect(stored()).toContain('A. Planner');
  hold(null);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(stored()).toContain('Another');
});
