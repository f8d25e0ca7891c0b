import type { HelpPage } from './page.ts';

/** Help about the chart, the outline and the list. */
export const pagesAboutWork: readonly HelpPage[] = [
  {
    id: 'start',
    title: 'Starting a restructure',
    also: 'begin first new blank sample proposal option fork',
    parts: [
      'A document holds *Current*, the structure of today, and any number of proposals beside it. You draw Current once, or import it, and then work on proposals; Current stays as it is, so that every figure can be compared with it.',
      {
        steps: [
          'On the start screen choose *Blank structure*, *Import a list of posts…* or a sample.',
          'When Current is right, open the *Structure* menu at the top right and choose *New proposal from Current…*.',
          'Change the proposal. The bar at the bottom shows at once what each change does against Current.',
          'When a draft is to be kept as it is, choose *Freeze … as a version…* in the same menu.',
        ],
      },
      'Nothing needs saving while you work: each change is stored as you make it. See where files are kept in the page below.',
    ],
    see: ['drawing', 'import', 'files'],
  },
  {
    id: 'drawing',
    title: 'Drawing and moving posts',
    also: 'drag drop move reports manager sibling add insert copy paste duplicate undo',
    parts: [
      'Drag a post onto another one: it becomes its report, with all that is below it. Before you let go, a plate says what the drop would do: the span of the new manager, layers, cost and prompts. *Escape* puts everything back.',
      {
        list: [
          'The middle of a box means “report to this post”. Its left or right edge means “stand beside it”, which only changes the order.',
          'At the edge of the chart the view scrolls. Hold still over a folded branch and it opens.',
          'A drop that would make a loop is refused, and the pointer says why.',
        ],
      },
      { h: 'Without a mouse' },
      'Every drag has a key and a menu. *Alt + arrows* moves a post among its siblings or one line up or down. *Shift + F10* or a right click opens all that can be done, with *Move to…* and a search. *Ctrl + K* finds every command by its name.',
      { h: 'Adding' },
      '*Insert* adds a report below the selected post, *Shift + Enter* adds one beside it. Type the title at once; then *Enter* goes on beside it, *Tab* to a report of it, *Shift + Tab* one line up, and *Escape* ends. *4 x Officer* makes four posts.',
      '*Ctrl + C* and *Ctrl + V* copy a whole branch, also into another structure, and as an indented list into Word or Excel. A list from Word, Excel or an e-mail is pasted in the same way: its indents, bullets or numbers are the levels, and *4 x*, *(0.5 FTE)* and *(vacant)* are read. What it will become is shown first.',
      { h: 'Taking back' },
      'Undo goes back through every change, also after the document was closed, and stops at the document’s first structure. One drag is one step.',
    ],
    see: ['shortcuts', 'deleting', 'dotted'],
  },
  {
    id: 'deleting',
    title: 'Deleting a post or a manager',
    also: 'remove delete orphan tray restore bring back',
    parts: [
      'Deleting a post that exists in Current does not make it vanish: it leaves the figures, shows struck through in the *Changes* view and stays in the *Tray* at the foot of the outline, the newest first, with its Post ID. *Restore* there brings it back. Posts that went from a box that still stands (6 of 7 stay) are in the tray, too.',
      'A post that only the proposal has is simply removed; undo brings it back.',
      { h: 'When the post has reports' },
      'You are asked what becomes of them:',
      {
        list: [
          '*Move the reports up* to the manager above.',
          '*Move them to* another post, which you choose.',
          '*Delete the branch*: the post and everything below it.',
        ],
      },
      'Deleting a vacant post makes nobody redundant; it saves budget, not cash, and the cost reconciliation says so.',
    ],
    see: ['impact', 'vacancies', 'compare'],
  },
  {
    id: 'quantity',
    title: 'Boxes of several posts',
    also: 'quantity identical stack split multiple x4 job share',
    parts: [
      'A box can stand for several identical posts: it shows *× 4* and a stacked edge, and counts as four posts. Its FTE is that of the whole box.',
      {
        list: [
          '*Split into single posts* makes single boxes of it, *Stack identical posts* puts them together again. Neither changes a total or a comparison.',
          'A box with reports is always one post: people cannot report to four managers at once.',
          'The quantity may be left empty when a report does not state it. Totals then say which boxes they leave out.',
        ],
      },
      'A job share is something else: one post with two holders.',
    ],
    see: ['people', 'glossary'],
  },
  {
    id: 'teams',
    title: 'Teams, portfolios and outside bodies',
    also: 'group heading unit directorate partner nhs box',
    parts: [
      'A box can be a *team or portfolio* or an *outside body* instead of a post: it has a place in the chart, but counts nowhere, costs nothing and adds no layer. The posts below it report to the nearest post above it.',
      'Change what a box is in the inspector, in the field *Kind*.',
    ],
    see: ['drawing'],
  },
  {
    id: 'dotted',
    title: 'Dotted lines',
    also: 'accountability matrix second manager escalation professional lead',
    parts: [
      'A dotted line says that a post answers to a second manager for something. Give it a caption (“professional lead”) and, where it matters, a condition (“level 3 escalation”).',
      'Dotted lines never move a post, never count in a span and never change a figure. Committee packs list them.',
    ],
    see: ['drawing'],
  },
  {
    id: 'chart-views',
    title: 'Reading a large chart',
    also: 'zoom fold collapse expand focus colour legend minimap overview map levels layout hanging columns present full screen meeting projector share',
    parts: [
      {
        list: [
          'Fold a branch with *Ctrl + up*, open it with *Ctrl + down*; the box says how much is folded away.',
          'A structure of more than 300 boxes opens at its top three levels. *Levels*, in the corner, shows more or fewer.',
          'Branches are folded into columns so that the chart fills the window. They stay so while you edit and are chosen anew when the whole chart is shown; *Fold branches to fill the window*, under *Levels*, turns it off.',
          'The overview map stands back while the whole chart is in view. Its button shows or hides it for good.',
          '*Existing*, *Proposed* and *Changes* above the chart switch what is shown. In *Changes*, deleted posts stand in their old places.',
          '*Colour* paints the boxes by change, vacancy, basis, grade, span or funding, with a legend and a mark, never by colour alone.',
          '*0* shows the whole chart, *1* goes to 100%, *+*, *−* and the wheel zoom; with *Shift* the wheel goes sideways. *Ctrl + F* finds a post and goes there.',
          'Each branch can also be laid out in its own way, from the menu of its manager.',
          '*Present the chart* (*Ctrl + Shift + F*) gives it the whole screen for a meeting, with people hidden until you show them. *Escape* ends it.',
        ],
      },
    ],
    see: ['drawing', 'shortcuts'],
  },
  {
    id: 'list',
    title: 'Working in the list',
    also: 'table spreadsheet excel paste sort filter columns fill down cells',
    parts: [
      'The *List* shows the same structure as rows. Cells are edited as in a spreadsheet: type, *Enter* goes down, *Tab* goes right, *Escape* puts the old value back. A block copied in Excel can be pasted; values that cannot be are named and nothing of the block is changed.',
      'Sorting and filtering only change what you see. *Columns* chooses which columns stand there. What you select in the list is selected in the chart too.',
    ],
    see: ['shortcuts', 'import'],
  },
  {
    id: 'inspector',
    title: 'What a post carries',
    also: 'fields inspector properties role work area grade basis designation function funding',
    parts: [
      'The inspector on the right shows the selected post. *Space* in the chart goes there.',
      {
        list: [
          '*Grade* may be a span of two, and has a status: indicative, evaluated or agreed.',
          '*Basis* is permanent, fixed-term (with its end), agency (with a day rate), interim, secondment, acting up or joint.',
          '*Role* and *work area* are set when a post is made and stay when it is renamed or moved. They decide who can be matched to it.',
          '*Establishment* is the place that collective consultation is counted by. Left empty it is that of the post above, or the document’s.',
          '*Funding* is a list of sources that must add up to 100%.',
          'A *designation* (Section 151, Monitoring Officer, DASS …) that nobody holds, or two hold, becomes a prompt under *Checks*.',
        ],
      },
      'With several posts selected, the inspector changes them all in one step.',
    ],
    see: ['people', 'money', 'checks'],
  },
  {
    id: 'checks',
    title: 'Prompts and checks',
    also: 'warnings spans layers narrow wide one to one limits dismiss',
    parts: [
      'Checks are prompts, never errors: a span of one, a span above the limit, a post graded at or above its manager, a designation without a holder, a budget that is exceeded, a person without an outcome.',
      'Each prompt goes to its post. *Dismiss* takes it away with a reason, which is kept in the document. The limits are yours: change them in the settings, under *Prompts*.',
    ],
    see: ['inspector'],
  },
  {
    id: 'compare',
    title: 'Comparing structures',
    also: 'difference changes amended created deleted options bridge reconciliation side by side panes accept take merge summary another file',
    parts: [
      'Compare shows up to four structures side by side, each against the first. Posts are recognised by their origin, not by their title, so a renamed post is still the same post; it stands at the same height in every pane, and thin lines lead to where a post moved.',
      {
        list: [
          'Every post is *new*, *deleted*, *moved* (another line manager, whatever else changes), *changed* (the same line manager, something else changes), *transferred in*, *transferred out* or unchanged. Legend, list, tray, summary and reports count posts in these words, and the same posts. A box that keeps 6 of 7 posts is one deleted post; the six are unchanged unless something of theirs changed. A post of which only the cost moved is not changed.',
          'The *cost reconciliation* splits the difference in cost without remainder into deleted, created, transferred, regraded, pay, FTE and other.',
          '*Figures* marks the lowest cost and the fewest people at risk in words; other figures are neither good nor bad in themselves.',
          '*Summary* says the difference in plain sentences that can be copied into a report.',
          '*Take this post into…*, in the menu of a post, brings it as it is in one structure into another, with the manager that it needs; a branch or everything can be taken as well. Everything at once, and whatever changes Current, asks first and says how many posts. Undo takes it back.',
          'Money is told with what it is: *salaries only* while on-costs are not set, *different pay tables* or *a pay offer* where the sides differ, *without transfers* because transferred posts are no saving, and *not known* while none of the new posts has a cost.',
          '*Another file…* reads the structures of a second document, which stays as it is. Posts can be taken from it, too; people only where this document knows them.',
          '*Cost … like this*, in the menu of a pane, takes the salary basis and the pay table of a structure.',
          'Posts that an import merely left out are listed as missing until somebody confirms them.',
        ],
      },
    ],
    see: ['money', 'impact'],
  },
];
