import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { carry, fitChart, plate, recordFrames } from '../support/drag.ts';
import { card, field, find, openSample, reportsTo, row, saved, totals, totalsBecome, undo } from '../support/window.ts';

const TEAM = 'Team Manager, Reablement';
const HEAD = 'Safeguarding Lead';

async function sampleFitted(page: Page): Promise<Record<string, string>> {
  await openSample(page);
  await fitChart(page);
  return totals(page);
}

it('CHART-1 a team dragged to another manager: the plate first, then the totals, undo, redo, and it lasts', async () => {
  const app = await launchApp();
  const before = await sampleFitted(app.page);
  expect(before).toMatchObject({ Posts: '58 (−5)', Layers: '5' });

  await carry(app.page, TEAM, HEAD);
  await plate(app.page).waitFor();
  expect(await app.page.locator('.drag-card').innerText()).toBe(`${TEAM} + 8 posts\n7.8 FTE`);
  expect(await plate(app.page).innerText()).toBe(
    `Report to ${HEAD}\nspan 1 → 2 · layers 5 → 6 · cost no change · at risk 11, no change`,
  );
  expect(await totals(app.page)).toEqual(before);

  await app.page.mouse.up();
  const after = { ...before, Layers: '6 (+1)' };
  await totalsBecome(app.page, after);
  await plate(app.page).waitFor({ state: 'hidden' });
  expect(await app.page.getByTestId('last-change').textContent()).toContain(`Moved ${TEAM}`);

  await app.page.keyboard.press('Control+z');
  await totalsBecome(app.page, before);
  await app.page.keyboard.press('Control+y');
  await totalsBecome(app.page, after);

  await saved(app.page);
  await app.reopen();
  await card(app.page, 'Director of Adult Social Care').waitFor();
  await totalsBecome(app.page, after);
  await find(app.page, TEAM);
  expect(await reportsTo(app.page).textContent()).toContain(HEAD);
  // History outlives the window too (DOC-9).
  await undo(app.page);
  await totalsBecome(app.page, before);
});

it('FIG-5 the moved card and the new totals come in the same frame', async () => {
  const { page } = await launchApp();
  await sampleFitted(page);
  await carry(page, TEAM, HEAD);
  await plate(page).waitFor();
  const frames = await recordFrames(page, TEAM);
  await page.mouse.up();
  await totalsBecome(page, { Layers: '6 (+1)' });
  const seen = await frames();
  expect(seen[0]?.place).toContain('translate');
  const states = new Set(seen.map((frame) => `${frame.place} ${frame.totals}`));
  // One state before, one after, and never a frame with one of them old and the other new.
  expect([...states]).toHaveLength(2);
});

it('CHART-1 a drop that would make a loop is refused with its reason and changes nothing', async () => {
  const { page } = await launchApp();
  const before = await sampleFitted(page);
  await carry(page, 'Head of Access and Reablement', TEAM);
  await plate(page).waitFor();
  expect(await plate(page).getAttribute('class')).toContain('refused');
  expect(await plate(page).innerText()).toBe(
    `This would make a loop: ${TEAM} already reports to Head of Access and Reablement, directly or through others.`,
  );
  await page.mouse.up();
  await plate(page).waitFor({ state: 'hidden' });
  expect(await totals(page)).toEqual(before);
  expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
});

it('CHART-1 what cannot take a report is dimmed while something is carried, and says why at the pointer', async () => {
  const { page } = await launchApp();
  await sampleFitted(page);
  const looks = async (title: string) => {
    const one = card(page, title).first();
    const opacity = Number(await one.evaluate((each) => getComputedStyle(each).opacity));
    return { refuses: (await one.getAttribute('class'))?.includes('refuses'), dimmed: opacity < 1 };
  };
  await carry(page, TEAM, 'Contact Officer');
  await plate(page).waitFor();
  // A box of several posts cannot manage; what is carried goes along; all others can.
  expect(await looks('Contact Officer')).toEqual({ refuses: true, dimmed: true });
  expect(await looks(TEAM)).toEqual({ refuses: false, dimmed: true });
  expect(await looks(HEAD)).toEqual({ refuses: false, dimmed: false });
  expect(await plate(page).getAttribute('class')).toContain('refused');
  expect(await plate(page).innerText()).toMatch(/Contact Officer.*4/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await looks('Contact Officer')).toEqual({ refuses: false, dimmed: false });
});

it('CHART-1 the plate names the prompts that a drop would raise', async () => {
  const { page } = await launchApp();
  await sampleFitted(page);
  await carry(page, 'Safeguarding Officer', TEAM);
  await plate(page).waitFor();
  expect(await plate(page).locator('.drag-prompt').allInnerTexts()).toEqual([
    'Safeguarding Lead would keep no reports',
  ]);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

it('CHART-1 a folded branch opens when something is held over it', async () => {
  const { page } = await launchApp();
  const before = await sampleFitted(page);
  await card(page, HEAD).click();
  await page.keyboard.press('Control+ArrowUp');
  await card(page, 'Safeguarding Officer').waitFor({ state: 'detached' });
  await fitChart(page);
  await carry(page, 'Referral Coordinator', HEAD);
  await card(page, 'Safeguarding Officer').waitFor();
  // It goes on being carried, over the branch as it is now.
  expect(await plate(page).innerText()).toContain(`Report to ${HEAD}`);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await totals(page)).toEqual(before);
});

it('CHART-1 at the edge the chart scrolls under what is carried, until it is carried away from there', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const board = page.locator('.react-flow');
  const viewport = () => page.locator('.react-flow__viewport').evaluate((each) => each.style.transform);
  const box = await board.boundingBox();
  const from = await card(page, 'Executive Assistant').boundingBox();
  if (!box || !from) throw new Error('The chart is not there.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 6, from.y, { steps: 8 });
  const across = async () => Number(/translate\((-?[\d.]+)px/.exec(await viewport())?.[1]);
  const start = await across();
  await expect.poll(across).toBeLessThan(start - 300);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  // Two looks the same: it has come to rest.
  await expect.poll(async () => (await viewport()) === (await frames(page).then(viewport))).toBe(true);
  await page.mouse.move(from.x, box.y + box.height - 4, { steps: 4 });
  const down = async () => Number(/, (-?[\d.]+)px/.exec(await viewport())?.[1]);
  const top = await down();
  await expect.poll(down).toBeLessThan(top - 100);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => page.getByTestId('announcement').textContent()).toBe('Move cancelled.');
});

/** A few frames have been drawn. */
const frames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      ),
  );

it('CHART-1 Escape puts a carried team back, whatever the pointer does next', async () => {
  const { page } = await launchApp();
  const before = await sampleFitted(page);
  await carry(page, TEAM, HEAD);
  await plate(page).waitFor();
  await page.keyboard.press('Escape');
  await plate(page).waitFor({ state: 'hidden' });
  await page.mouse.up();
  expect(await totals(page)).toEqual(before);
  expect(await page.getByTestId('announcement').textContent()).toBe('Move cancelled.');
  await find(page, TEAM);
  expect(await reportsTo(page).textContent()).toContain('Head of Access and Reablement');
});

it('DOC-6 after a kill every acknowledged edit is there', async () => {
  const app = await launchApp();
  await sampleFitted(app.page);
  await carry(app.page, TEAM, HEAD);
  await plate(app.page).waitFor();
  await app.page.mouse.up();
  await totalsBecome(app.page, { Layers: '6 (+1)' });
  await app.page.keyboard.press('Delete');
  await app.page.getByRole('button', { name: 'Delete post', exact: true }).last().click();
  await row(app.page, TEAM).waitFor({ state: 'hidden' });
  await find(app.page, 'Safeguarding Officer');
  await field(app.page, 'Title').fill('Safeguarding Practitioner');
  await app.page.keyboard.press('Enter');
  await card(app.page, 'Safeguarding Practitioner').waitFor();
  await saved(app.page);
  const before = await totals(app.page);

  await app.killAndStart();
  await card(app.page, 'Director of Adult Social Care').waitFor();
  expect(await totals(app.page)).toEqual(before);
  await app.page.getByText('It is back with every change').waitFor();
  await find(app.page, 'Reablement Lead');
  expect(await reportsTo(app.page).textContent()).toContain(HEAD);
  await find(app.page, 'Safeguarding Practitioner');
});
