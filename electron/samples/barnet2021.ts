import { BARNET_2021_PACK } from './barnet2021Pack.ts';
import { withPeople } from './people.ts';
import type { Sample } from './sample.ts';

const NOT_PRINTED = 'Assumed: the report does not print who manages this post.';
const REST = 'Assumed box: the posts that the report counts and does not itemise.';
const SPAN =
  "Assumed: the report does not print how many there are; 4 bring the team manager's span to the printed 12.";
const PLACED = 'The report does not print who manages this post; assumed here, which gives the printed span of 7.';
const KEPT = 'A role change of a kept post: its holder is assimilated.';
const IN_TEAMS =
  'Assumed: how many of the posts each of the two teams has is not printed; in all they are as the report says.';
const TERM = 'Assumed: the end of the fixed term is not printed, only that it is one.';
const CHOSEN = 'Nobody is named to these places: the report has a selection for them.';

/** What the report says in more than one way, and which way is followed here. */
const REPORT = [
  'The report prints no costs and few grades; Post IDs and people are made up, as many as it counts. Assumed: the Head of Service is one of the 61 posts, and the work area is the service.',
  'The headline goes from 61 to 54 posts and from 59 to 52.5 FTE. The itemised actions do not come to that: they delete 7 posts and create 7 (6.5 FTE), which leaves 61 posts and 58.5 FTE. They are followed here, and the headline stands beside as a stated total.',
  'The FTE would agree if 6 temporary roles were inside the 59 FTE, while section 3.1 says they are on top; then 55 posts would be left, not 54.',
  'Seven vacant posts are stated and six are named. Agency workers are 4 among the 54 people and 3 out of scope; fixed-term health-funded roles are 3 in section 3.1 and 2 in section 4.3.',
  "The report calls the 5 of one pool 'at risk': 5 people for 2 posts are 3 potential redundancies.",
  'Section 5.1 says that permanent posts replace agency workers, and section 5.3 lists the Invoice Officer as fixed-term. A Senior Occupational Therapist was missing from the proposed structure and then added (section 2.4); the post is not itemised.',
  "Section 8.1 comes before 7.1, and 'sections 2 and 3' must mean 4 and 5.",
].join(' ');

/**
 * Barnet's restructure of Care Quality and Customer Finance (closure report, March 2021): 61 posts and 54 pseudonymous
 * people, as the report counts them.
 */
const CURRENT = withPeople(`\
Post ID,Reports To,Job Title,Kind,Team,Work Area,Grade,FTE,Quantity,Basis,End Date,Notes,Holder ID
Q01,,Head of Service,,,,,1,1,,,"${REPORT}",1 person
Q02,Q01,"Prevention, Wellbeing and Brokerage Service Manager",,Care Quality,Care Quality,,1,1,,,"${NOT_PRINTED}",1 person
Q03,Q02,Brokerage Team Manager,,Care Quality,Care Quality,,1,1,,,Assumed: the report prints the new line manager only.,1 person
Q04,Q03,Brokerage Officer,,Care Quality,Care Quality,,7,7,,,"${NOT_PRINTED}",7 people
Q05,Q02,Contract Monitoring Officer,,Care Quality,Care Quality,,2,2,,,"Called Care Quality Monitoring Officer elsewhere. ${NOT_PRINTED}",2 people
T1,Q02,Homecare and Supported Living Team,team,Care Quality,Care Quality,,,,,,Also called Community and Supported Living.,
Q06,T1,Contract Monitoring Officer,,Homecare and Supported Living,Care Quality,,2,2,,,"${IN_TEAMS}",2 people
Q07,T1,Care Quality Advisor,,Homecare and Supported Living,Care Quality,,3,3,,,"Two filled, one vacant. ${IN_TEAMS}",2 people
T2,Q02,Care Homes and Extra Care Team,team,Care Quality,Care Quality,,,,,,,
Q15,T2,Contract Monitoring Officer,,Care Homes and Extra Care,Care Quality,,2,2,,,"One of them is the vacant one of 6. ${IN_TEAMS}",1 person
Q08,T2,Care Quality Advisor,,Care Homes and Extra Care,Care Quality,,4,4,,,"Three filled, one vacant. ${IN_TEAMS}",3 people
Q09,Q02,Business Support Assistant,,Care Quality,Care Quality,,1,1,,,"Vacant for two years. ${NOT_PRINTED}",
Q10,Q02,Business Support Officer (Data Inputter),,Care Quality,Care Quality,,1,1,fixed-term,2021-03-31,"${TERM} ${NOT_PRINTED}",1 person
Q11,Q01,Project Co-ordinator,,Care Quality,Care Quality,,1,1,fixed-term,2021-03-31,"${TERM} Assumed: the report prints the new line manager only.",1 person
Q20,Q01,Customer Finance Team Manager (Community),,Customer Finance,Customer Finance,,1,1,,,"${NOT_PRINTED}",1 person
Q21,Q20,Direct Payment Monitoring Officer,,Customer Finance,Customer Finance,,3,3,,,,3 people
Q22,Q20,Direct Payment Advisor,,Customer Finance,Customer Finance,,2,2,,,,2 people
Q23,Q20,Direct Payments Officer,,Customer Finance,Customer Finance,,1,1,,,"${NOT_PRINTED}",1 person
Q24,Q20,Financial Assessment Officer,,Customer Finance,Customer Finance,,4,4,,,"${SPAN} ${NOT_PRINTED}",4 people
Q25,Q20,Community Resource Officer,,Customer Finance,Customer Finance,,1,1,,,Vacant.,
Q26,Q20,Support Officer,,Customer Finance,Customer Finance,,1,1,,,,1 person
Q27,Q01,Deputyship Officer,,Customer Finance,Customer Finance,,1,1,,,"${NOT_PRINTED}",1 person
Q28,Q01,Financial Assessment Officer (Residential),,Customer Finance,Customer Finance,,1,1,,,"Vacant. ${NOT_PRINTED}",
Q30,Q01,Agency posts (roles not printed),,Customer Finance,Customer Finance,,4,4,agency,,"The report counts 4 agency workers among the 54 people. ${NOT_PRINTED}",4 people
Q31,Q01,Posts that the report does not itemise,,Customer Finance,Customer Finance,,13,15,,,"${REST} ${NOT_PRINTED}",15 people
Q32,Q01,Vacant post that the report does not itemise,,Customer Finance,Customer Finance,,1,1,,,"Assumed box: seven vacant posts are stated, six are named. ${NOT_PRINTED}",
`);

const PROPOSED = withPeople(`\
Post ID,Reports To,Job Title,Kind,Team,Work Area,Role,Grade,FTE,Quantity,Basis,End Date,Replaced By,Deleted,Notes,Holder ID
Q01,,Head of Service,,,,,,1,1,,,,,"${REPORT}",1 person
Q02,Q01,"Market Management, Sustainability and Contracts Service Manager",,Care Quality,Care Quality,"Market Management, Sustainability and Contracts Service Manager",,1,1,,,,,"${KEPT} ${NOT_PRINTED}",1 person
Q03,Q01,Brokerage Service Manager,,Care Quality,Care Quality,Brokerage Service Manager,,1,1,,,,,"Reports to the Head of Service. ${KEPT}",1 person
Q12,Q03,Brokerage Lead,,Care Quality,Care Quality,,I,1,1,,,,,"Called Lead Broker elsewhere. Selection: interview 80%, expression of interest 20%. ${NOT_PRINTED}",
Q04,Q03,Brokerage Officer,,Care Quality,Care Quality,,,6,6,,,Q12,,"One post is replaced by the Brokerage Lead; minor changes to the job description. ${CHOSEN} ${NOT_PRINTED}",
Q05,Q02,Contract Monitoring Officer,,Care Quality,Care Quality,,,2,2,,,,,"Five officers for 2 of 6 posts. Selection: interview 70%, Excel test 30%. ${CHOSEN} ${NOT_PRINTED}",
T1,Q02,Homecare and Supported Living Team,team,Care Quality,Care Quality,,,,,,,,,Also called Community and Supported Living.,
Q07,T1,Care Quality Advisor,,Homecare and Supported Living,Care Quality,,,3,3,,,,,"Changed job description. Two filled, one to recruit to. ${IN_TEAMS}",2 people
Q13,T1,Care Quality Advisor,,Homecare and Supported Living,Care Quality,,,0.5,1,,,,,"New: 1.5 FTE in all; 2 posts is inferred from 4 posts (3.5 FTE) to recruit to, of which 2 were vacant before. The text calls the 9 posts afterwards 9 FTE; they are 8.5. Selection: interview 80%, expression of interest 20%. ${IN_TEAMS}",
T2,Q02,Care Homes and Extra Care Team,team,Care Quality,Care Quality,,,,,,,,,,
Q08,T2,Care Quality Advisor,,Care Homes and Extra Care,Care Quality,,,4,4,,,,,"Changed job description. Three filled, one to recruit to. ${IN_TEAMS}",3 people
Q16,T2,Care Quality Advisor,,Care Homes and Extra Care,Care Quality,,,1,1,,,,,"New, with the 0.5 FTE of the other team. ${IN_TEAMS}",
Q14,T2,Care Quality Support Officer,,Care Homes and Extra Care,Care Quality,,,1,1,,,,,New; supports both teams. Section 4.2 places it in this one.,
Q10,Q02,Business Support Officer (Data Inputter),,Care Quality,Care Quality,,,1,1,permanent,,,,"Made permanent. ${NOT_PRINTED}",1 person
Q11,Q02,Project Co-ordinator,,Care Quality,Care Quality,,,1,1,permanent,,,,Made permanent; new line manager as printed.,1 person
Q20,Q01,Customer Finance Team Manager (Community),,Customer Finance,Customer Finance,,,1,1,,,,,"The printed span goes from 12 to 7. It does so here with every printed move applied only because the Invoice Officer is assumed here as well; without that post it would be 6. ${NOT_PRINTED}",1 person
Q33,Q20,Direct Payments Lead,,Customer Finance,Customer Finance,,I,1,1,,,,,"Also printed Direct Payment Lead. Selection: interview 80%, expression of interest 20%. ${PLACED}",
Q21,Q33,Direct Payment Advisor,,Customer Finance,Customer Finance,Direct Payment Advisor,,3,3,,,,,"Direct Payment Monitoring Officers merge with the advisors: 3 + 2 become 5. ${CHOSEN}",
Q22,Q33,Direct Payment Advisor,,Customer Finance,Customer Finance,,,2,2,,,,,"${CHOSEN}",
Q24,Q20,Financial Assessment Officer,,Customer Finance,Customer Finance,,,4,4,,,,,"Minor changes to the role. ${SPAN} ${NOT_PRINTED}",4 people
Q34,Q20,Financial Assessment Officer (Community),,Customer Finance,Customer Finance,,,1,1,,,,,"New; replaces an agency post. Section 5.3 says Community and section 5.1 the Residential Team. ${NOT_PRINTED}",
Q35,Q20,Invoice Officer,,Customer Finance,Customer Finance,,,1,1,fixed-term,,,,"New. ${PLACED}",
Q27,Q01,Deputyship Officer,,Customer Finance,Customer Finance,,,1,1,,,,,"${NOT_PRINTED}",1 person
Q25,Q27,Community Resource Officer,,Customer Finance,Customer Finance,,,1,1,,,,,Vacant.,
Q26,Q27,Support Officer,,Customer Finance,Customer Finance,,,1,1,,,,,,1 person
Q28,Q01,Financial Assessment Officer (Residential),,Customer Finance,Customer Finance,,,1,1,,,,,"Vacant. ${NOT_PRINTED}",
Q30,Q01,Agency posts (roles not printed),,Customer Finance,Customer Finance,,,4,4,agency,,,,"The itemised actions do not delete them; the report says that they end once the permanent posts are filled. ${NOT_PRINTED}",4 people
Q31,Q01,Posts that the report does not itemise,,Customer Finance,Customer Finance,,,13,15,,,,,"${REST} ${NOT_PRINTED}",15 people
Q32,Q01,Vacant post that the report does not itemise,,Customer Finance,Customer Finance,,,1,1,,,,,"Assumed box: seven vacant posts are stated, six are named. ${NOT_PRINTED}",
Q06,T1,Contract Monitoring Officer,,Homecare and Supported Living,Care Quality,,,2,2,,,,yes,"${IN_TEAMS}",2 people
Q15,T2,Contract Monitoring Officer,,Care Homes and Extra Care,Care Quality,,,2,2,,,,yes,"${IN_TEAMS}",1 person
Q09,Q02,Business Support Assistant,,Care Quality,Care Quality,,,1,1,,,,yes,"Vacant for two years. ${NOT_PRINTED}",
Q23,Q20,Direct Payments Officer,,Customer Finance,Customer Finance,,,1,1,,,,yes,"${NOT_PRINTED}",1 person
`);

const LEAD = [
  { name: 'Interview', weight: '80' },
  { name: 'Expression of interest', weight: '20' },
];

export const BARNET_2021: Sample = {
  name: 'barnet-2021',
  title: 'Barnet care quality and customer finance 2021',
  description:
    'A published restructure of 61 posts and 54 people, with ring-fences; its headline does not follow from its list.',
  settings: {
    council: { name: 'London Borough of Barnet', alsoKnownAs: ['Barnet Council'] },
    // The committee's day: the report says April 2021, if approved.
    implementationDate: '2021-04-12',
    matchThreshold: '55',
    ringFences: [
      {
        name: 'Brokerage',
        roles: ['Brokerage Officer'],
        targets: ['Brokerage Officer', 'Brokerage Lead'],
        promotions: ['Brokerage Lead'],
      },
      {
        name: 'Direct Payments',
        roles: ['Direct Payment Monitoring Officer', 'Direct Payment Advisor', 'Direct Payments Officer'],
        targets: ['Direct Payment Advisor', 'Direct Payments Lead'],
        promotions: ['Direct Payments Lead'],
      },
    ],
    pools: [
      {
        pool: 'Brokerage',
        criteria: LEAD,
        sequence: ['Brokerage Lead by interview and expression of interest', 'The other six keep their posts'],
        ifNobody: 'A selection for the six Brokerage Officer posts',
      },
      {
        pool: 'Direct Payments',
        criteria: LEAD,
        sequence: ['Direct Payments Lead by interview and expression of interest', 'The other five become advisors'],
        ifNobody: 'A selection for the five Direct Payment Advisor posts',
      },
      {
        pool: 'Contract Monitoring Officer',
        criteria: [
          { name: 'Interview', weight: '70' },
          { name: 'Excel test', weight: '30' },
        ],
        ifNobody: 'At risk of redundancy, with a chance to apply for other roles in the service and the council',
      },
    ],
    statedTotals: { Current: { posts: '61', fte: '59' }, Proposed: { posts: '54', fte: '52.5' } },
    pack: BARNET_2021_PACK,
  },
  structures: [
    { name: 'Current', csv: CURRENT },
    { name: 'Proposed', from: 'Current', csv: PROPOSED },
  ],
};
