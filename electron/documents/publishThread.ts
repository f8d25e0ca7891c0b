import { realDisk } from './disk.ts';
import { servePublishing } from './servePublishing.ts';

/** The thread that publishes, with the real disk. */
servePublishing(realDisk);
