/** What the bench and the pages that it times say to each other. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A structure as the peers get it: columns, as lean as it can be sent. */
export interface Columns {
  readonly parent: readonly number[];
  readonly width: readonly number[];
  readonly height: readonly number[];
  readonly title: readonly string[];
  readonly grade: readonly string[];
  readonly unit: readonly string[];
  readonly person: readonly string[];
  readonly salary: readonly number[];
}

/** What a peer's page can do besides following the pointer and the wheel. */
export interface Peer {
  fit(): void;
  /** Brings a post to the middle at reading size. */
  show(box: number): void;
  /** Where the middle of a post is on the screen. */
  pointOf(box: number): Point;
  /** Nothing but paper there. */
  isFree(point: Point): boolean;
  /** Changes when the chart is panned or zoomed. */
  view(): string;
  /** Gives a post another manager, lays out and draws again. */
  move(box: number, to: number): void;
}

/** ms a frame. */
export interface Frames {
  readonly median: number;
  readonly p95: number;
}

/** The hand that works every page alike. */
export interface Drive {
  /** ms from the start of the navigation to the frame after boxes of the chart were first drawn; null until then. */
  firstPaint(): number | null;
  /** The same to cards that can be worked with; a peer's are, once they are drawn. */
  usable(): number | null;
  pan(): Promise<Frames>;
  /** In to twice the size and out again, about the middle. */
  zoom(): Promise<Frames>;
  /** Carries a post about; the button stays down. */
  drag(box: number): Promise<Frames>;
  release(): void;
  /** Carries a post of the application onto another and lets go: ms until the totals say something else, and a frame. */
  drop(box: number, onto: number): Promise<number>;
  /** A peer's move: ms until the frame after it was drawn. */
  move(box: number, to: number): Promise<number>;
}

declare global {
  var benchPeer: Peer | undefined;
  var benchDrive: Drive;
}
