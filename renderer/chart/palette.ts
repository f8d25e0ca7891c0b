import type { Status } from './status.ts';

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
  readonly font: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(`--chart-${name}`).trim() || '#555';
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
    },
    font: style.fontFamily || 'sans-serif',
  };
}
