import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { closeBrowser } from '../support/host.ts';
import { card, dialog, fromMenu, openSample, SAMPLE } from '../support/window.ts';

afterAll(closeBrowser);

async function start(): Promise<Page> {
  return (await launchApp()).page;
}

const help = (page: Page) => page.getByRole('complementary', { name: 'Help' });
const heading = (page: Page, name: string) => help(page).getByRole('heading', { level: 2, name }).waitFor();

describe('help', () => {
  it('A11Y F1 explains what has the focus, search finds by other words, Escape gives the focus back', async () => {
    const page = await start();
    await openSample(page);
    await page.getByRole('treeitem').first().click();
    await page.keyboard.press('F1');
    await heading(page, 'Drawing and moving posts');
    expect(await violations(page)).toEqual([]);
    await help(page).getByRole('searchbox').fill('autosave');
    await help(page).getByRole('button', { name: 'Where your work is kept' }).click();
    await heading(page, 'Where your work is kept');
    await page.keyboard.press('Escape');
    await help(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('[role="tree"]') !== null)).toBe(true);
    await page.getByRole('button', { name: /^Cost/ }).focus();
    await page.keyboard.press('F1');
    await heading(page, 'The bar at the bottom');
  });

  it('A11Y help is read while a question is open', async () => {
    const page = await start();
    await openSample(page);
    await page.keyboard.press('Control+,');
    await dialog(page).waitFor();
    await page.keyboard.press('F1');
    await heading(page, 'Preferences');
    await help(page).getByRole('button', { name: 'Close help' }).click();
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('A11Y the tour is offered until it is taken or refused; five steps by keyboard, over nothing that is locked', async () => {
    const page = await start();
    await page.getByRole('button', { name: 'Take the tour' }).click();
    await card(page, 'Director of Adult Social Care').waitFor();
    const step = (title: string) => page.getByRole('dialog', { name: title });
    await step('Draw by dragging').waitFor();
    expect(await violations(page)).toEqual([]);
    await card(page, 'Director of Adult Social Care').click();
    await step('Draw by dragging').getByRole('button', { name: 'Next' }).focus();
    for (const title of [
      'See what it does',
      'Options beside Current',
      'Other views of the same structure',
      'It is kept as you work',
    ]) {
      await page.keyboard.press('Enter');
      await step(title).waitFor();
    }
    await page.keyboard.press('Enter');
    await step('It is kept as you work').waitFor({ state: 'detached' });
    await fromMenu(page, 'File', 'Close document');
    await page.getByRole('button', { name: SAMPLE }).waitFor();
    expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0);
  });

  it('A11Y preferences hold in the next window: text size, colours, people hidden', async () => {
    const page = await start();
    await page.keyboard.press('Control+,');
    await page.getByRole('radio', { name: 'Larger' }).check();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('checkbox', { name: /^Hide people figures/ }).check();
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.text)).toBe('larger');
    await page.reload();
    const look = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
    await expect.poll(look).toMatchObject({ text: 'larger', theme: 'dark' });
    await openSample(page);
    expect(await page.getByRole('button', { name: /^People hidden/ }).count()).toBe(1);
  });

  it('A11Y About names the version and the licence of each library, from the application itself', async () => {
    const page = await start();
    await openSample(page);
    await fromMenu(page, 'Keyboard and help', 'About Spanwise');
    await dialog(page)
      .getByText(/^react \d/)
      .click();
    await dialog(page).getByText('Permission is hereby granted').filter({ visible: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('EXPORT-1 EXPORT-2 printing draws the pages of the chart as an export has them, no text under 8 pt, and every row of the list', async () => {
    const page = await start();
    await openSample(page);
    const printed = () =>
      page.evaluate(
        () =>
          new Promise<{ pages: number; posts: number; least: number; rows: number }>((resolve) => {
            window.print = () => {
              const sheet = document.querySelector('.print-sheet') as HTMLElement;
              const texts = [...sheet.querySelectorAll('.chart-page text')];
              resolve({
                pages: sheet.querySelectorAll('.chart-page').length,
                posts: texts.filter((text) => /\d FTE/.test(text.textContent) && !/ posts, /.test(text.textContent))
                  .length,
                least: Math.min(...texts.map((text) => Number(text.getAttribute('font-size')))),
                rows: sheet.querySelectorAll('tbody tr').length,
              });
            };
            dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }));
          }),
      );
    const chart = await printed();
    expect(chart.pages).toBeGreaterThan(1);
    expect(chart.posts).toBeGreaterThan(30);
    expect(chart.least).toBeGreaterThanOrEqual(8);
    expect(chart.rows).toBe(0);
    await page.keyboard.press('Control+2');
    await page.getByRole('main', { name: 'List' }).waitFor();
    expect((await printed()).rows).toBeGreaterThan(30);
    await expect.poll(() => page.locator('.print-sheet').count()).toBe(0);
  });
});
