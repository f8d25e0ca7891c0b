/** Answers each line with the process's memory in MB, and ends with its input. */
export function answerMemory(end: () => Promise<void>): void {
  process.stdin.on('data', () => {
    globalThis.gc?.();
    console.log(Math.round(process.memoryUsage().rss / 1e6));
  });
  process.stdin.on('end', () => void end().finally(() => process.exit(0)));
}
