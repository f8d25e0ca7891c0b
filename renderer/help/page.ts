/** A part of a help page: a paragraph, a heading, a list or steps in their order. `*words*` are names on the screen. */
export type HelpPart =
  | string
  | { readonly h: string }
  | { readonly list: readonly string[] }
  | { readonly steps: readonly string[] };

export interface HelpPage {
  readonly id: string;
  readonly title: string;
  /** Words that somebody may look for and that the page does not use. */
  readonly also: string;
  readonly parts: readonly HelpPart[];
  /** Other pages worth reading. */
  readonly see?: readonly string[];
}
