import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The parts of the main window, as a person sees them. Waits are for states, never for time. */

export const SAMPLE = 'Adult social care restructure (made-up)';

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: SAMPLE }).click();
  await shows(page, SAMPLE);
  await card(page, 'Director of Adult Social Care').waitFor();
}

/** The document that the window shows. */
export async function shows(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Figures of an edit's own frame; what is worked out after it (people at risk) is no business of most journeys. */
const AT_ONCE = ['Posts', 'FTE', 'Vacant', 'People', 'Layers', 'Average span', 'Cost'];

/** The totals bar by label: Posts is "58 (−5)". */
export async function totals(page: Page): Promise<Record<string, string>> {
  // The chart is there before them.
  await page.locator('footer.totals .total').first().waitFor();
  const pairs = await page.locator('footer.totals .total').evaluateAll((all) =>
    all.map((each) => {
      const text = (part: string) => each.querySelector(`.total-${part}`)?.textContent ?? '';
      return [text('label'), `${text('value')} ${text('change')}`.trim()] as const;
    }),
  );
  return Object.fromEntries(pairs.filter(([label]) => AT_ONCE.includes(label)));
}

export async function totalsBecome(page: Page, expected: Record<string, string>): Promise<void> {
  await expect.poll(() => totals(page)).toMatchObject(expected);
}

/** Every edit so far is acknowledged, that is, durable. */
export async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.getByTestId('save-status').textContent()).toMatch(/^(Kept|Saved)/);
}

/** A card of the chart, whether it is close enough to be read or not. */
export function card(page: Page, title: string): Locator {
  return page.locator('.card[data-box]').filter({ has: page.locator(`[title="${title}"]`) });
}

/** A row of the outline; the outline draws only the rows in view. */
export function row(page: Page, title: string): Locator {
  const name = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page.getByRole('tree').getByRole('treeitem', { name: new RegExp(`^${name}(, \\d+ posts)?(, vacant)?$`) });
}

export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

/** The post that is selected, as the inspector heads it. */
export async function selected(page: Page, title: string): Promise<void> {
  await inspector(page).getByRole('heading', { level: 3, name: title, exact: true }).waitFor();
}

/** Ctrl+F, the title, Enter: the post is selected and shown. */
export async function find(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: 'Find a post' }).fill(title);
  await page.keyboard.press('Enter');
  await selected(page, title);
}

/** A field of the selected post. */
export const field = (page: Page, label: string): Locator => inspector(page).getByLabel(label, { exact: true });

/** Whom the selected post reports to. */
export const reportsTo = (page: Page): Locator => inspector(page).locator('.post-header .hint');

export const dialog = (page: Page): Locator => page.getByRole('dialog').or(page.getByRole('alertdialog'));

/** A command of a menu that a button opens. */
export async function fromMenu(page: Page, button: string | RegExp, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export const showStructure = (page: Page, name: string): Promise<void> =>
  fromMenu(page, /^Structure /, new RegExp(`^${name}\\b`));

export async function view(page: Page, name: 'Chart' | 'List' | 'Compare' | 'Impact' | 'Export'): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click();
  await page.getByRole('main', { name }).waitFor();
}

export const undo = (page: Page): Promise<void> =>
  page.getByRole('group', { name: 'History' }).getByRole('button', { name: /^Undo/ }).click();
