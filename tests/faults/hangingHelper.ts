import { inspect } from '../../electron/documents/inspection.ts';

/** A helper for planted.test.ts: hangs, or runs out of memory, at documents of those names. */
process.on('message', (asked: { name: string }) => {
  if (asked.name.startsWith('hang')) for (;;);
  if (asked.name.startsWith('memory')) process.abort();
  process.send?.({ answer: inspect(asked as never) });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
