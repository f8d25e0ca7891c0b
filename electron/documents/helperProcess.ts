import { refuse } from '../../shared/errors.ts';
import { type Inspection, inspect } from './inspection.ts';
import type { HelperSays } from './inspector.ts';

/**
 * The process that reads files which anybody may have written. A thread inside SQLite cannot be stopped; a process can.
 * It answers one question at a time and ends with whoever started it. Started by `fork`, or by Electron.
 */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}
const { parentPort } = process as { parentPort?: Port };

function answer(asked: unknown): HelperSays {
  try {
    return { answer: inspect(asked as Inspection) };
  } catch (error) {
    // A bug, or a file that finds one: to whoever asked, the file cannot be read.
    const why = error instanceof Error ? error.message : String(error);
    const { name } = asked as Inspection;
    return {
      answer: refuse(
        'damaged',
        `"${name}" is damaged (reading it failed: ${why.slice(0, 200)}). It was not touched; open the newest backup of it, or ask for it to be restored.`,
      ),
    };
  }
}

const ready: HelperSays = { ready: true };
if (parentPort) {
  parentPort.on('message', ({ data }) => parentPort.postMessage(answer(data)));
  parentPort.postMessage(ready);
} else {
  process.on('message', (asked) => process.send?.(answer(asked)));
  process.on('disconnect', () => process.exit(0));
  process.send?.(ready);
}
