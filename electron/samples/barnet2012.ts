import type { Sample } from './sample.ts';

/**
 * The re-organisation of Barnet's senior officers (General Functions Committee, 23 April 2012). The report counts posts by
 * basis and level and gives totals of money; it names the chief officers and no other post. What it does not say is
 * inferred here and says so in Notes: 95 posts as groups by basis, 48 new ones as groups by level.
 */
const CURRENT = `\
Post ID,Reports To,Job Title,Kind,Team,Salary,FTE,Quantity,Basis,TUPE,In Scope,Designations,Notes
D01,,Chief Executive,post,,,1,1,permanent,no,no,Head of Paid Service,Not among the 95 posts of the report; here because statutory roles are told from it. No pay is stated.
D02,D01,Council’s Management Group,team,,,,,,,,,"Directors, Assistant Directors and Heads of Service: 95 posts (9.4.1)."
D03,D02,"Director, Assistant Director or Head of Service (permanent)",post,Management Group,104070.42254,55,55,permanent,no,yes,,"Inferred: 79 permanent posts less the 24 on the TUPE list. Pay is the average of what is not on the TUPE list, 7,389,000 over 71 posts."
D04,D02,"Director, Assistant Director or Head of Service (acting up)",post,Management Group,104070.42254,1,1,acting-up,no,yes,,Average pay as above.
D05,D02,"Director, Assistant Director or Head of Service (interim)",post,Management Group,104070.42254,11,11,interim,no,yes,,Average pay as above.
D06,D02,"Director, Assistant Director or Head of Service (joint post)",post,Management Group,104070.42254,3,3,joint,no,yes,,Average pay as above.
D07,D02,"Director, Assistant Director or Head of Service (secondment)",post,Management Group,104070.42254,1,1,secondment,no,yes,,Average pay as above.
D08,D02,"Director, Assistant Director or Head of Service (TUPE list)",post,Management Group,89416.66667,24,24,permanent,yes,yes,,"DRS and NSCSO projects: 24 staff, 2,146,000 (6.4). Inferred: all of them permanent; pay is their average."
`;

const PROPOSED = `\
Post ID,Reports To,Job Title,Kind,Team,FTE,Quantity,Basis,TUPE,In Scope,Transferred To,Chief Officer,Level Label,Designations,Notes,Deleted
D01,,Chief Executive,post,Strategic Commissioning Board,1,1,permanent,no,no,,yes,,Head of Paid Service,,
D10,D01,Chief Operating Officer,post,Strategic Commissioning Board,1,1,permanent,no,yes,,yes,Level 7,Section 151,Director of Finance (Section 151 Officer). Inferred: the three level 7 posts are this one and the Directors of People and of Place.,
D11,D01,Director of People,post,Strategic Commissioning Board,1,1,permanent,no,yes,,yes,Level 7,,Inferred: level 7.,
D12,D01,Director of Place,post,Strategic Commissioning Board,1,1,permanent,no,yes,,yes,Level 7,,Inferred: level 7.,
D13,D01,Director of Assurance,post,Assurance Group,1,1,permanent,no,yes,,yes,Level 6,Monitoring Officer,Inferred: level 6.,
D14,D01,Director of Children’s Services,post,Delivery Units,1,1,permanent,no,yes,,yes,Level 6,DCS,Inferred: level 6. A statutory officer in a delivery unit is accountable to the Chief Executive.,
D15,D01,Director of Adults and Communities,post,Delivery Units,1,1,permanent,no,yes,,yes,Level 6,DASS,Inferred: level 6. A statutory officer in a delivery unit is accountable to the Chief Executive.,
D16,D10,Assistant Director of Finance and Resources,post,Support Services,1,1,permanent,no,yes,,yes,Level 5,Deputy s151,Inferred: level 5 and reporting line.,
D17,D11,Lead Commissioner for Health & Well-being,post,Commissioning Group,1,1,permanent,no,yes,,yes,Level 5,Director of Public Health [2013-04-01 | ],Moves into the council in April 2013. Inferred: level 5 and reporting line.,
D18,D12,Other directors and deputy directors,post,,2,2,permanent,no,yes,,no,Level 6,,Inferred: five posts at level 6 less the three chief officers.,
D19,D12,Other assistant directors,post,,12,12,permanent,no,yes,,no,Level 5,,Inferred: 14 posts at level 5 less the two chief officers; the reporting line is not stated.,
D20,D12,Heads of Service,post,,26,26,permanent,no,yes,,no,Level 4,,26 posts at level 4 (9.4.2). Inferred: the reporting line.,
D02,D01,Council’s Management Group,team,,,,,,,,,,,,yes
D03,D02,"Director, Assistant Director or Head of Service (permanent)",post,Management Group,55,55,permanent,no,yes,,,,,,yes
D04,D02,"Director, Assistant Director or Head of Service (acting up)",post,Management Group,1,1,acting-up,no,yes,,,,,,yes
D05,D02,"Director, Assistant Director or Head of Service (interim)",post,Management Group,11,11,interim,no,yes,,,,,,yes
D06,D02,"Director, Assistant Director or Head of Service (joint post)",post,Management Group,3,3,joint,no,yes,,,,,,yes
D07,D02,"Director, Assistant Director or Head of Service (secondment)",post,Management Group,1,1,secondment,no,yes,,,,,,yes
D08,D01,"Director, Assistant Director or Head of Service (TUPE list)",post,Management Group,24,24,permanent,yes,yes,DRS and NSCSO projects,,,,,
`;

/** Category, group, people, workforce percentage where the report has one. */
const EQUALITY: readonly (readonly [string, string, number, string?])[] = [
  ['In Post', 'Permanent', 79],
  ['In Post', 'Acting Up', 1],
  ['In Post', 'Interim', 11],
  ['In Post', 'Joint Post', 3],
  ['In Post', 'Secondment', 1],
  ['Gender', 'Female', 41, '63.48'],
  ['Gender', 'Male', 54, '36.52'],
  ['Age', '1992 to 1986', 0],
  ['Age', '1985 to 1976', 10],
  ['Age', '1975 to 1966', 20],
  ['Age', '1965 to 1951', 51],
  ['Age', '1950 to 1941', 0],
  ['Age', '1940 and earlier', 0],
  ['Age', 'Not known', 14],
  ['Ethnic Group', 'Not known', 11, '7.55'],
  ['Ethnic Group', 'White British', 68, '50.27'],
  ['Ethnic Group', 'Other White', 7, '6.86'],
  ['Ethnic Group', 'Black Caribbean', 2, '5.53'],
  ['Ethnic Group', 'Black African', 1, '8.15'],
  ['Ethnic Group', 'Mixed Other', 1, '1.75'],
  ['Ethnic Group', 'Asian Indian', 2, '7.09'],
  ['Ethnic Group', 'Asian Chinese', 1, '0.63'],
  ['Ethnic Group', 'Other ethnic group', 2, '1.79'],
  ['Disability', 'No Information', 10, '3.15'],
  ['Disability', 'No', 84, '94.28'],
  ['Disability', 'Disabled', 1, '2.62'],
  ['Religion or Belief', 'Christian', 32, '47.00'],
  ['Religion or Belief', 'Jewish', 2, '3.10'],
  ['Religion or Belief', 'Hindu', 1, '6.10'],
  ['Religion or Belief', 'Not Stated', 32, '14.90'],
  ['Religion or Belief', 'Other', 2, '3.60'],
  ['Religion or Belief', 'No Religion', 20, '16.60'],
  ['Religion or Belief', 'Atheist', 1, '1.60'],
  ['Religion or Belief', 'Agnostic', 5, '1.20'],
  ['Sexual Orientation', 'No Information', 26, '10.07'],
  ['Sexual Orientation', 'Heterosexual', 63, '68.54'],
  ['Sexual Orientation', 'Bisexual', 0, '0.36'],
  ['Sexual Orientation', 'Gay or lesbian', 2, '1.29'],
  ['Sexual Orientation', 'Prefer not to say', 4, '19.74'],
  ['Marriage and Civil Partnership', 'Married', 32, '31.99'],
  ['Marriage and Civil Partnership', 'Single', 14, '24.37'],
  ['Marriage and Civil Partnership', 'Widowed', 1, '0.56'],
  ['Marriage and Civil Partnership', 'Divorced', 5, '2.75'],
  ['Marriage and Civil Partnership', 'Civil Partnership', 2, '0.30'],
  ['Marriage and Civil Partnership', 'Not known', 39, '38.28'],
  ['Marriage and Civil Partnership', 'Cohabiting', 2, '1.32'],
];

export const BARNET_2012: Sample = {
  name: 'barnet-2012',
  title: 'Barnet senior officers 2012',
  description: 'A published restructure: statutory officers, 95 posts by basis, a TUPE list, an equality table.',
  settings: {
    // The report's baseline is the whole cost, so nothing comes on top.
    onCosts: { mode: 'flat', rate: '0' },
    implementationDate: '2013-01-01',
    council: { name: 'London Borough of Barnet', alsoKnownAs: ['Barnet Council'] },
    statedTotals: { Current: { posts: '95', total: '9535000' }, Proposed: { posts: '48' } },
    statedSavings: { '2012/13': '582000', '2013/14': '263000', '2014/15': '270000' },
    agreedSavings: [
      { label: 'MTFS savings 2012/13', amount: '582000' },
      { label: 'MTFS savings 2013/14', amount: '263000' },
      { label: 'MTFS savings 2014/15', amount: '270000' },
    ],
    pack: {
      council: 'London Borough of Barnet',
      meeting: 'General Functions Committee, 23 April 2012',
      summary:
        '95 posts are potentially affected, 24 of them included in potential TUPE arrangements. The proposals include 48 new posts: 3 at level 7 (Strategic Director) or equivalent, 5 at level 6, 14 at level 5 and 26 at level 4. Levels run downwards: 7 is the highest.',
      recommendations: [
        {
          item: 'Implementing the new organisational structure as set out in the report',
          body: 'General Functions Committee',
          verb: 'Authorise',
        },
        {
          item: 'Changes to the functional design that may occur as part of any consultation',
          body: 'General Functions Committee',
          verb: 'Authorise',
        },
        {
          item: 'Appointing to all the new posts, with the exception of those that are classified as Chief Officers',
          body: 'General Functions Committee',
          verb: 'Authorise',
        },
        {
          item: 'Redundancy letters, following statutory consultation, to employees who have not secured a designate role or been redeployed',
          body: 'General Functions Committee',
          verb: 'Instruct',
        },
        {
          item: 'Deleting the existing senior management team structure after successful appointments to the new one',
          body: 'General Functions Committee',
          verb: 'Authorise',
        },
        {
          item: 'A progress report to the committee in October 2012',
          body: 'General Functions Committee',
          verb: 'Instruct',
        },
      ],
      timetable: [
        { date: 'April 2012', activity: 'Communication and engagement with senior managers' },
        { date: 'May 2012', activity: 'Career management and support' },
        { date: 'June to July 2012', activity: 'Internal selection process' },
        { date: 'July to August 2012', activity: 'External selection process' },
        { date: 'August to September 2012', activity: 'Offers and appointments to designated posts' },
        { date: 'October to December 2012', activity: 'Formal consultation' },
        { date: 'October to March 2013', activity: 'Transition period' },
        {
          date: 'January 2013',
          activity: 'Go live with new organisational structure and senior officer roles',
        },
      ],
      selection: [
        {
          posts: 'All new posts',
          process:
            'Assessment centre, then panel interview. Posts designated as Chief Officer are appointed by a member panel.',
        },
      ],
      equality: {
        workforceLabel: 'Council’s workforce on 9 March 2012, without schools',
        milestones: ['Mid April', 'End of May', 'End of June', 'End of September'],
        rows: EQUALITY.map(([category, group, total, workforce]) => ({
          category,
          group,
          total,
          ...(workforce === undefined ? {} : { workforce }),
        })),
      },
      equalityAnalysis:
        'The workforce is 63.48% female and the senior management team 43.16%; the workforce is 50.27% White British and the senior management 71.58%. Paragraph 5.3 gives the fourth milestone as the end of July 2012, the table as the end of September. Milestones after the first are empty in the report.',
    },
  },
  structures: [
    { name: 'Current', csv: CURRENT },
    { name: 'Proposed', from: 'Current', csv: PROPOSED },
  ],
};
