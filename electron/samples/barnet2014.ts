import type { Sample } from './sample.ts';

/**
 * The senior management restructure of the London Borough of Barnet (General Functions Committee, 13 October 2014):
 * every post is taken as filled, by people without names. What the report does not print is marked as assumed in Notes.
 */
const CURRENT = `\
Post ID,Reports To,Job Title,Team,Grade,Point,Salary,FTE,Basis,Designations,Accountable To,Notes,Holder ID
B01,,Chief Executive,Strategic Commissioning Board,CE1-CE3,,187613,1,permanent,Head of Paid Service,,Assumed: designation as in the proposed structure.,P01
B02,B01,Director for Communities,Strategic Commissioning Board,LBB2,3,,1,permanent,,,Strategic Director for Communities in s6.8.,P02
B03,B01,Director for Growth & Environment,Strategic Commissioning Board,LBB3,3,,1,permanent,,,Strategic Director for Growth and Environment in s6.8.,P03
B04,B01,Chief Operating Officer,Strategic Commissioning Board,LBB2,3,,1,permanent,Section 151,,Assumed: designation as in the proposed structure.,P04
B05,B02,"Family, Community & Wellbeing Lead Commissioner",Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,P05
B06,B02,Later Life Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,P06
B07,B02,"Schools, Skills and Learning Lead Commissioner",Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,P07
B08,B03,Enterprise and Regeneration Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,P08
B09,B03,Housing and Environment Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,P09
B10,B04,Assistant Director for Strategy,Chief Operating Officer,LBB5,3,,1,permanent,,,Assumed: the report gives the area only.,P10
B11,B04,Deputy Chief Operating Officer,Chief Operating Officer,LBB4,2,,1,permanent,,,Assumed: the report gives the area only.,P11
B12,B04,Commercial and Customer Services Director,Chief Operating Officer,LBB4,3,,1,permanent,,,Assumed: the report gives the area only.,P12
B13,B04,Director of Assurance,Chief Operating Officer,LBB4,1,,1,permanent,Monitoring Officer,,Assumed: the report gives the area only. Designation as in the proposed structure.,P13
B14,B04,Head of Communications,Chief Operating Officer,LBB6,3,,1,permanent,,,Assumed: the report gives the area only.,P14
B15,B01,Director for Adults & Communities,Delivery Units,LBB3,1,,1,permanent,DASS,,Line managed by the Chief Executive since January 2014 (s6.4).,P15
B16,B01,Director of Streetscene,Delivery Units,LBB5,3,,1,permanent,,,Line managed by the Chief Executive since January 2014 (s6.4).,P16
B17,B01,Director of Family Services,Delivery Units,LBB3,1,,1,permanent,,,Line managed by the Chief Executive since January 2014 (s6.4).,P17
B18,B01,Director of Education and Skills,Delivery Units,LBB4,3,,1,permanent,,,Line managed by the Chief Executive since January 2014 (s6.4).,P18
B19,B01,Joint Director of Public Health,Commissioning,,,,1,joint,,,Assumed: the report does not print who manages this post. No grade or cost is printed (joint post).,P19
`;

const PROPOSED = `\
Post ID,Reports To,Job Title,Team,Grade,Point,Salary,FTE,Basis,Designations,Accountable To,Notes,Deleted,Holder ID,Functions
B01,,Chief Executive,Strategic Commissioning Board,CE1-CE3,,187613,1,permanent,Head of Paid Service,,Head of Paid Service.,,P01,
B20,B01,Strategic Director for Commissioning,Commissioning,LBB2,3,,1,permanent,,,,,,
B21,B20,Commissioning Director (Children & Young People),Commissioning,LBB3,1,,1,permanent,DCS,,The upper grade is printed LBB4 (3) beside the LBB3 salary.,,,early years; schools; family support; youth services; libraries; children’s safeguarding; children’s social care
B22,B20,Commissioning Director (Growth and Development),Commissioning,LBB4,3,,1,permanent,,,,,,planning; development and regeneration; housing; enterprise; employment; skills
B23,B20,Commissioning Director (Adults & Health),Commissioning,LBB3,1,,1,permanent,DASS,,The upper grade is printed LBB4 (3) beside the LBB3 salary.,,,health and wellbeing partnerships; adult social care; adults safeguarding; leisure
B24,B20,Commissioning Director (Environment),Commissioning,LBB4,3,,1,permanent,,,,,,waste management; cleansing; parks; community safety
B04,B01,Chief Operating Officer,Strategic Commissioning Board,LBB2,3,,1,permanent,Section 151,,Section 151 officer; the deputy s151 officer is in this structure.,,P04,
B10,B04,Director for Strategy,Chief Operating Officer,LBB4,3,,1,permanent,,,Reports to the Chief Operating Officer (s6.7).,,P10,
B14,B10,Head of Communications & Marketing,Chief Operating Officer,LBB6,3,,1,permanent,,,,,P14,
B11,B04,Deputy Chief Operating Officer,Chief Operating Officer,LBB4,3,,1,permanent,,,Assumed: the report gives the area only.,,P11,
B12,B04,Commercial and Customer Services Director,Chief Operating Officer,LBB4,3,,1,permanent,,,Assumed: the report gives the area only.,,P12,
B13,B04,Director of Assurance,Chief Operating Officer,LBB4,2,,1,permanent,Monitoring Officer,,Assumed: the report gives the area only.,,P13,
B15,B01,Director for Adults & Communities,Delivery Units,LBB3,1,,1,permanent,,B23 [accountable to the DASS | takes over line management at level 3 escalation],"Commissioning functions and statutory designation removed. Costed at 124,870; the printed upper salary is 113,846.",,P15,
B16,B01,Director of Streetscene,Delivery Units,LBB5,3,,1,permanent,,,Printed as Director for Streetscene.,,P16,
B17,B01,Director of Family Services,Delivery Units,LBB3,1,,1,permanent,,B21 [accountable to the DCS | takes over line management at level 3 escalation],Printed as Director for Family Services.,,P17,
B18,B01,Director of Education and Skills,Delivery Units,LBB4,3,,1,permanent,,B21 [accountable to the DCS | takes over line management at level 3 escalation],Printed as Director for Education and Skills.,,P18,
B19,B01,Joint Director of Public Health,Commissioning,,,,1,joint,,,Assumed: the report does not print who manages this post. No grade or cost is printed (joint post).,,P19,
B02,B01,Director for Communities,Strategic Commissioning Board,LBB2,3,,1,permanent,,,Strategic Director for Communities in s6.8.,yes,P02,
B03,B01,Director for Growth & Environment,Strategic Commissioning Board,LBB3,3,,1,permanent,,,Strategic Director for Growth and Environment in s6.8.,yes,P03,
B05,B02,"Family, Community & Wellbeing Lead Commissioner",Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P05,
B06,B02,Later Life Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P06,
B07,B02,"Schools, Skills and Learning Lead Commissioner",Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P07,
B08,B03,Enterprise and Regeneration Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P08,
B09,B03,Housing and Environment Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P09,
`;

/** What was consulted on in September 2014, as section 1.4 tells it by the changes that followed. */
const CONSULTED = `\
Post ID,Reports To,Job Title,Team,Grade,Point,Salary,FTE,Basis,Designations,Accountable To,Notes,Deleted,Holder ID,Functions
B01,,Chief Executive,Strategic Commissioning Board,CE1-CE3,,187613,1,permanent,Head of Paid Service,,Head of Paid Service.,,P01,
B20,B01,Strategic Director for Commissioning,Commissioning,LBB2,3,,1,permanent,,,,,,
B21,B20,Commissioning Director (Children & Young People),Commissioning,LBB3,1,,1,permanent,DCS,,The upper grade is printed LBB4 (3) beside the LBB3 salary.,,,early years; schools; family support; youth services; libraries; children’s safeguarding; children’s social care; skills
B22,B20,Commissioning Director (Growth and Development),Commissioning,LBB4,3,,1,permanent,,,,,,planning; development and regeneration; housing; enterprise; employment
B23,B20,Commissioning Director (Adults & Health),Commissioning,LBB3,1,,1,permanent,DASS,,The upper grade is printed LBB4 (3) beside the LBB3 salary.,,,health and wellbeing partnerships; adult social care; adults safeguarding
B24,B20,Commissioning Director (Environment),Commissioning,LBB4,3,,1,permanent,,,,,,waste management; cleansing; parks; community safety; leisure
B04,B01,Chief Operating Officer,Strategic Commissioning Board,LBB2,3,,1,permanent,Section 151,,Section 151 officer; the deputy s151 officer is in this structure.,,P04,
B10,B04,Director for Strategy & Communications,Chief Operating Officer,LBB4,3,,1,permanent,,,Reports to the Chief Operating Officer (s6.7).,,P10,
B14,B10,Head of Communications & Marketing,Chief Operating Officer,LBB6,3,,1,permanent,,,,,P14,
B11,B04,Deputy Chief Operating Officer,Chief Operating Officer,LBB4,3,,1,permanent,,,Assumed: the report gives the area only.,,P11,
B12,B04,Commercial and Customer Services Director,Chief Operating Officer,LBB4,3,,1,permanent,,,Assumed: the report gives the area only.,,P12,
B13,B04,Director of Assurance,Chief Operating Officer,LBB4,2,,1,permanent,Monitoring Officer,,Assumed: the report gives the area only.,,P13,
B15,B01,Director for Adults & Communities,Delivery Units,LBB3,1,,1,permanent,,B23 [accountable to the DASS | takes over line management at level 3 escalation],"Commissioning functions and statutory designation removed. Costed at 124,870; the printed upper salary is 113,846.",,P15,
B16,B01,Director of Streetscene,Delivery Units,LBB5,3,,1,permanent,,,Printed as Director for Streetscene.,,P16,
B17,B01,Director of Family Services,Delivery Units,LBB3,1,,1,permanent,,B21 [accountable to the DCS | takes over line management at level 3 escalation],Printed as Director for Family Services.,,P17,
B18,B01,Director of Education and Skills,Delivery Units,LBB4,3,,1,permanent,,B21 [accountable to the DCS | takes over line management at level 3 escalation],Printed as Director for Education and Skills.,,P18,
B19,B01,Joint Director of Public Health,Commissioning,,,,1,joint,,,Assumed: the report does not print who manages this post. No grade or cost is printed (joint post).,,P19,
B02,B01,Director for Communities,Strategic Commissioning Board,LBB2,3,,1,permanent,,,Strategic Director for Communities in s6.8.,yes,P02,
B03,B01,Director for Growth & Environment,Strategic Commissioning Board,LBB3,3,,1,permanent,,,Strategic Director for Growth and Environment in s6.8.,yes,P03,
B05,B02,"Family, Community & Wellbeing Lead Commissioner",Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P05,
B06,B02,Later Life Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P06,
B07,B02,"Schools, Skills and Learning Lead Commissioner",Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P07,
B08,B03,Enterprise and Regeneration Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P08,
B09,B03,Housing and Environment Lead Commissioner,Commissioning,LBB5,3,,1,permanent,,,Assumed: the report does not print who manages this post.,yes,P09,
`;

export const BARNET_2014: Sample = {
  name: 'barnet-2014',
  title: 'Barnet senior management 2014',
  description: 'A published restructure: 19 posts become 17, with the cost that the committee report printed.',
  settings: {
    onCosts: { mode: 'flat', rate: '23.5' },
    salaryBasis: 'point',
    grades: {
      LBB2: [
        { point: '1', salary: '148464' },
        { point: '3', salary: '158464' },
      ],
      LBB3: [
        { point: '1', salary: '124870' },
        { point: '3', salary: '134870' },
      ],
      LBB4: [
        { point: '1', salary: '103846' },
        { point: '2', salary: '108846' },
        { point: '3', salary: '113846' },
      ],
      LBB5: [
        { point: '1', salary: '85139' },
        { point: '3', salary: '94599' },
      ],
      LBB6: [
        { point: '1', salary: '71511' },
        { point: '3', salary: '79457' },
      ],
    },
    // The report printed the salaries of its posts in the open part, appendices C1 and C2.
    publicPay: ['CE1-CE3', 'LBB2', 'LBB3', 'LBB4', 'LBB5', 'LBB6'].map((grade) => ({
      grade,
      publication: 'Report to the General Functions Committee, appendices C1 and C2',
      year: '2014',
    })),
    implementationDate: '2015-04-01',
    council: { name: 'London Borough of Barnet', alsoKnownAs: ['Barnet Council'] },
    ringFences: [
      {
        name: 'Commissioning and other senior posts',
        roles: [
          'Director for Communities',
          'Director for Growth & Environment',
          'Family, Community & Wellbeing Lead Commissioner',
          'Later Life Lead Commissioner',
          'Schools, Skills and Learning Lead Commissioner',
          'Enterprise and Regeneration Lead Commissioner',
          'Housing and Environment Lead Commissioner',
        ],
        targets: [
          'Strategic Director for Commissioning',
          'Commissioning Director (Children & Young People)',
          'Commissioning Director (Growth and Development)',
          'Commissioning Director (Adults & Health)',
          'Commissioning Director (Environment)',
        ],
      },
    ],
    statedTotals: {
      Current: { fte: '19', salary: '2071185', onCosts: '486728', total: '2557913' },
      Proposed: { fte: '18', salary: '1969999', onCosts: '462950', total: '2432949' },
    },
    pack: {
      council: 'London Borough of Barnet',
      meeting: 'General Functions Committee, 13 October 2014',
      summary:
        'Senior management restructure (Commissioning Group). 10 posts are directly affected: 7 are deleted and 3 amended. 8 roles are available to them: 5 are created and 3 amended. The report speaks of a saving of around £100,000 in a full year, in addition to £1,115,000.',
      engagement: [
        { kind: 'Face-to-face meetings with the Chief Executive', count: 9 },
        { kind: 'Further meetings with the Director for Human Resources', count: 3 },
        { kind: 'Individual written responses', count: 12 },
        { kind: 'Collective written responses', count: 1 },
      ],
      selection: [
        {
          posts: '10 employees directly affected, 8 roles available to them',
          process:
            'The report states that at least two employees are potentially at risk of redundancy. It does not state how the posts are filled: the ring-fence of this document is assumed.',
        },
      ],
      timetable: [
        { date: '1 to 30 September 2014', activity: 'Consultation (30 days)' },
        { date: '13 October 2014', activity: 'General Functions Committee' },
        { date: '1 April 2015', activity: 'Implementation' },
      ],
      consultation: [
        {
          area: 'Portfolios',
          feedback: 'Skills. The report prints the change after consultation, not the feedback.',
          change: 'Skills moves from Children and Young People to Growth and Development.',
        },
        {
          area: 'Portfolios',
          feedback: 'Leisure. The report prints the change after consultation, not the feedback.',
          change: 'Leisure moves from Environment to Adults and Health.',
        },
        {
          area: 'Titles',
          feedback: 'Director for Strategy and Communications. The report prints the change, not the feedback.',
          change: 'The post is called Director for Strategy.',
        },
      ],
      protocols: [
        {
          title: 'Director of Children’s Services',
          text: 'The Director of Family Services and the Director of Education and Skills are line managed by the Chief Executive and accountable to the Director of Children’s Services. At performance escalation level 3 the Director of Children’s Services takes over their line management.',
        },
        {
          title: 'Director of Adult Social Services',
          text: 'The Director for Adults & Communities is line managed by the Chief Executive and accountable to the Director of Adult Social Services. At performance escalation level 3 the Director of Adult Social Services takes over line management.',
        },
        {
          title: 'Access to the Head of Paid Service',
          text: 'Both statutory directors have direct access to the Head of Paid Service (5.3.2).',
        },
      ],
    },
  },
  structures: [
    { name: 'Current', csv: CURRENT },
    { name: 'Proposed', from: 'Current', csv: PROPOSED },
    { name: 'Consultation September 2014', from: 'Current', csv: CONSULTED, version: true },
  ],
};
