import type { Sample } from './sample.ts';

const NOT_PRINTED = 'Assumed: the report does not print who manages this post.';
const FROM_TITLE = 'Assumed from the titles: the report does not print who manages this post.';
const BEFORE =
  'Assumed: the report does not print who managed this post before, so it stands at the top of the current structure.';

/** What cannot be pinned to one post. */
const REPORT = [
  'Posts only: the report prints no grades and no costs of posts, and the Post IDs are made up.',
  'Three of the 21 deleted posts are vacant, but the report does not say which, so their occupancy is left unrecorded.',
  'It states a budget of £874,000 and says that the new posts are within it, which cannot be checked without grades or costs; one table cell prints £874,00.',
  "The recommendations at the front 'note' the deletions and transfers, section 7 asks members to 'support' them.",
  'Section 5.7 refers to section 6.6 and must mean 5.6.',
  'The net change of 5 FTE leaves transfers aside.',
].join(' ');

/**
 * Bury's restructure of community commissioning (Human Resources and Appeals Panel, 25 March 2021): posts only, no
 * people. Where the report says that a post is vacant it is; all other occupancy is unrecorded.
 */
const CURRENT = `\
Post ID,Reports To,Job Title,Kind,Quantity,Employer,Held Vacant,Designations,Phase,Holder ID,Notes
C01,,Director of Community Commissioning (DASS),,,,,DASS,,unrecorded,"${REPORT}"
C02,C01,Strategic Lead (Strategy & Development),,,,yes,,2: senior management,,Vacant and held vacant until phase 2. ${NOT_PRINTED}
C03,C01,Provider Relationship Manager,,,,,,,unrecorded,${NOT_PRINTED}
C04,C03,Provider Relationship Lead,,2,,,,,unrecorded,${FROM_TITLE}
C05,C03,Provider Relationship Officer,,7,,,,,unrecorded,${FROM_TITLE}
C06,C01,Strategic Planning & Development Manager,,,,,,,unrecorded,${NOT_PRINTED}
C07,C06,Strategic Planning & Development Lead,,,,,,,unrecorded,${FROM_TITLE}
C08,C06,Project Lead,,3,,,,,unrecorded,${NOT_PRINTED}
C09,C06,Strategic Planning & Development Officer,,3,,,,,unrecorded,${FROM_TITLE}
C10,C01,Carers Engagement Co-ordinator,,3,,,,,unrecorded,${NOT_PRINTED}
C11,C01,Brokerage Relationship Officer,,,,,,,,Vacant. ${NOT_PRINTED}
C12,C01,Brokerage Relationship Assistant,,,,,,,unrecorded,Called Brokerage Assistant elsewhere in the report. ${NOT_PRINTED}
C13,C01,Personalisation Business Support Team,team,,,,,,,The report calls this team by several names and prints no posts in it.
C14,,Head of Adult Safeguarding,,,,,,,unrecorded,${BEFORE}
C15,C14,Reviewing Team,team,,,,,,,The report prints no posts in this team.
C16,,Deputy Director of Primary Care,,,CCG,,,,unrecorded,${BEFORE}
`;

/** Posts that the first phase deletes, as they stand in the tray of the proposal. */
const DELETED = `\
C03,C01,Provider Relationship Manager,,,,,,1: posts and consultation for new roles,,,yes,unrecorded,${NOT_PRINTED}
C04,C03,Provider Relationship Lead,,2,,,,1: posts and consultation for new roles,,,yes,unrecorded,${FROM_TITLE}
C05,C03,Provider Relationship Officer,,7,,,,1: posts and consultation for new roles,,,yes,unrecorded,${FROM_TITLE}
C06,C01,Strategic Planning & Development Manager,,,,,,1: posts and consultation for new roles,,,yes,unrecorded,${NOT_PRINTED}
C07,C06,Strategic Planning & Development Lead,,,,,,1: posts and consultation for new roles,,,yes,unrecorded,${FROM_TITLE}
C08,C06,Project Lead,,3,,,,1: posts and consultation for new roles,,,yes,unrecorded,${NOT_PRINTED}
C09,C06,Strategic Planning & Development Officer,,3,,,,1: posts and consultation for new roles,,,yes,unrecorded,${FROM_TITLE}
C10,C01,Carers Engagement Co-ordinator,,3,,,,1: posts and consultation for new roles,,,yes,unrecorded,The report lists the deletion and its text does not explain it. ${NOT_PRINTED}
`;

const PROPOSED = `\
Post ID,Reports To,Job Title,Kind,Quantity,Employer,Held Vacant,Designations,Phase,Transferred From,Transferred To,Deleted,Holder ID,Notes
C01,,Director of Community Commissioning (DASS),,,,,DASS,,,,,unrecorded,"${REPORT}"
C02,C01,Strategic Lead (Strategy & Development),,,,yes,,2: senior management,,,,,Vacant and held vacant until phase 2. ${NOT_PRINTED}
C20,C01,Senior Integrated Commissioning Manager,,4,,,,1: posts and consultation for new roles,,,,unrecorded,Section 5.3 speaks of 4 Strategic Lead roles instead. ${NOT_PRINTED}
C21,C01,Integrated Commissioning Officer,,7,,,,1: posts and consultation for new roles,,,,unrecorded,${NOT_PRINTED}
C22,C01,Integrated Commissioning Support Officer,,3,,,,1: posts and consultation for new roles,,,,unrecorded,${NOT_PRINTED}
C23,C01,Quality Assurance Officer,,2,,,,1: posts and consultation for new roles,,,,unrecorded,${NOT_PRINTED}
C14,C01,Head of Adult Safeguarding,,,,,,,,,,unrecorded,Line management moves to the Director; keeps the Reviewing Team.
C15,C14,Reviewing Team,team,,,,,,,,,,The report prints no posts in this team.
C16,C01,Deputy Director of Primary Care,,,CCG,,,,,,,unrecorded,"Joins by line management only; the employer stays the CCG. The post appears in section 7 and the body of the report, not in the recommendations at the front."
C17,C16,CCG staff (Appendix 2),,4,CCG,,,,"Secondary Care pillar, CCG",,,unrecorded,Join by line management only; the employer stays the CCG. The report does not print their job titles.
C11,C01,Brokerage Relationship Officer,,,,,,,,Adult Social Care Intermediate Tier,,,Vacant. ${NOT_PRINTED}
C12,C01,Brokerage Relationship Assistant,,,,,,,,Adult Social Care Intermediate Tier,,unrecorded,Called Brokerage Assistant elsewhere in the report. ${NOT_PRINTED}
C13,C01,Personalisation Business Support Team,team,,,,,,,Corporate Core - Finance,,,The report calls this team by several names and prints no posts in it.
${DELETED}`;

export const BURY_2021: Sample = {
  name: 'bury-2021',
  title: 'Bury community commissioning 2021',
  description: 'A published restructure: 21 posts are deleted and 16 established, within a budget of £874,000.',
  settings: {
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
        'Restructure of the community commissioning pillar: 21 posts are deleted, three of them vacant, and 16 are established. The report states a budget of £874,000.',
      recommendations: [
        {
          item: 'The deletion of the posts listed under Posts deleted',
          body: 'Human Resources and Appeals Panel',
          verb: 'Note',
        },
        {
          item: 'The transfer of the posts listed under Posts transferred',
          body: 'Human Resources and Appeals Panel',
          verb: 'Note',
        },
      ],
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
