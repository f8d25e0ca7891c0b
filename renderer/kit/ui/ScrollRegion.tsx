import type { ComponentProps } from 'react';

/** A named part of the window that scrolls, and that the keyboard can therefore reach. */
export function ScrollRegion(props: ComponentProps<'section'> & { readonly 'aria-label': string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  return <section tabIndex={0} {...props} />;
}
