import { usePreferences } from '../kit/window/preferences.ts';
import { applyLook, systemLook } from '../kit/window/themeNow.ts';

/** The page wears the look of the preferences from now on. */
export function startTheme(): void {
  const set = () => applyLook(usePreferences.getState());
  set();
  for (const query of systemLook()) query.addEventListener('change', set);
  usePreferences.subscribe(set);
  // Paper is white, whatever the screen is.
  addEventListener('beforeprint', () => {
    document.documentElement.dataset.theme = 'light';
  });
  addEventListener('afterprint', set);
}
