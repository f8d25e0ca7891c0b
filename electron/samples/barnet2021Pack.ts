import type { PackSettings } from '../../shared/model/packSettings.ts';

/** Tables of the Barnet 2021 report: consultation in our own short words, a row for each of its 29; nobody is named. */
export const BARNET_2021_PACK: PackSettings = {
  council: 'London Borough of Barnet, Adults and Health',
  meeting: 'Closure report, March 2021',
  summary:
    'Restructure of Care Quality and Customer Finance. The report states 61 posts (59 FTE), held by 54 people (52 FTE), before, and 54 posts (52.5 FTE) after: 30 people are assimilated, 13 are ring-fenced, and 5 are in a pool for 2 roles.',
  reason:
    'To improve the service: the right skills for residents’ needs, gaps filled, more resilience and better supervision, routes for careers, fixed-term and agency posts made permanent, a focus on quality in the care market, and as few redundancies as possible.',
  timetable: [
    { date: '18 February 2021', activity: 'Individual meetings with staff affected' },
    { date: '18 February 2021', activity: 'Formal consultation opens' },
    { date: '19 March 2021', activity: 'Consultation closes' },
    { date: '22 March 2021', activity: 'Final date for expressions of interest in ring-fenced roles' },
    { date: '23 March 2021', activity: 'Consultation response prepared' },
    { date: '26 March 2021', activity: 'Closure report and final proposals' },
    { date: '29 March to 9 April 2021', activity: 'Interviews for ring-fenced roles' },
    { date: '12 April 2021', activity: 'Committee recommendation for approval' },
    { date: 'April 2021', activity: 'Implementation if approved' },
  ],
  engagement: [
    { kind: 'E-mail to the Head of Service', count: 8, note: 'Members of staff' },
    { kind: 'Online survey', count: 2, note: 'Anonymous' },
    { kind: 'One-to-one meetings of those at risk', count: 5, note: 'Before the consultation, and a follow-up each' },
    { kind: 'Further one-to-one meetings', count: 2 },
    { kind: 'Group meeting called by the trade union', count: 9, note: '10 March 2021, with one representative' },
    { kind: 'Group meeting of the brokerage team', count: 4, note: '9 March 2021' },
    { kind: 'Group meeting of the direct payment team', count: 7, note: '10 March 2021' },
  ],
  selection: [
    {
      posts: 'Brokerage Lead and Brokerage Officers',
      process:
        'Seven officers are ring-fenced for six officer posts and the lead. Lead: interview 80, expression of interest 20; the other six then keep their posts, else there is a selection for them.',
    },
    {
      posts: 'Contract Monitoring Officers',
      process: 'Five officers for the two posts that remain of six: interview 70, Excel test 30.',
    },
    {
      posts: 'Care Quality Advisors',
      process: 'Contract Monitoring Officers may apply for the vacancies: interview 80, expression of interest 20.',
    },
    {
      posts: 'Direct Payments Lead and Direct Payment Advisors',
      process:
        'Six people are ring-fenced for five advisor posts and the lead. Lead: interview 80, expression of interest 20; the other five then become advisors, else there is a selection for them.',
    },
    {
      posts: 'New and vacant roles',
      process:
        '4 Care Quality Advisors (3.5 FTE), 1 Care Quality Support Officer, 2 Financial Assessment Officers, 1 Invoice Officer, 1 Community Resource Officer: those at risk may apply before they are advertised.',
    },
  ],
  consultation: [
    {
      area: 'Process',
      feedback: 'Job descriptions',
      detail: 'All of them should be there before the restructure begins.',
      response:
        'Agreed that this is ideal. The two new roles were there at the start, the others with two weeks left to comment.',
    },
    {
      area: 'Process',
      feedback: 'Timing of the restructure',
      detail: 'It is ill-timed, and would be better after the lockdown.',
      response:
        'Now was felt to be the best time, so that the service is ready for the demand that follows the lockdown.',
    },
    {
      area: 'Process',
      feedback: 'Better engagement',
      detail: 'Managers should speak to the staff affected before they propose a restructure.',
      response:
        'The proposals grew over 18 months, with feedback of managers and staff. More engagement would always be of benefit.',
    },
    {
      area: 'Process',
      feedback: 'Advance warning of changes',
      detail: 'The proposals came as a shock; teams should have been warned.',
      response: 'Considered, and felt to add anxiety and uncertainty.',
    },
    {
      area: 'Process',
      feedback: 'Timing of expressions of interest',
      detail: 'The final report should come before staff have to say what they are interested in.',
      response:
        'They were asked for early so that changes come quickly. Some may have spent time on them in vain; on balance the better option.',
    },
    {
      area: 'Redundancies',
      feedback: 'Exploring other options',
      detail: 'Alternatives to losing permanent posts should be explored, such as longer contracts or phases.',
      response:
        'Everything possible was done to lower the risk. There are more permanent posts than before; agency and fixed-term contracts may be extended until posts are filled.',
    },
    {
      area: 'Roles',
      feedback: 'Re-evaluation of job roles',
      detail: 'New and changed roles must be evaluated; some fear that added work is not paid for.',
      response: 'All have an indicative grade.',
      commitment: 'A full grading evaluation with the trade unions after the consultation.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Advisor: workload',
      detail:
        'Merging two functions may overload people; new duties were added and none taken away; one team is small for its workload.',
      response:
        'The support officer takes on part of the work; priorities are agreed with the service managers, and the team works as proactively as it can.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Advisor: job description',
      detail: 'Will one of the roles be there to run events and market engagement?',
      response: 'It is part of all of them; one advisor leads each event.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Advisor: audits',
      detail: 'What are audits of care providers, and with which tools?',
      response: 'It depends on the case: a look at care plans or risk assessments, or at visit data and rotas.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Advisor: contract meetings',
      detail: 'What does leading these meetings involve?',
      response:
        'Setting the agenda and presenting the quality of care, with support from the support officer and a service manager in the chair.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Advisor: quality assurance',
      detail: 'How will the process work, and who takes part?',
      response: 'The provider leads by self-assessment, with the reviewing officer and advisor where suitable.',
      commitment: 'The team is involved in developing it further.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Advisor: non-compliance',
      detail: 'How can advisors remedy it, when only contract monitoring can impose a visit?',
      response: 'The advisor becomes the responsible officer and can enforce access to any provider under contract.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Advisor: conflict of interest',
      detail: 'Advising and monitoring in one person is an awkward balance.',
      response: 'A better and more consistent service is expected; advisors will need time to adjust.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Support Officer',
      detail: 'One post cannot support two teams; could there be a second?',
      response:
        'Not within the budget without reducing another post. The grade was evaluated again and stays as indicated.',
      commitment: 'Priorities agreed with service managers and the team.',
    },
    {
      area: 'Roles',
      feedback: 'Care Quality Support Officer and contracts',
      detail: 'There should be a designated contracts officer.',
      response: 'A good suggestion: there is a gap in the administration of contracts.',
      commitment: 'The job description is reviewed towards contracts and evaluated again.',
    },
    {
      area: 'Roles',
      feedback: 'Contract monitoring roles',
      detail: 'The remaining posts should become advisor or quality assurance roles.',
      response: 'The roles and their skills are different.',
      commitment: 'The job description is brought up to date after the restructure.',
    },
    {
      area: 'Roles',
      feedback: 'Direct payments: the payments function',
      detail: 'It should stay with the team, which has the knowledge.',
      response: 'The team manager sees to a sensible transition in which the knowledge is passed on.',
    },
    {
      area: 'Service offer',
      feedback: 'Review of the changes',
      detail: 'Review after three and six months what works and whether workload is manageable.',
      response: 'An excellent idea.',
      commitment: 'A review after 3 and after 6 months across the service.',
    },
    {
      area: 'Service offer',
      feedback: 'Cohesion between teams',
      detail: 'Teams should work more closely towards the same goal.',
      response: 'Agreed; a focus of the new structure.',
    },
    {
      area: 'Service offer',
      feedback: 'Self-assessments',
      detail: 'They need as much evidence as contract management did.',
      response: 'They should need less of the advisor, who looks at areas of concern.',
      commitment: 'The team simplifies the process together.',
    },
    {
      area: 'Service offer',
      feedback: 'Training',
      detail: 'Will there be training for the systems?',
      response: 'Yes, formal or from colleagues.',
      commitment: 'Training is provided.',
    },
    {
      area: 'Service offer',
      feedback: 'Engagement with staff',
      detail: 'Morale is low: a survey, a suggestion box and awards would help.',
      response: 'A very good point after a difficult year.',
      commitment: 'A suggestion box, regular surveys and awards.',
    },
    {
      area: 'Structure',
      feedback: 'Support for the changes in care quality',
      detail: 'A more focused and streamlined support of providers and the market.',
      response: 'Welcomed.',
    },
    {
      area: 'Structure',
      feedback: 'Reconsider: fewer posts',
      detail: 'The reduction of posts affects workload and quality.',
      response: 'There are as many posts as are filled now; there was little outright objection.',
    },
    {
      area: 'Structure',
      feedback: 'Reconsider: contract monitoring',
      detail: 'Without the role, financial trouble of providers may be seen too late.',
      response: 'The advisor role will support the market better and can raise problems early.',
    },
    {
      area: 'Structure',
      feedback: 'Visit data of home care',
      detail: 'Could this function move from the advisors, or have an officer of its own?',
      response:
        'The support officer can help; an officer of its own is not justified. The practice of other councils will be looked at.',
    },
    {
      area: 'Structure',
      feedback: 'Senior Occupational Therapist',
      detail: 'The post is in neither the existing nor the proposed structure, and has been filled.',
      response: 'This was an error in the proposed structure.',
      change: 'The post was added to the proposed structure.',
    },
    {
      area: 'Structure',
      feedback: 'Support for the direct payments lead',
      detail: 'The role opens a career in the team.',
      response: 'Welcomed.',
    },
  ],
};
