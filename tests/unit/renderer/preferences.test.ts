import { beforeEach, describe, expect, it } from 'vitest';
import { type Bridge, setBridge } from '../../../renderer/bridge/bridge.ts';
import {
  changePreferences,
  followPreferences,
  loadPreferences,
  usePreferences,
} from '../../../renderer/kit/window/preferences.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../shared/ipc/preferences.ts';

/** Services whose answers come when the test says so. */
class SlowServices {
  stored: Preferences = DEFAULT_PREFERENCES;
  private listener: (event: unknown) => void = () => {};
  private readonly held: (() => void)[] = [];

  readonly bridge = {
    call: (name: string, args: Partial<Preferences>) => {
      if (name === 'preferences.set') this.stored = { ...this.stored, ...args };
      const value = this.stored;
      return new Promise((resolve) => this.held.push(() => resolve({ ok: true, value })));
    },
    onEvent: (listener: (event: unknown) => void) => {
      this.listener = listener;
      return () => {};
    },
  } as unknown as Bridge;

  /** The news of what is stored now, to be delivered when the test says so. */
  news(): () => void {
    const event = { type: 'preferences', preferences: this.stored };
    return () => this.listener(event);
  }

  async answer(count = this.held.length): Promise<void> {
    for (const answer of this.held.splice(0, count)) answer();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let services: SlowServices;

beforeEach(() => {
  services = new SlowServices();
  setBridge(services.bridge);
  usePreferences.setState(DEFAULT_PREFERENCES);
  followPreferences();
});

describe('preferences of a window', () => {
  it('A11Y news of an earlier choice never puts a later one back', async () => {
    void changePreferences({ textSize: 'larger' });
    const late = services.news();
    void changePreferences({ theme: 'dark' });
    await services.answer();
    late();
    expect(usePreferences.getState()).toMatchObject({ textSize: 'larger', theme: 'dark' });
  });

  it('A11Y a choice made before the stored ones have arrived stands', async () => {
    void loadPreferences();
    void changePreferences({ theme: 'dark' });
    await services.answer(1);
    expect(usePreferences.getState().theme).toBe('dark');
  });

  it('A11Y a choice of another window is followed', async () => {
    services.stored = { ...DEFAULT_PREFERENCES, theme: 'light' };
    services.news()();
    await services.answer();
    expect(usePreferences.getState().theme).toBe('light');
  });
});
