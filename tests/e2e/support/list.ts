import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { find, view } from './window.ts';

/** The List tab, as a person sees it. */

export const grid = (page: Page): Locator => page.getByRole('treegrid', { name: 'Establishment list' });

/** Opens the tab; the list draws only what is in view. */
export async function openList(page: Page): Promise<void> {
  await view(page, 'List');
  await grid(page).waitFor();
}

/** A row by its title. */
export const listRow = (page: Page, title: string): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.locator(`.est-title [title="${title}"]`) });

export const cell = (page: Page, title: string, column: string): Locator =>
  listRow(page, title).locator(`[data-column="${column}"]`);

/** The titles in view, top down. */
export const titles = (page: Page): Promise<string[]> =>
  grid(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .map((row) => ({
          top: Number(row.getAttribute('aria-rowindex')),
          title: row.querySelector('.est-title [title]')?.getAttribute('title') ?? '',
        }))
        .filter((row) => row.top > 1)
        .sort((a, b) => a.top - b.top)
        .map((row) => row.title),
    );

/** The cell with the keyboard, as its row and its column. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const title = at?.closest('.est-row')?.querySelector('.est-title [title]')?.getAttribute('title');
    return `${title ?? ''} / ${at?.closest('[data-column]')?.getAttribute('data-column') ?? ''}`;
  });

/** Ctrl+F, the title, Enter; then to the column by arrow keys. */
export async function goToCell(page: Page, title: string, column: string): Promise<void> {
  await find(page, title);
  await expect.poll(() => focused(page)).toContain(`${title} / `);
  await page.keyboard.press('Home');
  for (let n = 0; n < 40 && !(await focused(page)).endsWith(`/ ${column}`); n++)
    await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toBe(`${title} / ${column}`);
}

/** Puts a block on the clipboard by typing it into a page of its own and copying it, as a spreadsheet would. */
export async function clipboard(page: Page, text: string): Promise<void> {
  await page.evaluate(async (block) => {
    const before = document.activeElement;
    const area = document.createElement('textarea');
    document.body.append(area);
    area.value = block;
    area.select();
    document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }, text);
}

export const said = (page: Page): Promise<string | null> => page.getByTestId('announcement').textContent();
