import { withPeople } from './people.ts';
import type { Sample } from './sample.ts';

const NOT_PRINTED = 'Assumed: the report does not print who manages this post.';
const FROM_TITLE = 'Assumed from the titles: the report does not print who manages this post.';
const DELETED =
  'Vacant. The report prints no FTE, grade or cost of this post; assumed: 1 FTE. Assumed: it does not print who manages this post either.';

const REPORT = [
  'Post IDs and people are made up, as many as the report counts. The appendix charts are missing from the text of the report, so every reporting line is assumed.',
  'The report gives 20.5 FTE proposed; the current total is not printed, and here it is what the proposed posts came from.',
  "Savings are printed as 'Savings per annum': 77,479 in 2010/11 and 13,905 in 2011/12. The report does not say whether the second adds to the first (91,384 together) or is all of that year's saving, so they are printed as the report states them.",
  'Neither can be worked out from the posts, because the three deleted posts have no grade or cost.',
  'No officer loses pay: pay and grading protection covers the majority.',
  'Consultation ran for six weeks to 10 January 2010, with a last meeting with the trade unions on 21 January.',
].join(' ');

/** Bolton's commissioning review (31 March 2010), with pseudonymous people. Current is read back from how posts are filled. */
const CURRENT = withPeople(`\
Post ID,Reports To,Job Title,Kind,Grade,FTE,Quantity,Notes,Holder ID
K00,,Commissioning,team,,,,"${REPORT}",
K01,K00,Commissioning Managers,,12,4,4,"Assumed: graded as in the proposed structure. ${NOT_PRINTED}",4 people
K02,K00,Principal Contract Manager,,11,1,1,"Assumed: graded as in the proposed structure. ${NOT_PRINTED}",1 person
K03,K00,Regeneration and Funding Manager,,9,1,1,"Assumed: graded as in the proposed structure. ${NOT_PRINTED}",1 person
K04,K02,Supporting People officer,,7,3,3,"Three officers slot in on their existing grade. ${FROM_TITLE}",3 people
K05,K02,Contracts officer,,6,0.5,1,"Already Grade 6. The Contracts and Supporting People teams have 11 staff and 10.5 FTE, three of them in Supporting People; assumed: the half is here. ${FROM_TITLE}",1 person
K06,K02,Contracts officer,,6,7,7,Already Grade 6. ${FROM_TITLE},7 people
K07,K00,Administration,,,2,2,"No grade is printed. ${NOT_PRINTED}",2 people
K08,K00,Home Care Manager,,,0,not stated,"Maintained; the Principal Care Standards Officer (Grade 11) keeps covering it. No FTE is printed and it is not part of the 20.5 FTE. ${NOT_PRINTED}",unrecorded
K09,K00,Home Care Booking staff,,3,0,not stated,"Maintained. No number is printed and they are not part of the 20.5 FTE. ${NOT_PRINTED}",unrecorded
K10,K00,Home Care Commissioning Manager,,,1,1,"${DELETED} Not the same as the Home Care Manager, which is kept.",
K11,K00,Joint Commissioning Manager Substance Misuse,,,1,1,"${DELETED}",
K12,K00,Social Enterprise Workforce Officer,,,1,1,"${DELETED}",
`);

const PROPOSED = withPeople(`\
Post ID,Reports To,Job Title,Kind,Grade,FTE,Quantity,Effective Date,Deleted,Replaced By,Notes,Holder ID
K00,,Commissioning,team,,,,,,,"${REPORT}",
K20,K00,Commissioning Strategy and Market Development Manager,,10,1,1,2010-04-01,,,"Assumed: a new post; the report does not say how it is filled. ${NOT_PRINTED}",
K21,K00,Quality and Outcomes Framework Officer,,8,1,1,2010-04-01,,,"Assumed: a new post; the report does not say how it is filled. ${NOT_PRINTED}",
K01,K00,Commissioning Managers,,12,4,4,2010-04-01,,,"Existing holders slot in; the job description is rewritten. ${NOT_PRINTED}",4 people
K02,K00,Contract and Procurement Manager,,11,1,1,2010-04-01,,,"The Principal Contract Manager slots in. ${NOT_PRINTED}",1 person
K03,K00,"Social Enterprise, External Funding Commissioning Development Manager",,9,1,1,2010-04-01,,,"The Regeneration and Funding Manager slots in; job description review and job evaluation. ${NOT_PRINTED}",1 person
K04,K02,Contract and Relationship Management Officers,,7,3,3,2010-04-01,,,"Three of the 6 posts: from Supporting People on their existing grade. ${FROM_TITLE}",3 people
K22,K02,Contract and Relationship Management Officers,,7,3,3,2010-04-01,,,"Three of the 6 posts: new, and filled by recruitment and selection. Nobody is named to them. ${FROM_TITLE}",
K05,K02,Contract and Relationship Support Officer,,6,0.5,1,2010-04-01,,,"One of 5 posts (4.5 FTE); renamed. ${FROM_TITLE}",
K06,K02,Contract and Relationship Support Officer,,6,4,4,2010-04-01,,K22,"Four of seven Contracts officer posts, renamed: 4.5 FTE in all, assumed to be 5 people, so that the teams are 10.5 FTE and 11 people as printed. The other three are replaced by the posts that recruitment and selection fills. ${FROM_TITLE}",
K07,K00,Administration,,,2,2,2010-04-01,,,"No change. No grade is printed. ${NOT_PRINTED}",2 people
K08,K00,Home Care Manager,,,0,not stated,,,,"Maintained; the Principal Care Standards Officer (Grade 11) keeps covering it. No FTE is printed and it is not part of the 20.5 FTE. ${NOT_PRINTED}",unrecorded
K09,K00,Home Care Booking staff,,3,0,not stated,,,,"Maintained. No number is printed and they are not part of the 20.5 FTE. ${NOT_PRINTED}",unrecorded
K10,K00,Home Care Commissioning Manager,,,1,1,,yes,,"${DELETED} Not the same as the Home Care Manager, which is kept.",
K11,K00,Joint Commissioning Manager Substance Misuse,,,1,1,,yes,,"${DELETED}",
K12,K00,Social Enterprise Workforce Officer,,,1,1,,yes,,"${DELETED}",
`);

export const BOLTON_2010: Sample = {
  name: 'bolton-2010',
  title: 'Bolton commissioning review 2010',
  description: 'A published restructure of 20.5 FTE: three vacant posts are deleted and nobody is redundant.',
  settings: {
    council: { name: 'Bolton Council' },
    implementationDate: '2010-04-01',
    ringFences: [
      {
        name: 'Contracts',
        roles: ['Contracts officer'],
        targets: ['Contracts officer', 'Contract and Relationship Management Officers'],
      },
    ],
    statedTotals: { Proposed: { fte: '20.5' } },
    statedSavings: { '2010/11': '77479', '2011/12': '13905' },
    pack: {
      council: 'Bolton Council',
      meeting: '31 March 2010',
      summary:
        'Commissioning review: staffing restructure of 20.5 FTE. Three vacant posts are disestablished and nobody is redundant. No officer will lose pay; pay and grading protection covers the majority.',
      timetable: [
        { date: 'Six weeks to 10 January 2010', activity: 'Consultation' },
        { date: '21 January 2010', activity: 'Final meeting with trade unions' },
        { date: '1 April 2010', activity: 'The new structure applies' },
      ],
      selection: [
        { posts: 'Commissioning Managers', process: 'Existing holders slotted in; job description rewritten' },
        { posts: 'Contract and Procurement Manager', process: 'Principal Contract Manager slotted in' },
        {
          posts: 'Social Enterprise, External Funding Commissioning Development Manager',
          process: 'Regeneration and Funding Manager slots in; job description review and job evaluation',
        },
        {
          posts: 'Contract and Relationship Management Officers',
          process: '3 from Supporting People on existing grade; 3 by recruitment and selection',
        },
        {
          posts: 'Contract and Relationship Support Officer',
          process: 'Remaining Contracts officers, already grade 6; renamed',
        },
        { posts: 'Administration', process: 'No change' },
      ],
    },
  },
  structures: [
    { name: 'Current', csv: CURRENT },
    { name: 'Proposed', from: 'Current', csv: PROPOSED },
  ],
};
