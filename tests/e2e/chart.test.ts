import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHost, type TestHost } from '../../electron/host/testing.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts';

let host: TestHost;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  host = await startTestHost();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(host.url);
  await page.getByText('Adult social care', { exact: false }).first().click();
  await page.waitForSelector('.card');
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const card = (id: string) => page.locator(`.card[data-box="${id}"]`);
const announced = () => page.getByTestId('announcement').textContent();
const board = () => page.locator('.react-flow');

/** Middle of a card that is in view. */
async function middle(id: string, across = 0.5): Promise<[number, number]> {
  const box = await card(id).boundingBox();
  if (!box) throw new Error(`${id} is not in view`);
  return [box.x + box.width * across, box.y + box.height / 2];
}

async function carry(id: string, to: [number, number]): Promise<void> {
  const [x, y] = await middle(id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 8, { steps: 3 });
  await page.mouse.move(...to, { steps: 6 });
  await page.locator('.drag-plate').waitFor();
}

/** The chart has come to rest: nothing moves from one frame to the next. */
async function atRest(): Promise<void> {
  const moves = () =>
    page.locator('.react-flow__viewport').evaluate(async (viewport) => {
      const before = viewport.style.transform;
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      return viewport.style.transform !== before;
    });
  await expect.poll(moves).toBe(false);
}

/** The heads of service, at a size where cards are read, whole on screen. */
async function showTop(): Promise<void> {
  await board().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('1');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await atRest();
}

describe('CHART in the browser', () => {
  it('CHART-1 the ghost says what is carried and what the drop would do; Escape leaves all as it was', async () => {
    await showTop();
    await carry('A32', await middle('A40'));
    const ghost = page.locator('[data-drag="ghost"]');
    expect(await ghost.textContent()).toContain('Report to');
    expect(await ghost.textContent()).toMatch(/span \d+ → \d+/);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await ghost.count()).toBe(0);
    expect(await announced()).toBe('Move cancelled.');
  });

  it('CHART-1 a drop re-parents, is announced, and one undo takes it back', async () => {
    await showTop();
    await carry('A32', await middle('A40'));
    await page.mouse.up();
    await expect.poll(announced).toMatch(/^Moved /);
    await board().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(announced).toMatch(/^Undid: Moved /);
  });

  it('POST-1 a loop is refused at the pointer, with its reason, and the drop does nothing', async () => {
    await showTop();
    const before = await announced();
    await carry('A20', await middle('A32'));
    expect(await page.locator('.drag-plate.refused').textContent()).toContain('loop');
    await page.mouse.up();
    expect(await announced()).toBe(before);
  });

  it('A11Y every drag has a key: Alt and up moves a post to its manager’s manager', async () => {
    await showTop();
    await card('A32').click({ position: { x: 20, y: 40 } });
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(announced).toMatch(/^Moved /);
    expect(await page.locator('#chart-active').getAttribute('aria-label')).toContain('Moved from');
    await page.keyboard.press('Control+z');
    await expect.poll(announced).toMatch(/^Undid/);
  });

  it('CHART-4 folds with a count, and shows a post that a search asks for', async () => {
    await showTop();
    await card('A20').click({ position: { x: 20, y: 40 } });
    await page.keyboard.press('Control+ArrowUp');
    expect(await card('A20').locator('.card-fold').textContent()).toMatch(/^\+\d+ posts$/);
    expect(await card('A32').count()).toBe(0);
    await page.keyboard.press('Control+ArrowDown');
    await expect.poll(() => card('A32').count()).toBe(1);
  });

  it('CHART-2 Insert adds a report and its title is edited in place', async () => {
    await showTop();
    await page.keyboard.press('Insert');
    await page.locator('.card .title-editor').fill('Quality Lead');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.card.selected .card-title').textContent()).toBe('Quality Lead');
    expect(await page.evaluate(() => document.activeElement?.classList.contains('react-flow'))).toBe(true);
  });

  it('CHART-7 far out the picture draws the chart and React Flow has no card', async () => {
    await board().focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('-');
    await expect.poll(() => page.locator('.card').count()).toBe(0);
    expect(await page.locator('.chart-legend').textContent()).toContain('Moved');
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(2);
  });

  it('CHART-7 a window begins with a picture of its chart, which goes when the cards are there in its place', async () => {
    let begin = () => {};
    const begun = new Promise<void>((go) => {
      begin = go;
    });
    const window = await page.locator('link[data-window]').getAttribute('href');
    await page.route(`**/${window?.split('/').at(-1)}`, async (route) => {
      await begun;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    const picture = page.locator('.first-picture [data-drawn]');
    await picture.waitFor();
    expect(Number(await picture.getAttribute('data-drawn'))).toBeGreaterThan(3);
    expect(await page.locator('.card').count()).toBe(0);
    const drawnAt = await picture.boundingBox();
    begin();
    await page.locator('.first-picture').waitFor({ state: 'detached' });
    expect(await page.locator('.card').count()).toBeGreaterThan(3);
    expect(await page.locator('.chart-picture').boundingBox()).toEqual(drawnAt);
  });

  it('A11Y has no axe violations near and far, and no error was logged', async () => {
    for (const key of ['1', '0']) {
      await board().focus();
      await page.keyboard.press(key);
      await atRest();
      const { violations } = await new AxeBuilder({ page }).include('.chart').analyze();
      expect(violations.map((each) => each.id)).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
});
