import { isForced } from '../../kit/window/themeNow.ts';
import type { Status } from '../../posts/standing.ts';

/** The colours of the picture: the page's own custom properties, so that light, dark and high contrast hold there too. */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly edge: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly dotted: string;
  readonly focus: string;
  readonly block: string;
  readonly vacant: string;
  readonly team: string;
  readonly plate: string;
  readonly status: Readonly<Record<Status, string>>;
  /** Swatches of kinds and of scales, by code from 1. */
  readonly kinds: readonly string[];
  readonly scale: readonly string[];
  readonly font: string;
}

const CODES = [1, 2, 3, 4, 5, 6, 7, 8];

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const value = isForced() ? resolved(element) : (name: string) => style.getPropertyValue(name).trim();
  const of = (name: string) => value(`--chart-${name}`);
  return {
    paper: of('paper'),
    card: of('card'),
    edge: of('edge'),
    ink: of('ink'),
    quiet: of('quiet'),
    line: of('line'),
    dotted: of('dotted'),
    focus: of('focus'),
    block: of('block'),
    vacant: of('vacant'),
    team: of('team'),
    plate: of('plate'),
    status: {
      same: of('block'),
      new: of('new'),
      moved: of('moved'),
      changed: of('changed'),
      transferred: of('transferred'),
      deleted: of('deleted'),
    },
    kinds: CODES.map((code) => value(`--kind-${code}`)),
    scale: CODES.map((code) => value(`--scale-${code}`)),
    font: style.fontFamily || 'sans-serif',
  };
}

/** In high contrast the tokens are the system's colours, which a canvas knows nothing of: the page resolves them. */
function resolved(element: Element): (name: string) => string {
  return (name) => {
    const probe = element.appendChild(document.createElement('i'));
    probe.style.color = `var(${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}
