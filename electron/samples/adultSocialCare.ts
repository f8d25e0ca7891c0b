import { furtherOptions } from './adultSocialCareOptions.ts';
import { ADULT_SOCIAL_CARE_PACK } from './adultSocialCarePack.ts';
import type { Sample } from './sample.ts';

/** A made-up service of about 60 posts. People are references without names; ages and service are made up as well. */
const CURRENT = `\
Post ID,Reports To,Job Title,Kind,Team,Directorate,Grade,Point,FTE,Quantity,Basis,End Date,Day Rate,Days,Employer,Funding,Cost Centre,Work Area,In Scope,Held Vacant,Designations,Chief Officer,Assistant,Functions,Allowance,Holder ID,Holder FTE,Holder Basis,Substantive,Age,Service Years,Notes
A01,,Director of Adult Social Care,,Leadership,Adults and Health,ED,2,,,,,,,,,AS100,Leadership,no,,DASS [2023-09-01 | ],yes,,,,E1001,,,yes,40,7,"Made-up service: no post, person or rate here is real. The employer pension rate of 20.7% in the settings is made up too."
A02,A01,Executive Assistant,,Leadership,Adults and Health,G6,17,,,,,,,,,AS100,,no,,,,yes,,,E1002,,,yes,57,14,
A10,A01,Head of Access and Reablement,,Access and Reablement,Adults and Health,HOS,2,,,,,,,,,AS110,Access and Reablement,,,,,,First contact; Reablement; Occupational therapy,,E1003,,,yes,32,12,
A11,A10,"Team Manager, First Contact",,First Contact,Adults and Health,G11,38,,,,,,,,,AS111,First Contact,,,,,,,,E1004,,,yes,49,4,
A12,A11,Senior Social Worker,,First Contact,Adults and Health,G10,35,,,,,,,,,AS111,,,,,,,,,E1005,,,yes,24,4,
A13,A11,Contact Officer,,First Contact,Adults and Health,G5,12,3.5,4,,,,,,,AS111,,,,,,,,,E1006,1,,yes,41,18,
A13,A11,Contact Officer,,First Contact,Adults and Health,G5,12,3.5,4,,,,,,,AS111,,,,,,,,,E1007,1,,yes,58,1,
A13,A11,Contact Officer,,First Contact,Adults and Health,G5,12,3.5,4,,,,,,,AS111,,,,,,,,,E1008,0.6,,yes,33,8,
A14,A11,Referral Coordinator,,First Contact,Adults and Health,G6,16,,,,,,,,,AS111,,,,,,,,,E1009,,,yes,50,15,
A15,A10,"Team Manager, Reablement",,Reablement,Adults and Health,G11,37,,,,,,,,,AS112,Reablement,,,,,,,,E1010,,,yes,25,5,
A16,A15,Reablement Lead,,Reablement,Adults and Health,G8,27,1,1,,,,,,,AS112,,,,,,,,,E1011,,,yes,42,5,
A17,A15,Reablement Worker,,Reablement,Adults and Health,G4,7,3.2,4,,,,,,Council 60; NHS 40,AS112,,,,,,,,Weekend working 1200,E1012,1,,yes,59,12,
A17,A15,Reablement Worker,,Reablement,Adults and Health,G4,7,3.2,4,,,,,,Council 60; NHS 40,AS112,,,,,,,,Weekend working 1200,E1013,0.8,,yes,34,14,
A17,A15,Reablement Worker,,Reablement,Adults and Health,G4,7,3.2,4,,,,,,Council 60; NHS 40,AS112,,,,,,,,Weekend working 1200,E1014,0.6,,yes,51,2,
A18,A15,Occupational Therapist,,Reablement,Adults and Health,G9,31,1.6,2,,,,,,,AS112,,,,,,,,,E1015,1,,yes,26,6,
A18,A15,Occupational Therapist,,Reablement,Adults and Health,G9,31,1.6,2,,,,,,,AS112,,,,,,,,,E1016,0.6,,yes,43,16,
A19,A15,Occupational Therapist,,Reablement,Adults and Health,,,1,1,agency,,310,220,,,AS112,,,,,,,,,E1017,,agency,yes,55+,23,
A20,A01,Head of Learning Disabilities and Safeguarding,,Learning Disabilities,Adults and Health,HOS,3,,,,,,,,,AS120,Learning Disabilities,,,,,,,,E1018,,,yes,35,6,
A21,A20,"Team Manager, Learning Disabilities North",,LD North,Adults and Health,G11,39,,,,,,,,,AS121,,,,,,,,,E1019,,,yes,52,13,
A22,A21,Advanced Practitioner,,LD North,Adults and Health,G10,36,1,1,,,,,,,AS121,,,,,,,,,E1020,0.6,,yes,27,7,Job share.
A22,A21,Advanced Practitioner,,LD North,Adults and Health,G10,36,1,1,,,,,,,AS121,,,,,,,,,E1021,0.4,,yes,44,3,Job share.
A23,A21,Social Worker,,LD North,Adults and Health,G9,31,3,3,,,,,,,AS121,,,,,,,,,E1022,,,yes,55+,10,
A23,A21,Social Worker,,LD North,Adults and Health,G9,31,3,3,,,,,,,AS121,,,,,,,,,E1023,,,yes,36,16,
A24,A21,Social Worker,,LD North,Adults and Health,,,1,1,agency,,295,210,,,AS121,,,,,,,,,E1024,,agency,yes,53,0,
A25,A21,Assessment Officer,,LD North,Adults and Health,G7,22,1.7,2,,,,,,,AS121,,,,,,,,,E1025,1,,yes,28,7,
A25,A21,Assessment Officer,,LD North,Adults and Health,G7,22,1.7,2,,,,,,,AS121,,,,,,,,,E1026,0.7,,yes,45,14,
A26,A20,"Team Manager, Learning Disabilities South",,LD South,Adults and Health,G11,37,,,,,,,,,AS122,,,yes,,,,,,,,,,,,Vacant since the last holder retired; held for the review.
A27,A26,Social Worker,,LD South,Adults and Health,G9,30,2,2,,,,,,,AS122,,,,,,,,,E1027,,,yes,55+,21,
A27,A26,Social Worker,,LD South,Adults and Health,G9,30,2,2,,,,,,,AS122,,,,,,,,,E1028,,,yes,37,4,
A28,A26,Assessment Officer,,LD South,Adults and Health,G7,21,2,2,,,,,,,AS122,,,,,,,,,E1029,,,yes,54,11,
A28,A26,Assessment Officer,,LD South,Adults and Health,G7,21,2,2,,,,,,,AS122,,,,,,,,,E1030,,,yes,29,9,
A30,A20,Deprivation of Liberty Safeguards team,team,Safeguarding,Adults and Health,,,,,,,,,,,,Safeguarding,,,,,,,,,,,,,,A team without a manager of its own.
A31,A30,Best Interests Assessor,,Safeguarding,Adults and Health,G10,34,2,2,,,,,,,AS123,,,,,,,,,E1031,,,yes,46,1,
A32,A20,Safeguarding Lead,,Safeguarding,Adults and Health,G11,40,,,,,,,,,AS123,Safeguarding,,,,,,,,E1032,,,yes,55+,8,
A33,A32,Safeguarding Officer,,Safeguarding,Adults and Health,G8,26,0.6,1,,,,,,,AS123,,,,,,,,,E1033,0.6,,yes,38,15,
A40,A01,Head of Commissioning and Brokerage,,Commissioning and Brokerage,Adults and Health,HOS,2,,,,,,,,,AS130,Commissioning and Brokerage,,,,,,Market shaping; Contracts; Brokerage; Direct payments,,E1034,,,yes,55,22,
A41,A40,Commissioning Manager,,Commissioning,Adults and Health,G11,38,,,,,,,,,AS131,Commissioning,,,,,,,,E1035,,,yes,30,5,
A42,A41,Commissioning Officer,,Commissioning,Adults and Health,G9,29,2,2,,,,,,,AS131,,,,,,,,,E1036,,,yes,47,12,
A43,A41,Contract Monitoring Officer,,Contracts,Adults and Health,G8,26,3,3,,,,,,,AS131,Contracts,,,,,,,,E1037,,,yes,55+,19,
A43,A41,Contract Monitoring Officer,,Contracts,Adults and Health,G8,26,3,3,,,,,,,AS131,Contracts,,,,,,,,E1038,,,yes,39,2,
A43,A41,Contract Monitoring Officer,,Contracts,Adults and Health,G8,26,3,3,,,,,,,AS131,Contracts,,,,,,,,E1039,,,yes,56,9,
A44,A40,Brokerage Manager,,Brokerage,Adults and Health,G10,35,,,,,,,,,AS132,Brokerage,,,,,,,,E1040,,,yes,31,11,
A45,A44,Brokerage Officer,,Brokerage,Adults and Health,G6,18,5,5,,,,,,,AS132,,,,,,,,,E1041,,,yes,48,23,
A45,A44,Brokerage Officer,,Brokerage,Adults and Health,G6,18,5,5,,,,,,,AS132,,,,,,,,,E1042,,,yes,23,3,
A45,A44,Brokerage Officer,,Brokerage,Adults and Health,G6,18,5,5,,,,,,,AS132,,,,,,,,,E1043,,,yes,40,13,
A45,A44,Brokerage Officer,,Brokerage,Adults and Health,G6,18,5,5,,,,,,,AS132,,,,,,,,,E1044,,,yes,57,20,
A45,A44,Brokerage Officer,,Brokerage,Adults and Health,G6,18,5,5,,,,,,,AS132,,,,,,,,,E1045,,,yes,32,3,
A46,A40,Direct Payments Lead,,Direct Payments,Adults and Health,G9,30,,,,,,,,,AS132,Direct Payments,,,,,,,,E1046,,,yes,49,10,
A47,A46,Direct Payment Advisor,,Direct Payments,Adults and Health,G6,17,2.5,3,,,,,,,AS132,,,,,,,,,E1047,1,,yes,24,4,
A47,A46,Direct Payment Advisor,,Direct Payments,Adults and Health,G6,17,2.5,3,,,,,,,AS132,,,,,,,,,E1048,1,,yes,41,0,
A47,A46,Direct Payment Advisor,,Direct Payments,Adults and Health,G6,17,2.5,3,,,,,,,AS132,,,,,,,,,E1049,0.5,,yes,58,7,
A48,A40,Digital Care Project Officer,,Commissioning,Adults and Health,G9,29,,,fixed-term,2027-03-31,,,,,AS133,Commissioning,,,,,,,,E1050,,,yes,33,3,Funded to the end of the programme.
A50,A01,NHS mental health partnership,outside,Mental Health,Adults and Health,,,,,,,,,,,,Mental Health,,,,,,,,,,,,,,An outside body with posts of the council below it.
A51,A50,Approved Mental Health Professional,,Mental Health,Adults and Health,G10,35,1,1,,,,,,,AS140,,,,,,,,,E1051,,,yes,50,21,
A52,A50,Community Psychiatric Nurse,,Mental Health,Adults and Health,,,1,1,joint,,,,NHS,,AS140,,no,,,,,,,E1052,,,yes,25,4,Employed and paid by the NHS; joins by line only.
A53,A01,Principal Social Worker,,Practice,Adults and Health,G12,42,,,,,,,,,AS100,Practice,,,,,,,,E1053,,,yes,42,11,
A60,A01,Business Support Manager,,Business Support,Adults and Health,G8,28,,,,,,,,,AS150,Business Support,,,,,,,,E1054,,,yes,59,18,
A61,A60,Business Support Officer,,Business Support,Adults and Health,G4,6,2.6,3,,,,,,,AS150,,,,,,,,,E1055,1,,yes,34,1,
A61,A60,Business Support Officer,,Business Support,Adults and Health,G4,6,2.6,3,,,,,,,AS150,,,,,,,,,E1056,0.6,,yes,51,8,
A62,A60,Systems Officer,,Business Support,Adults and Health,G7,23,,,secondment,,,,,,AS150,,,,,,,,,E1057,,,no,26,6,On secondment from the finance service.
`;

/** A sketch of a proposal. It has no columns for holders, so its posts keep those of Current. */
const OPTION_A = `\
Post ID,Reports To,Job Title,Team,Grade,Point,FTE,Quantity,Work Area,Held Vacant,Replaced By,Deleted,Notes
A01,,Director of Adult Social Care,Leadership,ED,2,,,,,,,"Made-up service: no post, person or rate here is real. The employer pension rate of 20.7% in the settings is made up too."
A02,A01,Executive Assistant,Leadership,G6,17,,,,,,,
A10,A01,Head of Access and Reablement,Access and Reablement,HOS,2,,,,,,,
A11,A10,"Team Manager, First Contact",First Contact,G11,38,,,,,,,
A12,A11,Senior Social Worker,First Contact,G10,35,,,,,,,
A13,A11,Contact Officer,First Contact,G5,12,3.5,4,,,,,
A14,A11,Referral Coordinator,First Contact,G6,16,,,,,,,
A15,A10,"Team Manager, Reablement",Reablement,G11,37,,,,,,,
A16,A15,Reablement Lead,Reablement,G8,27,1,1,,,,,
A17,A15,Reablement Worker,Reablement,G4,7,3.2,4,,,,,
A18,A15,Occupational Therapist,Reablement,G9,31,1.6,2,,,,,
A19,A15,Occupational Therapist,Reablement,,,1,1,,,,,
A20,A01,Head of Learning Disabilities and Safeguarding,Learning Disabilities,HOS,3,,,,,,,
A21,A20,"Team Manager, Learning Disabilities",LD,G11,39,,,,,,,One team for the borough.
A22,A21,Advanced Practitioner,LD North,G10,36,1,1,,,,,Job share.
A23,A21,Social Worker,LD North,G9,31,3,3,,,,,
A24,A21,Social Worker,LD North,,,1,1,,,,yes,Agency assignment ends when the vacancy is filled.
A25,A21,Assessment Officer,LD North,G7,22,1.7,2,,,,,
A26,A20,"Team Manager, Learning Disabilities South",LD South,G11,37,,,,,A21,yes,Vacant post deleted.
A27,A21,Social Worker,LD South,G9,30,2,2,,,,,
A28,A21,Assessment Officer,LD South,G7,21,1.0,1,,,,,
A30,A20,Deprivation of Liberty Safeguards team,Safeguarding,,,,,,,,,A team without a manager of its own.
A31,A30,Best Interests Assessor,Safeguarding,G10,34,2,2,,,,,
A32,A20,Safeguarding Lead,Safeguarding,G11,40,,,,,,,
A33,A32,Safeguarding Officer,Safeguarding,G8,26,0.6,1,,,,,
A40,A01,Head of Commissioning and Brokerage,Commissioning and Brokerage,HOS,2,,,,,,,
A41,A40,Commissioning and Market Manager,Commissioning,G11,38,,,,,,,
A42,A41,Commissioning Officer,Commissioning,G9,29,2,2,,,,,
A43,A44,Contract Monitoring Officer,Contracts,G8,26,3,3,,,,,
A44,A40,Brokerage Manager,Brokerage,G10,35,,,,,,,
A45,A44,Brokerage Officer,Brokerage,G6,18,3,3,,,,,
A46,A40,Direct Payments Lead,Direct Payments,G9,30,,,,,A49,yes,
A47,A44,Direct Payment Advisor,Direct Payments,G6,17,2.5,3,,,,,
A48,A40,Digital Care Project Officer,Commissioning,G9,29,,,,,,yes,Ends with the programme.
A49,A44,Brokerage and Payments Lead,Brokerage,G8 (indicative),27,1,1,Brokerage,,,,New post; grade to be evaluated.
A50,A01,NHS mental health partnership,Mental Health,,,,,,,,,An outside body with posts of the council below it.
A51,A50,Approved Mental Health Professional,Mental Health,G10,35,1,1,,,,,
A52,A50,Community Psychiatric Nurse,Mental Health,,,1,1,,,,,Employed and paid by the NHS; joins by line only.
A53,A01,Principal Social Worker,Practice,G12,42,,,,,,,
A60,A01,Business Support Manager,Business Support,G8,28,,,,,,yes,
A61,A53,Business Support Officer,Business Support,G4,6,2.6,3,,,,,
A62,A53,Systems Officer,Business Support,G7,23,,,,,,,On secondment from the finance service.
A63,A10,Early Help Officer,First Contact,G6,16,2,2,First Contact,,,,New posts.
`;

const FURTHER = furtherOptions(OPTION_A);

/** A grade of the national spine: its points from `first` to `last`, with the salaries of the document's pay table. */
const spine = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ point: String(first + i) }));

export const ADULT_SOCIAL_CARE: Sample = {
  name: 'adult-social-care',
  title: 'Adult social care restructure (made-up)',
  description:
    'A made-up service with people, vacancies, agency staff and three proposals. The employer pension rate of 20.7% is made up.',
  settings: {
    onCosts: { mode: 'itemised', ni: { rate: '15', threshold: '5000' }, pension: '20.7', levy: '0.5' },
    salaryBasis: 'point',
    grades: {
      G4: spine(5, 8),
      G5: spine(9, 14),
      G6: spine(15, 19),
      G7: spine(20, 24),
      G8: spine(25, 28),
      G9: spine(29, 32),
      G10: spine(33, 36),
      G11: spine(37, 40),
      G12: spine(41, 43),
      HOS: [
        { point: '1', salary: '64200' },
        { point: '2', salary: '67100' },
        { point: '3', salary: '70000' },
      ],
      ED: [
        { point: '1', salary: '121000' },
        { point: '2', salary: '126500' },
        { point: '3', salary: '132000' },
      ],
    },
    matchThreshold: '60',
    roleMatches: [{ from: 'Direct Payments Lead', to: 'Brokerage and Payments Lead', percent: '65' }],
    ringFences: [
      {
        name: 'Brokerage',
        roles: ['Brokerage Officer'],
        targets: ['Brokerage Officer', 'Brokerage and Payments Lead'],
        promotions: ['Brokerage and Payments Lead'],
      },
    ],
    limits: { spanTarget: 6, spanNarrow: 2, spanWide: 12, layers: 7 },
    layerOffset: 1,
    implementationDate: '2027-04-01',
    budget: [
      { code: 'AS110', description: 'Access and reablement', total: '1215000' },
      { code: 'AS120', description: 'Learning disabilities and safeguarding', total: '1340000' },
      { code: 'AS130', description: 'Commissioning and brokerage', total: '1085000' },
    ],
    savingsTargets: { '2027/28': '150000', '2028/29': '250000' },
    pack: ADULT_SOCIAL_CARE_PACK,
  },
  structures: [
    { name: 'Current', csv: CURRENT },
    { name: 'Option A', from: 'Current', csv: OPTION_A },
    { name: 'Option B', from: 'Current', csv: FURTHER.b },
    { name: 'Option C', from: 'Current', csv: FURTHER.c },
  ],
};
