/** The words of the field, for the glossary and wherever a definition is printed. In the order of the alphabet. */
export const TERMS = {
  Accountability:
    'A dotted line: somebody answers to a second manager for something. It never moves a post and never counts in a span.',
  Box: 'What the chart draws. It stands for one post, or for several identical ones (× 4).',
  Branch: 'A post and all posts below it.',
  Current: 'The structure as it is today. Every proposal is compared with it.',
  'Deleted post':
    'A post of Current that the proposal does away with. It leaves the figures and stays in the tray, from where it can be brought back.',
  Designation:
    'A statutory office, such as Head of Paid Service, Section 151 officer, Monitoring Officer, DCS or DASS.',
  Establishment: 'The approved posts, filled or not.',
  FTE: 'Full-time equivalent: 0.5 is half a full-time week.',
  'Held vacant': 'A vacancy that is kept open on purpose. It is counted as vacant, and nobody can be matched to it.',
  Layer: 'How deep a post stands. The top is layer 1.',
  'On-costs': 'What employment costs beyond salary: employer NI, pension and levy.',
  Post: 'A budgeted slot in the establishment. It is not a person.',
  'Post-holder': 'A person assigned to a post.',
  Proposal: 'Another structure, made from Current or from another proposal.',
  Quantity: 'How many identical posts a box stands for.',
  'Ring-fence':
    'A limited competition: only people in certain roles may apply for certain places. It is not assimilation.',
  Role: 'The job description that a post uses. It stays when a post is renamed, unless it is changed by hand.',
  'Salary basis':
    'Which salary is used where a post has none of its own: its pay point, the bottom, middle or top of its grade, or the holder’s actual point.',
  'Slotted in':
    'Assimilated: there is a place for everyone by their own post, a like post or a role match, and nobody of another role, grade or area may claim it.',
  Span: 'How many posts report to a manager.',
  Structure: 'A whole tree of posts: Current, a proposal or a frozen version.',
  'Substantive post': 'The post that a person holds in their own right; an acting-up post is not.',
  Tray: 'Where deleted posts are kept, at the foot of the outline.',
  TUPE: 'Staff whose employment moves to another employer with their work. They are listed and left out of the staff impact.',
  Unrecorded: 'Nobody has said who is in a post: it is neither filled nor vacant.',
  Version: 'A frozen copy of a structure, such as “Consultation draft” or “Final”.',
  'Work area':
    'The part of the service in which a post’s holder may be matched: the nearest work area above it when the post was made.',
} as const satisfies Record<string, string>;
