import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { card, dialog, find, openSample, row, view } from '../support/window.ts';

/** The window as people with other needs have it: high contrast, no motion, twice the size. */

const HEAD = 'Head of Access and Reablement';
const board = (page: Page) => page.locator('.react-flow');

/** What the system's colour is on this page. */
const system = (page: Page, name: string) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = colour;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }, name);

const background = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((each) => getComputedStyle(each).backgroundColor);

/** The darkest that is painted on the picture below the cards: its lines. 0 is black. */
const darkest = (page: Page) =>
  page.locator('canvas.chart-picture').evaluate((each) => {
    const canvas = each as HTMLCanvasElement;
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
      0,
      0,
      canvas.width,
      canvas.height,
    );
    let least = 255;
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] === 255)
        least = Math.min(least, Math.max(data[i] as number, data[i + 1] as number, data[i + 2] as number));
    return least;
  });

it('A11Y high contrast: the person’s own colours, what is chosen told apart, and the picture painted in them too', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await card(page, HEAD).waitFor();
  await expect.poll(() => darkest(page)).toBeGreaterThan(60);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  // Black, but for the edges of small type.
  await expect.poll(() => darkest(page)).toBeLessThan(8);

  await find(page, HEAD);
  const chosen = await system(page, 'Highlight');
  expect(await background(page, '.tree-row[aria-selected="true"]')).toBe(chosen);
  expect(await background(page, '.tree-row[aria-selected="false"]')).not.toBe(chosen);
  expect(await background(page, '.tab[aria-current="page"]')).toBe(chosen);
  expect(await background(page, '.chart-view[data-selected]')).toBe(chosen);
  expect(await card(page, HEAD).evaluate((each) => getComputedStyle(each).outlineColor)).toBe(chosen);
  // A card's edge is in ink, not in a tint that the theme would have taken away.
  expect(await card(page, 'Executive Assistant').evaluate((each) => getComputedStyle(each).borderTopColor)).toBe(
    await system(page, 'CanvasText'),
  );
  expect(await violations(page, { rules: ['color-contrast'] })).toEqual([]);
  // The words of what is chosen are painted on it, not on a plate of their own.
  await page.getByRole('button', { name: 'File' }).click();
  const item = page.getByRole('menuitem', { name: 'New document' });
  await item.hover();
  const ink = await system(page, 'HighlightText');
  for (const part of ['.menu-label', '.keys'])
    expect(await item.locator(part).evaluate((each) => getComputedStyle(each).color)).toBe(ink);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  const close = dialog(page).getByRole('button', { name: 'Close' });
  expect(await close.evaluate((each) => getComputedStyle(each).forcedColorAdjust)).toBe('none');
  expect(await close.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(chosen);
  await page.keyboard.press('Escape');
  await view(page, 'List');
  expect(await background(page, '.est-row[aria-selected="true"]')).toBe(chosen);
  expect(await violations(page, { rules: ['color-contrast'] })).toEqual([]);
  await view(page, 'Impact');
  await page.locator('.chip').first().waitFor();
  expect(await background(page, '.chip[aria-pressed="true"]')).toBe(chosen);
  expect(await background(page, '.segments [aria-pressed="true"]')).toBe(chosen);
  expect(await violations(page, { rules: ['color-contrast'] })).toEqual([]);
});

/** Notes whether the chart glides from now on. */
async function watchGlide(page: Page): Promise<() => Promise<boolean>> {
  const chart = await page.locator('section.chart').elementHandle();
  const seen = await page.evaluateHandle((root) => {
    const noted = { glided: false };
    new MutationObserver(() => {
      const card = root?.querySelector('.react-flow__node');
      const moves = card ? getComputedStyle(card).transitionDuration !== '0s' : false;
      if (root?.classList.contains('gliding') && moves) noted.glided = true;
    }).observe(root as Element, { attributes: true, attributeFilter: ['class'] });
    return noted;
  }, chart);
  return () => seen.evaluate((noted) => noted.glided);
}

it('A11Y moves glide, and with reduced motion they are simply there', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await find(page, 'Early Help Officer');
  await board(page).focus();
  const place = () => row(page, 'Early Help Officer, 2 posts').getAttribute('aria-posinset');
  const glides = await watchGlide(page);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(place).toBe('2');
  await expect.poll(glides).toBe(true);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  const still = await watchGlide(page);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(place).toBe('3');
  expect(await still()).toBe(false);
});

it('A11Y at 200% the chart has the window; panels lie over it one at a time, and the overview map is there to be had', async () => {
  const { page } = await launchApp();
  await page.setViewportSize({ width: 683, height: 384 });
  await openSample(page);
  const chart = async () => (await board(page).boundingBox())?.width ?? 0;
  expect(await chart()).toBeGreaterThan(580);

  await board(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect
    .poll(() => inspector.getByLabel('Title', { exact: true }).evaluate((each) => each === document.activeElement))
    .toBe(true);
  expect(await chart()).toBeGreaterThan(580);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => board(page).evaluate((each) => each === document.activeElement)).toBe(true);

  await page.getByRole('button', { name: 'Show outline' }).click();
  await row(page, HEAD).waitFor();
  await page.getByRole('button', { name: 'Show inspector' }).click();
  await row(page, HEAD).waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Show the overview map' }).click();
  await page.locator('canvas.minimap').waitFor();
  await page.getByRole('button', { name: 'Hide the overview map' }).click();
  await page.locator('canvas.minimap').waitFor({ state: 'detached' });
  // In a wide window both panels are as they were.
  await page.setViewportSize({ width: 1366, height: 768 });
  await row(page, HEAD).waitFor();
  await inspector.getByLabel('Title', { exact: true }).waitFor();
});

it('A11Y at 150% the legend, the tools and the overview map have each a place of their own, and no table widens the page', async () => {
  const { page } = await launchApp();
  await page.setViewportSize({ width: 912, height: 485 });
  await openSample(page);
  const places = ['.chart-legend', '.chart-tools', '.minimap', '.chart-bar'];
  for (const part of places) await page.locator(part).first().waitFor();
  const overlapping = () =>
    page.evaluate((parts) => {
      const boxes = parts.map((part) => (document.querySelector(part) as Element).getBoundingClientRect());
      return parts.flatMap((a, i) =>
        parts
          .slice(i + 1)
          .filter((_, j) => {
            const [one, two] = [boxes[i] as DOMRect, boxes[i + 1 + j] as DOMRect];
            return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
          })
          .map((b) => `${a} ${b}`),
      );
    }, places);
  await expect.poll(overlapping).toEqual([]);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Money' }).click();
  await page
    .getByRole('navigation', { name: 'Parts of the money view' })
    .getByRole('button', { name: /^Budget/ })
    .click();
  await page.getByRole('table', { name: /^Budget lines/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
