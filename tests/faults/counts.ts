import { appendFileSync } from 'node:fs';

/** True in `npm run soak`: everything is tried, and other inputs each day. */
export const FULL = process.env.SPANWISE_FUZZ === 'full';

/** Notes for the report of `npm run soak` how many of a kind were tried. The test command has no report. */
export function tried(kind: string, count = 1): void {
  const report = process.env.SPANWISE_REPORT;
  if (report !== undefined) appendFileSync(report, `${JSON.stringify({ kind, count })}\n`);
}
