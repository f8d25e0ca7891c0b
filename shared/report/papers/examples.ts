import type { LetterKind } from './letterFields.ts';

/**
 * The shipped examples of letters and forms, in plain English. They say what the document knows and no more, and a
 * council's own template replaces any of them. Fields stand in double braces; a table repeats a row for each item of its
 * list.
 */
export type ExampleBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'points'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly columns: readonly string[];
      /** Cells of the row that repeats, for the list of that name. */
      readonly list: string;
      readonly cells: readonly string[];
    }
  | { readonly type: 'lines'; readonly labels: readonly string[] };

export interface Example {
  readonly title: string;
  readonly form?: true;
  readonly blocks: readonly ExampleBlock[];
}

const text = (words: string): ExampleBlock => ({ type: 'text', text: words });
const heading = (words: string): ExampleBlock => ({ type: 'heading', text: words });
const points = (...items: string[]): ExampleBlock => ({ type: 'points', items });
const lines = (...labels: string[]): ExampleBlock => ({ type: 'lines', labels });

const PLACES: ExampleBlock = {
  type: 'table',
  columns: ['Post', 'Grade', 'Team', 'Number'],
  list: 'places',
  cells: ['{{title}}', '{{level}}', '{{unit}}', '{{number}}'],
};
const VACANCIES: ExampleBlock = {
  type: 'table',
  columns: ['Post', 'Grade', 'Team', 'Places'],
  list: 'vacancies',
  cells: ['{{title}}', '{{level}}', '{{unit}}', '{{number}} {{free}}'],
};
const CRITERIA: ExampleBlock = {
  type: 'table',
  columns: ['Criterion', 'Weight'],
  list: 'criteria',
  cells: ['{{criterion}}', '{{weight}}'],
};

const TALK = text(
  'You can talk this over with {{contact}} ({{email}}). You may bring a trade union representative or a colleague to any meeting about it. If you are away from work, we will hold meetings at a time and in a way that suits you.',
);

export const EXAMPLES: Readonly<Record<Exclude<LetterKind, 'own'>, Example>> = {
  'at-risk': {
    title: 'Your post is at risk of redundancy',
    blocks: [
      text(
        'We are consulting on a proposal to change how {{team}} is organised. I am writing because your post, {{post}} ({{grade}}), is in a group where there would be fewer posts than people. That means you are at risk of redundancy. It does not mean that you have been selected, or that you will lose your job. Nothing is decided before consultation has ended.',
      ),
      heading('What is proposed'),
      text('Your group is {{pool}}: {{people}} people, and {{numberOfPlaces}} places in the proposed structure.'),
      heading('What happens now'),
      text(
        'Consultation runs from {{consultationBegins}} to {{consultationEnds}}. Please tell us what you think of the proposal, what we have missed, and how dismissals could be avoided. We read every answer.',
      ),
      points(
        'We will meet you individually before any selection.',
        'While you are at risk you may apply for other vacancies in the council, and we will help you to look.',
        'You may take reasonable paid time off to look for work or to train once you have notice, if the law gives you that right.',
      ),
      TALK,
    ],
  },
  assimilation: {
    title: 'Your place in the proposed structure',
    blocks: [
      text(
        'In the proposed structure there is a place that matches the post you hold now, and nobody else has a claim to it. We propose to slot you in: you would not have to apply or be interviewed.',
      ),
      {
        type: 'table',
        columns: ['', 'Now', 'Proposed'],
        list: 'self',
        cells: ['{{label}}', '{{now}}', '{{proposed}}'],
      },
      text(
        'The change would take effect on {{implementationDate}}. Your continuous service is kept. If you think that the match is wrong, please tell us before consultation ends on {{consultationEnds}}.',
      ),
      TALK,
    ],
  },
  'ring-fence': {
    title: 'Posts that are kept for your group, and how people are selected',
    blocks: [
      text(
        'Your post, {{post}} ({{grade}}), is one of those in the group {{pool}}. The posts below would be filled from this group before anybody else is considered. There are {{people}} people in it and {{numberOfPlaces}} places. Who is appointed is decided by selection, and nothing is decided yet.',
      ),
      heading('The posts'),
      PLACES,
      heading('How people are selected'),
      CRITERIA,
      text('The order is: {{order}}. If nobody is appointed to a post: {{ifNobody}}.'),
      text(
        'Please say on the preference form which of these posts you would like to be considered for. If you need an adjustment so that the selection is fair to you, or are away from work, tell us and we will arrange it.',
      ),
      TALK,
    ],
  },
  redeployment: {
    title: 'Looking for another post for you',
    blocks: [
      text(
        'No place in the proposed structure has been identified for you yet in exchange for your post, {{post}} ({{grade}}). We will do what we can to find you other suitable work in the council before any dismissal takes effect.',
      ),
      heading('Vacancies in the proposed structure'),
      VACANCIES,
      text(
        'Please tell us which of them you would like to discuss, and what kind of work, place and hours would suit you. If you move to a different post you have a trial period of four weeks in it. If it does not work out for a good reason, your right to a redundancy payment is kept.',
      ),
      TALK,
    ],
  },
  'end-of-assignment': {
    title: 'The end of your assignment',
    blocks: [
      text(
        'Thank you for your work as {{post}} in {{team}}. In the structure that is proposed from {{implementationDate}} your assignment would end on {{endDate}}.',
      ),
      text(
        'This letter does not change any right that you have. If you hold a fixed-term contract and have two years of continuous service, rights to a redundancy payment and to redeployment apply; if you are on secondment, you return to your substantive post.',
      ),
      TALK,
    ],
  },
  outcome: {
    title: 'The outcome for you ({{stage}})',
    blocks: [
      text(
        'This letter tells you what the restructure ({{stage}}) means for you. Your post before the change was {{post}} ({{grade}}).',
      ),
      text('Outcome: {{outcome}}. Post from {{implementationDate}}: {{newPost}}.'),
      text(
        'You have the right to appeal against this outcome. Write to {{contact}} ({{email}}) within ten working days of this letter and say why you think that it is wrong. Somebody who took no part in the decision will hear you.',
      ),
      TALK,
    ],
  },
  'preference-form': {
    title: 'Preference form',
    form: true,
    blocks: [
      text('Group: {{pool}}. Your post now: {{post}} ({{grade}}), {{fte}} FTE.'),
      text(
        'Number the posts that you would like to be considered for: 1 is your first choice. Leave the others blank.',
      ),
      {
        type: 'table',
        columns: ['Post', 'Grade', 'Team', 'Places', 'My choice'],
        list: 'places',
        cells: ['{{title}}', '{{level}}', '{{unit}}', '{{number}}', ''],
      },
      lines(
        'Hours or pattern that I would like',
        'I would like to be considered for voluntary redundancy (yes or no; this binds nobody)',
        'Adjustments that I need for a fair selection',
        'Anything else',
        'Signed and dated',
      ),
      text('Please return this form to {{contact}} ({{email}}).'),
    ],
  },
  'matching-form': {
    title: 'Job matching form',
    form: true,
    blocks: [
      text('Post now: {{post}} ({{grade}}), {{team}}. Post ID {{postId}}. Group: {{pool}}.'),
      text(
        'For each post below: how much of the work is the same, duty by duty, and what is different. The post-holder, the manager and HR each fill this in.',
      ),
      {
        type: 'table',
        columns: ['Proposed post', 'Grade', 'Team', 'Same work (%)', 'What is different'],
        list: 'places',
        cells: ['{{title}}', '{{level}}', '{{unit}}', '', ''],
      },
      lines(
        'Duties that are not in any of them',
        'View of the post-holder',
        'View of the manager',
        'Decided by HR, with the reason',
        'Signed and dated',
      ),
    ],
  },
};
