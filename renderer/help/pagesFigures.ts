import type { HelpPage } from './page.ts';

/** Help about people, staff impact and money. */
export const pagesAboutFigures: readonly HelpPage[] = [
  {
    id: 'totals',
    title: 'The bar at the bottom',
    also: 'totals figures headline status bar last change',
    parts: [
      'The bar always shows the posts, FTE, vacancies, people, layers, spans, staff impact and cost of the structure that you see, and in brackets the change against Current. It is new in the same moment as your edit.',
      'Press a figure to see what it is made of. At the right stands the last change and what it did; one press undoes it.',
      'A figure that leaves something out says so: “excluding 1 post (1 FTE) without cost”. Fewer people than in Current does not say that anybody loses a job: people in post who hold no post in the proposal yet are to be placed. What becomes of them is worked out under *Impact*.',
    ],
    see: ['glossary', 'money', 'impact'],
  },
  {
    id: 'people',
    title: 'People in posts',
    also: 'holder names pseudonym reference job share split post assignment privacy hide',
    parts: [
      'A post is not a person. People are assigned to posts in the inspector, under *People*, each with an FTE and a basis. A reference such as a payroll number is enough; names are not needed.',
      {
        list: [
          'Two people in one post are a job share; one person in two posts holds a split post. Both are counted once.',
          'The *substantive* post is the one that a person holds in their own right. Acting up does not change it.',
          'Age is a completed age or “55 or over”; dates of birth are never kept. Two lengths of service are asked for: continuous service in local government, for redundancy pay, and service with this employer, for notice. All of them are optional.',
          'Somebody who is *absent* keeps the post; who stands in for them is no second place.',
          '*First offer of suitable vacancies* is for HR alone: it is in no export, list or figure.',
        ],
      },
      'For a shared screen, *Hide people figures* at the top takes names and figures of people off the screen everywhere. In the preferences it can be so from the start.',
      'When somebody’s data must go, open them under *People* and choose *Erase this person*. They leave every structure and version, the history, the file and its backups on this computer. This is the one thing that undo does not take back.',
    ],
    see: ['vacancies', 'impact', 'preferences'],
  },
  {
    id: 'vacancies',
    title: 'Vacancies',
    also: 'vacant empty held unrecorded occupancy',
    parts: [
      'A box has vacancies when its people are recorded and fewer people hold it than its quantity. Where nobody has said who is in a box, it is *unrecorded*: neither filled nor vacant, and counted apart. A new post is to be filled: it is unrecorded only where the structure records no post-holders at all.',
      {
        list: [
          '*Held vacant* keeps a vacancy open on purpose. It still counts as vacant, but nobody can be matched to it.',
          'A vacant post costs what it is budgeted at. Savings on vacant posts are called budget, not cash.',
          'Which of several identical boxes shows the vacancy does not matter for the staff impact: places are pooled.',
        ],
      },
    ],
    see: ['people', 'impact', 'money'],
  },
  {
    id: 'impact',
    title: 'At risk and potential redundancies',
    also: 'redundancy surplus pool matching slotting in assimilation displaced consultation hr1 dismissal selection',
    parts: [
      'These are two different numbers. If five people want two of six posts, all five are *at risk*, because each of them may be left out; three are *potential redundancies*, because that many will be left over.',
      { h: 'How it is worked out' },
      {
        steps: [
          'People in scope are those employed by the council whose own post is in scope. TUPE, agency, other employers, returning secondees, fixed terms of less than four years that end, and posts transferred to another employer are left out, each with its reason.',
          'Places are those of the proposal, except those held vacant, those of another employer and those held by people who are left out. Where such a person leaves by the implementation date, the place counts.',
          'A person matches a place when it is their own post at the same grade; or has the same role, grade and work area; or, at the same grade and work area, reaches the threshold in HR’s table of role matches; or is in a ring-fence with them.',
          'The fullest way of filling the places leaves a number of people over: the potential redundancies. Who is left over in at least one such way is at risk.',
        ],
      },
      'A ring-fence is not assimilation. People are *assimilated* only where there is a place for each of them by their own post, a like post or a role match, and nobody unlike them may go to it. *Ring-fenced* is everybody else for whom there are enough places. *No place identified yet* says that no place is open to a person by the rules, and no more than that.',
      'Where there are more people than places, or others may go to the same places, it is *decided by selection*: nobody is named to a place, or as left out, before that.',
      '*Proposed dismissals* are what the law counts: people without a place by their own post, a like post or a role match, whatever a ring-fence may yet bring, and with them volunteers and those who would be dismissed for refusing a change. The consultation period follows from the most at one *establishment*; where posts name none, from the whole council. People in other proposals are asked for beside it. Under *Rules and dates* enter when each step is taken (section 188 letter, form HR1, notice …): what is out of order, or too close together, is said beside the count. In *Papers* the section 188 notice and a sheet for form HR1 are made with what is still missing listed, letters are merged into the council’s own Word templates, and each person’s way is kept. A small count never says that nothing is required.',
      'Where nobody has recorded who holds the posts in scope, people figures are *not known*, never 0; where only some are recorded, they are *at least*. They are not known, either, while most of those in scope would be left out for an employer that nobody has confirmed; *Impact* then asks which names are this council’s, and the settings keep them under *Council*.',
      'Where promotions decide, the figures are ranges, and the condition stands beside them. Everything is provisional until HR signs the pool off.',
      'Vacancies elsewhere and volunteers are shown beside the figures and never taken off them.',
    ],
    see: ['ring-fences', 'vacancies', 'glossary'],
  },
  {
    id: 'ring-fences',
    title: 'Pools and ring-fences',
    also: 'competition selection criteria interview role match threshold second threshold determination sign off',
    parts: [
      'A *pool* is found by itself: the people and places that are connected by matches. A *ring-fence* is declared by HR: people in these roles may apply for places in those, some of them perhaps as promotions. A place that only a ring-fence opens assimilates nobody.',
      {
        list: [
          'Under *Impact*, declare ring-fences and enter the role matches with their percentages. The threshold from which a match assimilates has no default, because councils differ: one uses 55%, another 65%.',
          'A council may have a second, lower threshold (50%, say): a match that reaches only that one opens a ring-fence. It stands beside the other one. Without it no role match opens a ring-fence. The list says of each match how it is used between the two structures, or why it is not (“65%: another work area”); a ring-fence says which of its roles no post has.',
          'Either kind of role match holds only at the same grade and in the same work area. A ring-fence that you declare may cross both.',
          'Each pool carries its selection criteria, whose weights add up to 100, its sequence and what happens if nobody is appointed.',
          'HR can replace a computed outcome, with a reason. When a pool is signed off its figures are no longer provisional; a later change to it says so.',
        ],
      },
    ],
    see: ['impact'],
  },
  {
    id: 'money',
    title: 'Costs and on-costs',
    also: 'salary ni national insurance pension levy allowance agency price budget cost',
    parts: [
      'The cost of a structure is a year’s: salaries, on-costs, allowances and agency.',
      {
        list: [
          '*Salaries*: FTE × the annual full-time salary of each post.',
          '*On-costs*: either one flat percentage, or employer NI, pension and levy apart. NI is reckoned for each person above one threshold, which part time does not reduce. The pension rate has no default: enter your fund’s.',
          '*Allowances* count by quantity and not by FTE; whether they bear NI and pension is a setting.',
          '*Agency* is day rate × days and bears no on-costs.',
        ],
      },
      'What is not set is left out and named, never guessed. Amounts are added up unrounded and rounded once, when shown; so printed rows may not sum to printed totals.',
    ],
    see: ['salary-basis', 'budget', 'glossary'],
  },
  {
    id: 'salary-basis',
    title: 'Which salary is used',
    also: 'scp pay point grade bottom middle top spine pay table holder actual',
    parts: [
      'A salary entered at the post wins. Otherwise the *salary basis* of the structure decides: the pay point of the post; the bottom, middle or top of its grade; or the holder’s actual point. The basis is printed on every export.',
      'Points become pounds by a pay table. The national tables are built in with their dates and their status; an offer that is not agreed is never used unless you choose it. Local and senior scales are imported in the settings.',
      'A post for which none of this gives a salary adds nothing, and is named below the cost.',
    ],
    see: ['money'],
  },
  {
    id: 'budget',
    title: 'Budget, savings and reconciliation',
    also: 'envelope headroom shortfall target payback exit redundancy cost year one-off notice protection net baseline stated incremental cumulative frozen costing',
    parts: [
      '*Money* sets the cost of a structure against the budget’s lines and shows the headroom or shortfall. Negative lines are allowed.',
      'Savings are spread over financial years from the implementation date and set against targets. Incremental (what each year adds) and cumulative (what it comes to) are kept apart and named.',
      'Transfers are never called savings. Savings on posts that were vacant are called budget, not cash.',
      {
        list: [
          '*One-off costs* stand beside the recurring saving and are never taken off what a year saves or adds. By year, notice and pay protection have columns of their own, and *In hand* is what the year leaves after them.',
          '*Payback* sets redundancy pay, pension strain, notice and pay protection against the saving of a full year. It is not known while a part of them is not, and none where nothing is saved.',
          'One-off costs are estimates, not advice. Pension strain is entered by hand for those who could draw a pension on leaving; without it the total says incomplete.',
          '*Net of TUPE posts and agreed savings* takes both off the baseline, so that the saving is a percentage of the *net baseline*.',
          '*Stated totals* sets what a published report states beside what the posts add up to, with the difference. Savings that a report states for a year, entered below them, print as stated: they are no targets and are not worked out here.',
        ],
      },
      'A costing can be kept as it was, with its assumptions, as the one that finance cleared.',
    ],
    see: ['money', 'compare'],
  },
];
