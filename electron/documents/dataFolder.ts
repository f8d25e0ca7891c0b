import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the application keeps working copies and lists: SPANWISE_DATA, or the system's usual place. */
export function dataFolder(
  env: Environment = process.env,
  platform: string = process.platform,
  home = homedir(),
): string {
  if (env.SPANWISE_DATA) return env.SPANWISE_DATA;
  // Not the roaming part of the profile: an office may keep that on a share, where no database may be written to.
  if (platform === 'win32') return join(localData(env, home), 'Spanwise', 'Data');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Spanwise');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'spanwise');
}

const localData = (env: Environment, home: string) => env.LOCALAPPDATA || join(home, 'AppData', 'Local');

/** Where Electron keeps its own things (caches, settings of Chromium): never among the user's data. */
export function profileFolder(
  env: Environment = process.env,
  platform: string = process.platform,
  home = homedir(),
): string {
  if (platform === 'win32') return join(localData(env, home), 'Spanwise', 'Window');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Spanwise Window');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'spanwise-window');
}

/** What versions before 0.2 kept in the roaming profile. */
const OLD_NAMES = ['working', 'backups', 'damaged', 'recent.json', 'preferences.json', 'window.json'];

/**
 * Takes over what an earlier version kept in the roaming part of a Windows profile, unsaved work among it. What is there
 * already stays; what cannot be moved now is tried again at the next start. Answers what was taken over.
 */
export function takeOverOldData(
  env: Environment = process.env,
  platform: string = process.platform,
  home = homedir(),
): string[] {
  if (platform !== 'win32' || env.SPANWISE_DATA) return [];
  const from = join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Spanwise');
  const to = dataFolder(env, platform, home);
  return OLD_NAMES.filter((name) => existsSync(join(from, name)) && !existsSync(join(to, name))).filter((name) => {
    const [old, fresh, half] = [join(from, name), join(to, name), join(to, `${name}.half`)];
    try {
      mkdirSync(to, { recursive: true });
      // From another disk it is copied: whole under another name first, so that half a copy is never taken for it.
      rmSync(half, { recursive: true, force: true });
      cpSync(old, half, { recursive: true, preserveTimestamps: true });
      renameSync(half, fresh);
    } catch {
      return false;
    }
    try {
      rmSync(old, { recursive: true, force: true });
    } catch {
      // Held by another program: it stays there, unused.
    }
    return true;
  });
}
