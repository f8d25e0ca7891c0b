import type { Page } from 'playwright-core';
import { median } from '../measure.ts';
import { type Subject, settle } from './subjects.ts';
import type { Frames } from './wire.ts';

/** What one page gave in one round. ms, and MB of heap. */
export interface Measured {
  readonly paint: number;
  readonly usable: number;
  readonly heap: number;
  readonly wholePan: Frames;
  readonly wholeZoom: Frames;
  readonly nearPan: Frames;
  readonly nearDrag: Frames;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}

type Opened = Pick<Measured, 'paint' | 'usable'>;

async function openedIn(page: Page): Promise<Opened> {
  const { paint, usable } = await page.evaluate(() => ({
    paint: globalThis.benchDrive.firstPaint(),
    usable: globalThis.benchDrive.usable(),
  }));
  return { paint: paint ?? Number.NaN, usable: usable ?? Number.NaN };
}

/** Opens a page and no more. */
export async function measurePaint(subject: Subject): Promise<Opened & Pick<Measured, 'heap'>> {
  const page = await subject.open();
  const opened = await openedIn(page);
  await settle(page);
  const heap = await heapOf(page);
  await page.close();
  return { ...opened, heap };
}

export async function measure(subject: Subject, box: number): Promise<Measured> {
  const page = await subject.open();
  try {
    const opened = await openedIn(page);
    await settle(page);
    await subject.fit(page);
    const heap = await heapOf(page);
    const wholePan = await page.evaluate(() => globalThis.benchDrive.pan());
    await subject.fit(page);
    const wholeZoom = await page.evaluate(() => globalThis.benchDrive.zoom());
    await subject.fit(page);
    await subject.show(page, box);
    const nearPan = await page.evaluate(() => globalThis.benchDrive.pan());
    await subject.show(page, box);
    const nearDrag = await page.evaluate((each) => globalThis.benchDrive.drag(each), box);
    await page.keyboard.press('Escape');
    await page.evaluate(() => globalThis.benchDrive.release());
    return { ...opened, heap, wholePan, wholeZoom, nearPan, nearDrag };
  } finally {
    await page.close();
  }
}

/** Pans and drags at reading size on two pages in turns, so that the machine's mood is the same for both. ms a frame. */
export async function measureNear(
  subjects: readonly { readonly page: Subject; readonly box: number }[],
  times = 5,
): Promise<{ readonly pan: number; readonly drag: number }[]> {
  const opened = await Promise.all(
    subjects.map(async ({ page, box }) => ({ subject: page, box, page: await page.open() })),
  );
  try {
    const found = opened.map(() => ({ pan: [] as number[], drag: [] as number[] }));
    for (let i = 0; i < times; i++) {
      for (const [at, { subject, box, page }] of opened.entries()) {
        await subject.show(page, box);
        found[at]?.pan.push((await page.evaluate(() => globalThis.benchDrive.pan())).median);
        await subject.show(page, box);
        found[at]?.drag.push((await page.evaluate((each) => globalThis.benchDrive.drag(each), box)).median);
        await page.keyboard.press('Escape');
        await page.evaluate(() => globalThis.benchDrive.release());
      }
    }
    return found.map(({ pan, drag }) => ({ pan: median(pan), drag: median(drag) }));
  } finally {
    for (const { page } of opened) await page.close();
  }
}

/** Drops with the Impact panel beside the chart, each undone again. */
export async function measureDrops(subject: Subject, box: number, beside: number, times = 3): Promise<number[]> {
  const page = await subject.open();
  try {
    const structure = page.getByRole('button', { name: /^Structure / });
    if (!/Proposal/.test((await structure.textContent()) ?? '')) {
      await structure.click();
      await page.getByRole('menuitem', { name: /^Proposal\b/ }).click();
    }
    await page
      .locator('.beside-tabs')
      .getByRole('button', { name: /^Impact/ })
      .click();
    await page.locator('.beside').getByRole('region', { name: 'Staff impact' }).waitFor();
    const drops: number[] = [];
    for (let i = 0; i < times; i++) {
      await subject.show(page, box);
      drops.push(await page.evaluate((pair) => globalThis.benchDrive.drop(pair.box, pair.beside), { box, beside }));
      await settle(page);
      await page.keyboard.press('Control+z');
      await settle(page);
    }
    return drops;
  } finally {
    await page.close();
  }
}

/** The same moves on the canvas, each taken back like a drop. */
export async function measureMoves(
  subject: Subject,
  box: number,
  beside: number,
  up: number,
  times = 3,
): Promise<number[]> {
  const page = await subject.open();
  try {
    await subject.show(page, box);
    const moves: number[] = [];
    for (let i = 0; i < times; i++) {
      moves.push(await page.evaluate((pair) => globalThis.benchDrive.move(pair.box, pair.beside), { box, beside }));
      await settle(page);
      await page.evaluate((pair) => globalThis.benchDrive.move(pair.box, pair.up), { box, up });
      await settle(page);
    }
    return moves;
  } finally {
    await page.close();
  }
}
