/** Distances in px and habits of the layout. `DEFAULTS` says the usual values. */
export interface LayoutOptions {
  /** Least distance side by side. */
  readonly gapX: number;
  /** Distance from a manager down to a row or list of reports; also the least distance between branches, one below another. */
  readonly gapY: number;
  /** Distance between boxes stacked in a list. */
  readonly stackGap: number;
  /** How far a stacked or hanging box stands from the far side of its spine; the spine runs at half of it. */
  readonly indent: number;
  /** A list of leaves longer than this takes more columns … */
  readonly maxRows: number;
  /** … until they are so many that the block would be wider than `aspect` times its height: then lists grow longer. */
  readonly aspect: number;
  /**
   * 'off': every branch takes the height it needs. 'rows': boxes of one depth that stand in rows share a top and lists
   * start there, but run free below their first box. 'all': every box of one depth shares a top; nothing stacks or hangs
   * (assistants, which belong between two depths, excepted).
   */
  readonly layers: 'off' | 'rows' | 'all';
}

export const DEFAULTS: LayoutOptions = {
  gapX: 18,
  gapY: 32,
  stackGap: 10,
  indent: 20,
  maxRows: 8,
  aspect: 1.5,
  layers: 'off',
};
