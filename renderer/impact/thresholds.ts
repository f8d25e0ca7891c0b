import { rulesWords } from './rulesWords.ts';

/** Consultation levels as one line of text: "20 or more: 30 days, 100 or more: 45 days". */

export interface Threshold {
  readonly from: number;
  readonly days: number;
}

export function thresholdsText(thresholds: readonly Threshold[]): string {
  return thresholds.map(({ from, days }) => rulesWords.consultation.level(from, days)).join(', ');
}

/** Lowest first; null when a part cannot be read, or two parts start at one number. */
export function thresholdsOf(typed: string): Threshold[] | null {
  const found: Threshold[] = [];
  for (const part of typed.split(/[,;\n]/)) {
    if (part.trim() === '') continue;
    const match = /^\s*(\d{1,6})\s*(?:or more)?\s*[:=]\s*(\d{1,4})\s*(?:days?)?\s*$/i.exec(part);
    if (!match || Number(match[1]) < 1) return null;
    found.push({ from: Number(match[1]), days: Number(match[2]) });
  }
  if (new Set(found.map((each) => each.from)).size !== found.length) return null;
  return found.length === 0 ? null : found.sort((a, b) => a.from - b.from);
}
