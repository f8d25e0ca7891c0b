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
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Spanwise');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Spanwise');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'spanwise');
}
