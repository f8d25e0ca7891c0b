import { withPeople } from './people.ts';
import type { Sample } from './sample.ts';

const NOT_PRINTED = 'Assumed: the report does not print who manages this post.';
const FROM_TITLE = 'Assumed from the titles: the report does not print who manages this post.';
const BEFORE =
  'Assumed: the report does not print who managed this post before, so it stands at the top of the current structure.';

/** What the report leaves open, or says in more than one way. */
const REPORT = [
  'The report prints no grades and no costs of posts; Post IDs and people are made up. Assumed: every post that it does not call vacant is filled by one person.',
  'It states a budget of £874,000 and says that the structure is met from existing resources, which cannot be checked without grades or costs; one table cell prints £874,00.',
  'It does not say who of the 18 people in deleted posts may go to the 16 new ones: the job descriptions are new, and consultation follows. So no place is identified for them here until HR declares a ring-fence.',
  "The recommendations at the front 'note' the deletions and transfers, section 7 asks members to 'support' them. The Deputy Director of Primary Care is in section 7 alone.",
  'Section 5.3 speaks of 4 Strategic Lead roles where the recommendations have 4 Senior Integrated Commissioning Managers. Section 5.7 refers to section 6.6 and must mean 5.6.',
  'The net change of 5 FTE leaves transfers aside.',
].join(' ');

/**
 * Bury's restructure of community commissioning (Human Resources and Appeals Panel, 25 March 2021), with pseudonymous
 * people: one for each post that the report does not call vacant.
 */
const CURRENT = withPeople(`\
Post ID,Reports To,Job Title,Kind,Quantity,Employer,Held Vacant,Designations,Phase,Notes,Holder ID
C01,,Director of Community Commissioning (DASS),,,,,DASS,,"${REPORT}",1 person
C02,C01,Strategic Lead (Strategy & Development),,,,yes,,2: senior management,"Vacant and held vacant until phase 2; manages both teams (section 4.1). ${NOT_PRINTED}",
C03,C02,Provider Relationship Manager,,,,,,,Section 4.1: both teams are managed by the Strategic Lead.,1 person
C04,C03,Provider Relationship Lead,,2,,,,,"${FROM_TITLE}",2 people
C05,C03,Provider Relationship Officer,,7,,,,,"Three of 7 vacant: section 4.1 has 3 vacancies within the Provider Relationship Team; assumed to be officers. ${FROM_TITLE}",4 people
C06,C02,Strategic Planning & Development Manager,,,,,,,Section 4.1: both teams are managed by the Strategic Lead.,1 person
C07,C06,Strategic Planning & Development Lead,,,,,,,"${FROM_TITLE}",1 person
C08,C06,Project Lead,,3,,,,,"${NOT_PRINTED}",3 people
C09,C06,Strategic Planning & Development Officer,,3,,,,,"${FROM_TITLE}",3 people
C10,C02,Carers Engagement Co-ordinator,,3,,,,,"${NOT_PRINTED}",3 people
C11,C01,Brokerage Relationship Officer,,,,,,,"Vacant. ${NOT_PRINTED}",
C12,C01,Brokerage Relationship Assistant,,,,,,,"Called Brokerage Assistant elsewhere in the report. ${NOT_PRINTED}",1 person
C13,C02,Personalisation Business Support Team,team,,,,,,The report calls this team by several names and prints no posts in it.,
C14,C02,Head of Adult Safeguarding,,,,,,,"Section 4.1: under the Strategic Lead, historically.",1 person
C15,C14,Reviewing Team,team,,,,,,The report prints no posts in this team.,
C16,,Deputy Director of Primary Care,,,CCG,,,,"${BEFORE}",1 person
`);

/** Posts that the first phase deletes, as they stand in the tray of the proposal. */
const DELETED = `\
C03,C02,Provider Relationship Manager,,,,,,1: posts and consultation for new roles,,,yes,"${NOT_PRINTED}",1 person
C04,C03,Provider Relationship Lead,,2,,,,1: posts and consultation for new roles,,,yes,"${FROM_TITLE}",2 people
C05,C03,Provider Relationship Officer,,7,,,,1: posts and consultation for new roles,,,yes,"${FROM_TITLE}",4 people
C06,C02,Strategic Planning & Development Manager,,,,,,1: posts and consultation for new roles,,,yes,"${NOT_PRINTED}",1 person
C07,C06,Strategic Planning & Development Lead,,,,,,1: posts and consultation for new roles,,,yes,"${FROM_TITLE}",1 person
C08,C06,Project Lead,,3,,,,1: posts and consultation for new roles,,,yes,"${NOT_PRINTED}",3 people
C09,C06,Strategic Planning & Development Officer,,3,,,,1: posts and consultation for new roles,,,yes,"${FROM_TITLE}",3 people
C10,C02,Carers Engagement Co-ordinator,,3,,,,1: posts and consultation for new roles,,,yes,"The report lists the deletion and its text does not explain it. ${NOT_PRINTED}",3 people
`;

const PROPOSED = withPeople(`\
Post ID,Reports To,Job Title,Kind,Quantity,Employer,Held Vacant,Designations,Phase,Transferred From,Transferred To,Deleted,Notes,Holder ID
C01,,Director of Community Commissioning (DASS),,,,,DASS,,,,,"${REPORT}",1 person
C02,C01,Strategic Lead (Strategy & Development),,,,yes,,2: senior management,,,,"Vacant and held vacant until phase 2. ${NOT_PRINTED}",
C20,C01,Senior Integrated Commissioning Manager,,4,,,,1: posts and consultation for new roles,,,,"Section 5.3 speaks of 4 Strategic Lead roles instead. ${NOT_PRINTED}",
C21,C01,Integrated Commissioning Officer,,7,,,,1: posts and consultation for new roles,,,,"${NOT_PRINTED}",
C22,C01,Integrated Commissioning Support Officer,,3,,,,1: posts and consultation for new roles,,,,"${NOT_PRINTED}",
C23,C01,Quality Assurance Officer,,2,,,,1: posts and consultation for new roles,,,,"${NOT_PRINTED}",
C14,C01,Head of Adult Safeguarding,,,,,,,,,,Line management moves to the Director; keeps the Reviewing Team.,1 person
C15,C14,Reviewing Team,team,,,,,,,,,The report prints no posts in this team.,
C16,C01,Deputy Director of Primary Care,,,CCG,,,,,,,"Joins by line management only; the employer stays the CCG. The post appears in section 7 and the body of the report, not in the recommendations at the front.",1 person
C17,C16,CCG staff (Appendix 2),,4,CCG,,,,"Secondary Care pillar, CCG",,,Join by line management only; the employer stays the CCG. The report does not print their job titles.,4 people
C11,C01,Brokerage Relationship Officer,,,,,,,,Adult Social Care Intermediate Tier,,"Vacant. ${NOT_PRINTED}",
C12,C01,Brokerage Relationship Assistant,,,,,,,,Adult Social Care Intermediate Tier,,"Called Brokerage Assistant elsewhere in the report. ${NOT_PRINTED}",1 person
C13,C01,Personalisation Business Support Team,team,,,,,,,Corporate Core - Finance,,The report calls this team by several names and prints no posts in it.,
${DELETED}`);

export const BURY_2021: Sample = {
  name: 'bury-2021',
  title: 'Bury community commissioning 2021',
  description: 'A published restructure: 21 posts are deleted and 16 established, within a budget of £874,000.',
  settings: {
    // Where posts go within the council.
    council: {
      name: 'Bury Council',
      alsoKnownAs: ['Adult Social Care Intermediate Tier', 'Corporate Core - Finance'],
      otherBodies: ['CCG'],
    },
    budget: [
      { code: 'SEG5970', basic: '375000', ni: '37500', superannuation: '76900' },
      { code: 'SSG9143', basic: '339100', ni: '34400', superannuation: '72200' },
      { code: 'SF16000 (part)', total: '40000' },
      { code: 'Post to go back to Public Health', total: '-47100' },
      { code: 'Transfer to Intermediate Tier for Broker', total: '-54000' },
    ],
    pack: {
      council: 'Bury Council',
      meeting: 'Human Resources and Appeals Panel, 25 March 2021',
      summary:
        'Restructure of the community commissioning pillar: 21 posts are deleted, three of them vacant, and 16 are established. The report states a budget of £874,000 from existing resources.',
      recommendations: [
        {
          item: 'The establishment of 4 Senior Integrated Commissioning Managers, 7 Integrated Commissioning Officers, 3 Integrated Commissioning Support Officers and 2 Quality Assurance Officers (16 FTE)',
          body: 'Human Resources and Appeals Panel',
          verb: 'Support',
        },
        {
          item: 'The deletion of the posts listed under Posts deleted (21 FTE)',
          body: 'Human Resources and Appeals Panel',
          verb: 'Note',
        },
        {
          item: 'The permanent line management of the Head of Adult Safeguarding by the Director of Community Commissioning',
          body: 'Human Resources and Appeals Panel',
          verb: 'Note',
        },
        {
          item: 'The permanent transfer of the Brokerage Relationship Officer and the Brokerage Relationship Assistant to the Intermediate Tier services',
          body: 'Human Resources and Appeals Panel',
          verb: 'Note',
        },
        {
          item: 'The permanent transfer of the Personalisation Business Support Team to the Corporate Core',
          body: 'Human Resources and Appeals Panel',
          verb: 'Note',
        },
      ],
      reason:
        'The two teams that commission adult social care were split between strategy and provider relationships; capacity at the right level is needed to transform health and care. The restructure goes in two phases, and is met from existing resources.',
      phases: [
        { name: 'Phase 1', date: '', description: 'Posts and consultation for new roles' },
        {
          name: 'Phase 2',
          date: '',
          description: 'Senior management; the Strategic Lead (Strategy & Development) is held vacant until then',
        },
      ],
      timetable: [{ date: '25 March 2021', activity: 'Human Resources and Appeals Panel' }],
    },
  },
  structures: [
    { name: 'Current', csv: CURRENT },
    { name: 'Proposed', from: 'Current', csv: PROPOSED },
  ],
};
