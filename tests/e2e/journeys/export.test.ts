import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choose, download, launchApp } from '../support/app.ts';
import { dialog, fromMenu, openSample, totals, totalsBecome, view } from '../support/window.ts';

async function exported(page: Page, what: string, format: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const group = page.getByRole('group', { name: what, exact: true });
  await group.getByRole('radio', { name: format }).check();
  return download(page, () => page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).click());
}

/** Titles of the posts that stand, as the own template lists them. */
function titlesOf(csv: Buffer): string[] {
  const { data } = Papa.parse<Record<string, string>>(csv.toString('utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return [...new Set(data.filter((row) => row.Deleted !== 'yes').map((row) => row['Job Title'] ?? ''))];
}

/** Words only: a title is broken over lines where its card is narrow. */
const words = (text: string) => text.replace(/\s+/g, ' ');

it('EXPORT-2 a PDF with every title, an SVG with every title, and a CSV that imports to the same totals', async () => {
  const { page, folder } = await launchApp();
  await openSample(page);
  const before = await totals(page);
  await view(page, 'Export');

  const csv = await exported(page, 'List of posts', /^CSV/);
  expect(csv.name).toMatch(/\.csv$/);
  const titles = titlesOf(csv.bytes);
  expect(titles.length).toBeGreaterThan(30);

  const pdf = await exported(page, 'Chart', /^PDF/);
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 4).toString('latin1')).toBe('%PDF');
  const text = words(spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf.bytes, encoding: 'utf8' }).stdout);
  expect(titles.filter((title) => !text.includes(title))).toEqual([]);

  const svg = await exported(page, 'Chart', /^SVG/);
  expect(svg.name).toMatch(/\.svg$/);
  const drawn = words(svg.bytes.toString('utf8').replace(/<[^>]+>/g, ' '));
  expect(titles.filter((title) => !drawn.includes(title))).toEqual([]);
  // The preview is the same drawing; a browser that could not read it would give it no width.
  const preview = page.getByAltText('The chart as it will be exported');
  await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  const path = join(folder, csv.name);
  writeFileSync(path, csv.bytes);
  await fromMenu(page, 'File', 'Import a structure…');
  await choose(page, path, () => page.getByRole('button', { name: 'Choose a file…' }).click());
  await dialog(page).getByText('No problems found.').waitFor();
  await dialog(page).getByLabel('Name of the structure').fill('Back again');
  await dialog(page).getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: /^Structure Back again/ }).waitFor();
  await totalsBecome(page, before);
});
