import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { card, dialog, find, fromMenu, openSample, selected } from '../support/window.ts';

/** Both looks have the same page and their own colours. */
const LOOKS = [
  { look: 'light', rules: undefined },
  { look: 'dark', rules: ['color-contrast'] },
] as const;

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Views' }).getByRole('button');

/** A view that has parts (Money, Settings) shows one at a time. Answers how many there are. */
async function eachPart(page: Page, rules: readonly string[] | undefined): Promise<number> {
  const parts = page.getByRole('navigation', { name: /^Parts of/ }).getByRole('button');
  await parts.first().waitFor();
  for (const part of await parts.all()) {
    await part.click();
    await expect.poll(() => part.getAttribute('aria-current')).not.toBeNull();
    const name = await part.innerText();
    expect([name, ...(await violations(page, { rules, within: 'main' }))]).toEqual([name]);
  }
  return parts.count();
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
}

describe.each(LOOKS)('A11Y axe finds nothing, $look', ({ look: colorScheme, rules }) => {
  const launch = async () => {
    const app = await launchApp();
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    return app;
  };

  it('A11Y on the start screen', async () => {
    const { page } = await launch();
    await page.getByRole('heading', { level: 1, name: 'Spanwise' }).waitFor();
    expect(await violations(page, { rules })).toEqual([]);
  });

  it('A11Y on the main window, with a post selected, and on every tab', async () => {
    const { page } = await launch();
    await openSample(page);
    expect(await violations(page, { rules })).toEqual([]);
    await card(page, 'Head of Commissioning and Brokerage').click();
    await selected(page, 'Head of Commissioning and Brokerage');
    expect(await violations(page, { rules })).toEqual([]);
    const names = await tabs(page).allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      await tabs(page).filter({ hasText: name }).click();
      await page.getByRole('main').waitFor();
      if (name === 'Export') await page.locator('.pages:not(.stale) canvas[data-drawn]').first().waitFor();
      expect([name, ...(await violations(page, { rules }))]).toEqual([name]);
    }
  });

  it('A11Y on the parts of Money and of the settings', async () => {
    const { page } = await launch();
    await openSample(page);
    await tabs(page).filter({ hasText: 'Money' }).click();
    expect(await eachPart(page, rules)).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('main', { name: 'Settings' }).waitFor();
    expect(await eachPart(page, rules)).toBeGreaterThan(2);
  });

  it('A11Y on the dialogs, menus and details that cover it', async () => {
    const { page, folder } = await launch();
    await openSample(page);
    const covered = async (name: string, open: () => Promise<unknown>) => {
      await open();
      await dialog(page).or(page.getByRole('menu')).first().waitFor();
      expect([name, ...(await violations(page, { rules }))]).toEqual([name]);
      await closeDialog(page);
    };
    await find(page, 'Head of Commissioning and Brokerage');
    await covered('delete', () => page.getByRole('button', { name: 'Delete post', exact: true }).click());
    await covered('move', () => page.getByRole('button', { name: 'Move to…' }).click());
    await covered('import', () => fromMenu(page, 'File', 'Import a structure…'));
    await covered('import with problems', async () => {
      const path = join(folder, 'bad.csv');
      writeFileSync(path, 'Post ID,Reports To,Job Title,FTE\nB1,,Head,1\nB2,B9,Officer,many\n');
      await fromMenu(page, 'File', 'Import a structure…');
      await choose(page, path, () => page.getByRole('button', { name: 'Choose a file…' }).click());
      await dialog(page)
        .getByRole('tab', { name: /^3 Problems/ })
        .click();
      await dialog(page).getByRole('button', { name: 'Accept all 2 repairs' }).waitFor();
    });
    await covered('new proposal', () => fromMenu(page, /^Structure /, /^New proposal/));
    await covered('file menu', () => page.getByRole('button', { name: 'File' }).click());
    await covered('what a total is made of', () => page.getByRole('button', { name: /^Vacant/ }).click());
  });
});

describe('A11Y at 200% zoom', () => {
  it('A11Y 1366 by 768 at 200%: no sideways scrolling of the page, the totals stay, every view works', async () => {
    const { page } = await launchApp();
    // What the browser's zoom does to the page: half as many CSS pixels.
    await page.setViewportSize({ width: 683, height: 384 });
    await page.getByRole('heading', { level: 1, name: 'Spanwise' }).waitFor();
    expect(await overflow(page)).toEqual({ across: 0 });
    await openSample(page);
    for (const name of await tabs(page).allInnerTexts()) {
      await tabs(page).filter({ hasText: name }).click();
      await page.getByRole('main').waitFor();
      expect([name, await overflow(page)]).toEqual([name, { across: 0 }]);
      expect([name, await outside(page)]).toEqual([name, []]);
    }
  });
});

/** How far the page could be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { across: scrollWidth - clientWidth };
  });

/**
 * Controls that nothing scrolls, and that stand outside the window or are covered: nobody can reach them. The link that
 * skips to the work is there when the keyboard is on it.
 */
const outside = (page: Page) =>
  page.locator('.top :is(button:not(.skip), input), .totals button, .chart-tools button').evaluateAll((all) =>
    all.flatMap((each) => {
      const { left, right, top, bottom, width, height } = each.getBoundingClientRect();
      const isIn = left >= 0 && right <= innerWidth + 0.5 && top >= 0 && bottom <= innerHeight + 0.5;
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const reached = hit !== null && (each.contains(hit) || hit.contains(each));
      return width === 0 || (isIn && reached) ? [] : [each.textContent || each.getAttribute('aria-label') || ''];
    }),
  );
