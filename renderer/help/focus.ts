import { useApp, type View } from '../store/store.ts';

/** What each part of the window is explained by: the first that holds the focus wins, so small parts stand first. */
const PARTS: readonly (readonly [selector: string, page: string])[] = [
  ['.help', ''],
  ['.start', 'start'],
  ['.tray', 'deleting'],
  ['.beside [data-section="people"], .holders', 'people'],
  ['.panel.inspector, .rail.inspector', 'inspector'],
  ['.panel.outline, .rail.outline', 'drawing'],
  ['footer.totals', 'totals'],
  ['.save-status', 'files'],
  ['.chart-bar, .chart-tools, .legend', 'chart-views'],
];

const VIEWS: Readonly<Record<View, string>> = {
  chart: 'drawing',
  list: 'list',
  compare: 'compare',
  impact: 'impact',
  money: 'budget',
  checks: 'checks',
  report: 'export',
  export: 'export',
  settings: 'money',
  history: 'history',
};

/** Dialogs, by the beginning of their titles. */
const DIALOGS: readonly (readonly [title: RegExp, page: string])[] = [
  [/^Delete/, 'deleting'],
  [/^Import/, 'import'],
  [/^Preferences/, 'preferences'],
  [/dotted line/i, 'dotted'],
  [/^Close|damaged|Somebody else/, 'files'],
  [/^Restore change/, 'history'],
  [/^Erase/, 'people'],
];

/** The page about what has the focus (F1). */
export function pageOfFocus(at: Element | null = document.activeElement): string {
  const dialog = at?.closest('[role="dialog"], [role="alertdialog"]');
  const title = dialog?.querySelector('.dialog-title')?.textContent ?? '';
  const ofDialog = DIALOGS.find(([pattern]) => pattern.test(title));
  if (ofDialog) return ofDialog[1];
  const part = PARTS.find(([selector]) => at?.closest(selector));
  if (part) return part[1];
  const { phase, view } = useApp.getState();
  return phase === 'start' ? 'start' : VIEWS[view];
}
