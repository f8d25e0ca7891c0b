import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choose, download, launchApp } from '../support/app.ts';
import { violations } from '../support/axe.ts';
import { press, tabTo } from '../support/keys.ts';
import { card, find, fromMenu, openSample, totals, totalsBecome, view } from '../support/window.ts';

const main = (page: Page): Locator => page.getByRole('main', { name: 'Export' });
const button = (page: Page): Locator => main(page).getByRole('button', { name: 'Export', exact: true });

async function pick(page: Page, what: string, format: string): Promise<void> {
  await main(page).getByLabel('What', { exact: true }).selectOption({ label: what });
  await main(page).getByLabel('As', { exact: true }).selectOption({ label: format });
}

const exported = async (page: Page, what: string, format: string) => {
  await pick(page, what, format);
  return download(page, () => button(page).click());
};

/** What was withheld and what is read aloud: folded until somebody looks. */
const below = (page: Page) =>
  main(page)
    .getByRole('button', { name: /and what is read aloud$/ })
    .click();

/** The pages of what is chosen now are drawn. */
async function drawn(page: Page): Promise<void> {
  await main(page).locator('.pages:not(.stale) canvas[data-drawn]').first().waitFor();
}

/** Words only: a title is broken over lines where its card is narrow. */
const words = (text: string) => text.replace(/\s+/g, ' ');
const textOf = (pdf: Buffer) =>
  words(spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout);

/** Titles of the posts that stand, as the own template lists them. */
function titlesOf(csv: Buffer): string[] {
  const { data } = Papa.parse<Record<string, string>>(csv.toString('utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return [...new Set(data.filter((row) => row.Deleted !== 'yes').map((row) => row['Job Title'] ?? ''))];
}

it('EXPORT-2 a PDF with every title, an SVG with every title, and a CSV that imports to the same totals', async () => {
  const { page, folder } = await launchApp();
  await openSample(page);
  const before = await totals(page);
  await view(page, 'Export');

  const csv = await exported(page, 'List of posts', 'CSV');
  expect(csv.name).toMatch(/\.csv$/);
  await main(page)
    .getByRole('region', { name: 'Rows of the file' })
    .getByText('Head of Commissioning and Brokerage')
    .first()
    .waitFor();
  const titles = titlesOf(csv.bytes);
  expect(titles.length).toBeGreaterThan(30);

  const pdf = await exported(page, 'Chart', 'PDF');
  expect(pdf.bytes.subarray(0, 4).toString('latin1')).toBe('%PDF');
  expect(titles.filter((title) => !textOf(pdf.bytes).includes(title))).toEqual([]);
  await drawn(page);

  const svg = await exported(page, 'Chart', 'SVG drawing');
  const text = words(svg.bytes.toString('utf8').replace(/<[^>]+>/g, ' '));
  expect(titles.filter((title) => !text.includes(title))).toEqual([]);
  // The preview is the same drawing; a browser that could not read it would give it no width.
  const preview = page.getByAltText('The chart as it will be exported');
  await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  const path = join(folder, csv.name);
  writeFileSync(path, csv.bytes);
  await fromMenu(page, 'File', 'Import a structure…');
  await choose(page, path, () => page.getByRole('button', { name: 'Choose a file…' }).click());
  await page.getByRole('tab', { name: /Where to/ }).click();
  await page.getByLabel('A structure of its own').check();
  await page.getByLabel('Name of the structure').fill('Back again');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import/ })
    .last()
    .click();
  await page.getByRole('button', { name: /^Structure Back again/ }).waitFor();
  await totalsBecome(page, before);
});

it('EXPORT-3 the real pages of the pack: counted, zoomed, read aloud in their order, and made anew after an edit', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await view(page, 'Export');
  await drawn(page);
  const count = async () => Number(/of (\d+)/.exec(await main(page).locator('.page-bar').innerText())?.[1]);
  const all = await count();
  expect(all).toBeGreaterThan(5);
  await below(page);
  const reading = main(page).getByRole('region', { name: 'What a screen reader will read' });
  await reading.getByText('Heading 1 Adult social care restructure (made-up)').waitFor();
  await main(page).getByLabel('Section', { exact: true }).selectOption({ label: 'Posts proposed for deletion' });
  await reading.getByText(/^Heading 2 Posts proposed for deletion/).waitFor();
  await reading
    .getByText(/^Header row Post/)
    .first()
    .waitFor();
  await main(page).getByLabel('Zoom').selectOption('page');
  await drawn(page);
  // Fewer sections, fewer pages: the cover, and what the pack leaves out. None of them is an earlier answer.
  await main(page).getByRole('button', { name: 'None', exact: true }).click();
  await expect.poll(count).toBe(2);
  await main(page).getByRole('row', { name: 'Timetable' }).click();
  await main(page).getByText('Sections: 1 of 25').waitFor();
});

it('EXPORT-6 an open export that nobody signed off asks first; signed, it says by whom and names nobody', async () => {
  const { page } = await launchApp();
  await openSample(page);
  const holder = await page.evaluate(() => document.querySelector('.card .holder')?.textContent ?? '');
  await view(page, 'Export');
  await main(page).getByRole('radio', { name: /^Open/ }).check();
  await main(page).getByText('Nobody has signed this paper off yet.').waitFor();
  await drawn(page);
  await main(page)
    .getByRole('button', { name: /Withheld: \d+ kinds of information/ })
    .click();
  await main(page)
    .getByRole('region', { name: 'What was withheld and why' })
    .getByText('Names and references')
    .waitFor();
  await button(page).click();
  const asked = main(page).getByRole('alertdialog', { name: 'Nobody has signed this paper off' });
  await asked.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await asked.getByRole('alert').waitFor();
  const name = asked.getByLabel('Name (required)');
  await name.fill('Monitoring Officer');
  // A text that may say what is withheld (here a small number in the consultation log) is ticked first.
  await page.keyboard.press('Enter');
  await asked.getByRole('alert').filter({ hasText: 'Tick each text first' }).waitFor();
  await asked.getByRole('checkbox', { name: /consultation log, row 2/ }).check();
  await name.focus();
  const open = await download(page, () => page.keyboard.press('Enter'));
  expect(open.name).toContain('open');
  const text = textOf(open.bytes);
  expect(text).toContain('Signed off by Monitoring Officer');
  if (holder !== '') expect(text).not.toContain(holder);
  await main(page)
    .getByText(/^Signed off by Monitoring Officer on .+, as it is now\./)
    .waitFor();
});

it('EXPORT-3 sections are ordered by mouse, and by keyboard alone with a preset that is kept in the document', async () => {
  const app = await launchApp();
  const { page } = app;
  await openSample(page);
  await view(page, 'Export');
  const rows = main(page).getByRole('row');
  await tabTo(page, rows.first());
  await page.keyboard.press('Alt+ArrowDown');
  expect(await rows.nth(1).innerText()).toContain('Summary');
  await page.keyboard.press('Space');
  await main(page).getByText('Sections: 24 of 25').waitFor();
  await press(page, main(page).getByRole('button', { name: 'Save as a preset…' }));
  await page.keyboard.type('Committee pack');
  await page.keyboard.press('Enter');
  const preset = main(page).getByLabel('Preset', { exact: true });
  await expect.poll(() => preset.inputValue()).toBe('Committee pack');
  await main(page).getByRole('button', { name: 'All', exact: true }).click();
  await expect.poll(() => preset.inputValue()).toBe('');
  await app.reopen();
  await card(app.page, 'Director of Adult Social Care').waitFor();
  await view(app.page, 'Export');
  await main(app.page).getByLabel('Preset', { exact: true }).selectOption('Committee pack');
  await main(app.page).getByText('Sections: 24 of 25').waitFor();
  // What is taken by mouse moves alone, though every ticked section is selected.
  const kept = main(app.page).getByRole('row');
  await kept.nth(0).dragTo(kept.nth(2), { targetPosition: { x: 80, y: 24 } });
  const labels = () => kept.evaluateAll((all) => all.slice(0, 4).map((each) => each.textContent));
  await expect
    .poll(labels)
    .toEqual(['Reason for the decision', 'Alternatives considered', 'Recommendations', 'Changes']);
  await drawn(app.page);
  expect(await violations(app.page)).toEqual([]);
});

it('EXPORT-1 what cannot be made is said in a sentence, and the next thing that can be is shown', async () => {
  const { page } = await launchApp();
  await openSample(page);
  await find(page, 'Director of Adult Social Care');
  await view(page, 'Export');
  await pick(page, 'Committee pack', 'PDF');
  await main(page).getByRole('button', { name: 'None', exact: true }).click();
  await drawn(page);
  await main(page).getByLabel('Structure', { exact: true }).selectOption({ label: 'Current' });
  await main(page).getByLabel('What', { exact: true }).selectOption({ label: 'Payroll and letters' });
  await main(page).getByRole('alert').waitFor();
  await pick(page, 'Chart', 'PDF');
  await drawn(page);
});
