import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { said } from '../support/list.ts';
import { card, dialog, find, openSample, totals } from '../support/window.ts';

/** A window at 400% zoom, and the ways of the keyboard round it. */

const VIEWS = ['Chart', 'List', 'Compare', 'Impact', 'Money', 'Checks', 'Report', 'Export'] as const;

it.each([
  [320, 256],
  [341, 192],
])(
  'A11Y at %i × %i every view has the window, nothing runs off sideways, and all figures come on demand',
  async (width, height) => {
    const { page } = await launchApp();
    await openSample(page);
    const before = await totals(page);
    await page.setViewportSize({ width, height });
    for (const view of VIEWS) {
      await page.getByRole('button', { name: /^View: / }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${view}`) }).click();
      const main = page.getByRole('main', { name: view });
      await main.waitFor();
      await main.scrollIntoViewIfNeeded();
      const seen = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect;
        const [work, figures] = [box('main'), box('footer.totals')];
        const bar = [...document.querySelectorAll('header.top button, header.top input')].map((each) =>
          each.getBoundingClientRect(),
        );
        return { work: figures.top - Math.max(0, work.top), widest: Math.max(...bar.map(({ right }) => right)) };
      });
      expect(seen.widest, view).toBeLessThanOrEqual(width);
      expect(seen.work, view).toBeGreaterThan(110);
    }
    expect(Object.keys(await totals(page))).toEqual(expect.arrayContaining(['Posts', 'Cost']));
    await page.getByRole('button', { name: 'All figures' }).click();
    await page.locator('footer.totals .total', { hasText: 'Layers' }).waitFor();
    expect(await totals(page)).toEqual(before);
  },
);

it('A11Y a menu opened by key starts on its first item, and each item tells its key', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await page.getByRole('button', { name: 'File', exact: true }).focus();
  await page.keyboard.press('Enter');
  const first = page.getByRole('menuitem').first();
  await expect.poll(() => first.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^New window/);
  const save = page.getByRole('menuitem', { name: 'Save', exact: true });
  expect(
    await save.evaluate((each) => document.getElementById(each.getAttribute('aria-describedby') ?? '')?.textContent),
  ).toBe('Ctrl+S');
});

it('A11Y F6 walks the regions, a link skips to the work, and the title names the view', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const where = () =>
    page.evaluate(
      () => document.activeElement?.closest('header.top, .outline, main, .inspector, footer.totals')?.tagName ?? '',
    );
  await page.getByRole('button', { name: 'Skip to the work' }).focus();
  await page.keyboard.press('Enter');
  expect(await where()).toBe('MAIN');
  const walked: string[] = [];
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('F6');
    walked.push(await where());
  }
  expect(walked).toEqual(['ASIDE', 'FOOTER', 'HEADER', 'ASIDE', 'MAIN']);
  await page.keyboard.press('Shift+F6');
  expect(await where()).toBe('ASIDE');
  await page.keyboard.press('Control+4');
  await page.getByRole('main', { name: 'Impact' }).waitFor();
  await expect.poll(() => page.title()).toMatch(/ – Impact – Spanwise$/);
});

it('A11Y IMPACT-4 deleting a post says what it does to people', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await find(page, 'Reablement Lead');
  await card(page, 'Reablement Lead').waitFor();
  await page.keyboard.press('Delete');
  if (await dialog(page).isVisible()) await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/at risk \d+(?: to \d+)?,? (?:to|now) \d+/);
  expect(await page.getByTestId('last-change').textContent()).toMatch(/at risk \d+.* → \d+/);
});
