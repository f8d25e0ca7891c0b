import type { BesideKind } from '../words/besideWords.ts';

/** What the window remembers about itself, on this machine only; nothing of it belongs to a document. */
export interface Prefs {
  readonly outlineWidth: number;
  readonly inspectorWidth: number;
  readonly outlineOpen: boolean;
  readonly inspectorOpen: boolean;
  /** What stands beside the chart. */
  readonly beside: BesideKind;
  /** The chart's boxes of one depth share a top. */
  readonly chartAligned: boolean;
  /** Branches are folded so that the chart fills its window. */
  readonly chartFilled: boolean;
  /** The overview map of the chart; null until somebody chooses: then where there is room for it. */
  readonly chartMap: boolean | null;
  /** Impact: what the words beside the figures mean. */
  readonly impactMeanings: boolean;
  /** Export: what was withheld and what is read aloud, below the pages. */
  readonly exportBelow: boolean;
  /** Columns of the list in their order; null until somebody chooses. */
  readonly listColumns: readonly string[] | null;
  readonly listWidths: Readonly<Record<string, number>>;
}

const KEY = 'spanwise.window';
const DEFAULTS: Prefs = {
  outlineWidth: 248,
  inspectorWidth: 296,
  outlineOpen: true,
  inspectorOpen: true,
  beside: 'post',
  chartAligned: false,
  chartFilled: true,
  chartMap: null,
  impactMeanings: true,
  exportBelow: false,
  listColumns: null,
  listWidths: {},
};

/** As they were when a window was last used. */
export function storedPrefs(): Prefs {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Prefs>) };
  } catch {
    // No storage, or not ours: the window works without.
    return DEFAULTS;
  }
}

export function storePrefs(prefs: Prefs): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    // As above.
  }
}
