import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Scope {
  /** The other look of the same page differs in its colours alone. */
  readonly rules?: readonly string[] | undefined;
  /** Only what this selector holds, where the rest was looked at before. */
  readonly within?: string;
}

/** WCAG 2.2 AA as far as a machine can tell, and axe's good practice: each violation with where it is and why. */
export async function violations(page: Page, { rules, within }: Scope = {}): Promise<string[]> {
  // The newer mode of axe opens a window of its own, which Electron's shell rightly refuses.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) axe.withRules([...rules]);
  if (within !== undefined) axe.include(within);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n${node.failureSummary}`),
  );
}
