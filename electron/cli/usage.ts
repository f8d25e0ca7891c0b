/** The words of the command line, shown on wrong use. */
export const USAGE = `Usage: spanwise <command> …   (every command takes --json)

  new DOC [--title T] [--settings FILE.json] [--sample NAME]
  fork DOC --from A --as B [--freeze]
  settings DOC [--set FILE.json]
  import FILE DOC --structure NAME [--from NAME | --merge [--conflicts ours|theirs|refuse]] [--format F] [--repair]
         [--sheet NAME] [--heading LINE] [--delimiter C] [--encoding E] [--mapping FILE.json] [--prefix P]
  figures DOC [--structure NAME] [--from NAME] [--by unit|grade|basis|workArea|post]
  compare DOC --from A --to B [--with OTHERDOC]
  impact DOC --from A --to B
  apply DOC EDITS.json
  export DOC OUT --structure NAME [--from NAME] [--as pack|chart|posts|transparency|figures|pool-workings|letters]
         [--sections a,b] [--audience open|exempt|working] [--paragraph N --reason T] [--signed-by NAME] [--accept-warnings] [--page a4|a3] [--orientation portrait|landscape] [--pool NAME]
  check DOC [--structure NAME]
  copy DOC OUT --structure NAME
  restore DOC --to REVISION --as NAME [--structure NAME]
  erase DOC --person REF [--keep-place]
`;

/** Wrong use of the command line: exit code 2. */
export class WrongUse extends Error {}
