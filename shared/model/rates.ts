/** Dated national rates: data with their status, never constants in code. Values and sources: the published NJC tables. */

export interface PayTable {
  readonly name: string;
  /** ISO day from which it applies. */
  readonly effective: string;
  readonly status: string;
  /** An offer is indicative: never a default (COST-5). */
  readonly offer?: boolean | undefined;
  /** Pay point to full-time annual salary in pounds. */
  readonly points: Readonly<Record<string, string>>;
}

/** Salaries by point, from `first` upwards. */
function spine(first: number, salaries: readonly number[]): Record<string, string> {
  return Object.fromEntries(salaries.map((salary, i) => [String(first + i), String(salary)]));
}

export const NATIONAL_PAY_TABLES: readonly PayTable[] = [
  {
    name: 'NJC 2024',
    effective: '2024-04-01',
    status: 'Agreed (award of £1,290)',
    points: spine(
      2,
      [
        23_656, 24_027, 24_404, 24_790, 25_183, 25_584, 25_992, 26_409, 26_835, 27_269, 27_711, 28_163, 28_624, 29_093,
        29_572, 30_060, 30_559, 31_067, 31_586, 32_115, 32_654, 33_366, 34_314, 35_235, 36_124, 37_035, 37_938, 38_626,
        39_513, 40_476, 41_511, 42_708, 43_693, 44_711, 45_718, 46_731, 47_754, 48_710, 49_764, 50_788, 51_802, 52_805,
      ],
    ),
  },
  {
    name: 'NJC 2025',
    effective: '2025-04-01',
    status: 'Agreed 23 July 2025 (3.2%); points 14 to 43 computed from the award',
    points: spine(
      2,
      [
        24_413, 24_796, 25_185, 25_583, 25_989, 26_403, 26_824, 27_254, 27_694, 28_142, 28_598, 29_064, 29_540, 30_024,
        30_518, 31_022, 31_537, 32_061, 32_597, 33_143, 33_699, 34_434, 35_412, 36_363, 37_280, 38_220, 39_152, 39_862,
        40_777, 41_771, 42_839, 44_075, 45_091, 46_142, 47_181, 48_226, 49_282, 50_269, 51_356, 52_413, 53_460, 54_495,
      ],
    ),
  },
  {
    name: 'NJC 2026 offer',
    effective: '2026-04-01',
    status: 'Offer of 3.3%, reported rejected; no settlement found. Indicative only',
    offer: true,
    points: spine(
      3,
      [
        25_614, 26_016, 26_427, 26_847, 27_274, 27_709, 28_153, 28_608, 29_071, 29_542, 30_023, 30_515, 31_015, 31_525,
        32_046, 32_578, 33_119, 33_673, 34_237, 34_811, 35_570, 36_581, 37_563, 38_510, 39_481, 40_444, 41_177, 42_123,
        43_149, 44_253, 45_529, 46_579, 47_665, 48_738, 49_817, 50_908, 51_928, 53_051, 54_143, 55_224, 56_293,
      ],
    ),
  },
];

/** The newest agreed national table. */
export const DEFAULT_PAY_TABLE = 'NJC 2025';
