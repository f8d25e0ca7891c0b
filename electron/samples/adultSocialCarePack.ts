import type { PackSettings } from '../../shared/model/packSettings.ts';

/** The report of the made-up service: a made-up council, roles instead of names. It recommends Option A. */
export const ADULT_SOCIAL_CARE_PACK: PackSettings = {
  council: 'Exampleshire Council (made up)',
  meeting: 'Adults and Health Committee, 18 January 2027',
  reportAuthor: 'Director of Adult Social Care',
  contact: 'adults.restructure@exampleshire.example',
  summary: `The service is arranged in three divisions that grew at different times. Brokerage, contract monitoring and direct payments are managed apart although they work with the same providers, and learning disabilities has two teams for one borough.
The proposal brings brokerage, contracts and payments under one manager, makes learning disabilities one team and adds early help at the front door. It ends the assignment of one agency worker and uses vacant and temporary posts first.`,
  recommendations: [
    {
      item: 'The proposed structure of adult social care, to apply from 1 April 2027.',
      body: 'Adults and Health Committee',
      verb: 'Approve',
    },
    {
      item: 'The outcome of consultation with staff and trade unions, and the changes and commitments that answer it.',
      body: 'Adults and Health Committee',
      verb: 'Note',
    },
    {
      item: 'To the Director of Adult Social Care the filling of posts by the selection process in this report, and changes that do not alter its cost.',
      body: 'Adults and Health Committee',
      verb: 'Delegate',
    },
    {
      item: 'That any severance payment above the reporting threshold comes to full Council before it is made.',
      body: 'Council',
      verb: 'Agree',
    },
  ],
  reason: `One manager for brokerage, contracts and payments gives providers a single conversation and removes two handovers from every care package.
The saving meets the target for 2027/28. Vacant and temporary posts are used first; where posts that people hold are deleted, there are new posts for which they can be considered.`,
  alternatives: [
    {
      option: 'Option B: two heads of service instead of three',
      reason:
        'It saves more, but adds a layer of management and leaves each head with services that have little in common. The review of learning disabilities would start again.',
    },
    {
      option: 'Option C: only vacant, temporary and agency posts',
      reason:
        'Nobody would be at risk, but brokerage and contract monitoring would stay apart and the savings target for 2028/29 would not be met without a second restructure.',
    },
    {
      option: 'No change',
      reason: 'The savings targets would not be met, and both agency assignments would be extended.',
    },
  ],
  timetable: [
    { date: '12 October 2026', activity: 'Draft proposals shared with trade unions' },
    { date: '2 November 2026', activity: 'Formal consultation with staff opens; individual meetings offered' },
    { date: '2 December 2026', activity: 'Consultation closes' },
    { date: '14 December 2026', activity: 'Response to consultation and final proposals published' },
    { date: '18 January 2027', activity: 'Adults and Health Committee decides' },
    {
      date: '25 January to 12 February 2027',
      activity: 'Expressions of interest and interviews for ring-fenced posts',
    },
    { date: '15 February 2027', activity: 'Outcomes confirmed; redeployment opens for anyone without a post' },
    { date: '1 April 2027', activity: 'The new structure applies' },
  ],
  phases: [
    {
      name: 'Phase 1: vacant and temporary posts',
      date: 'January 2027',
      description: 'Vacant posts are deleted and the agency assignment in learning disabilities ends.',
    },
    {
      name: 'Phase 2: brokerage, contracts and payments',
      date: 'February to March 2027',
      description: 'Ring-fenced selection, then the teams move to one manager.',
    },
    {
      name: 'Phase 3: early help',
      date: 'From 1 April 2027',
      description: 'The new posts at the front door are filled, with people in redeployment considered first.',
    },
  ],
  selection: [
    {
      posts: 'Brokerage Officer',
      process: 'Ring-fenced to the present post-holders: interview 80, expression of interest 20',
    },
    {
      posts: 'Brokerage and Payments Lead',
      process: 'Ring-fenced, with promotion possible: interview 70, written exercise 30',
    },
    {
      posts: 'Assessment Officer',
      process: 'Volunteers for redeployment are asked first; then interview 80, expression of interest 20',
    },
    {
      posts: 'Early Help Officer',
      process: 'People at risk are considered first, with a trial period of four weeks; then advertised in the council',
    },
  ],
  consultation: [
    {
      area: 'Direct payments',
      feedback: 'People who hold their own budget would lose the advisors whom they know.',
      detail: 'Raised by the team and by the user forum.',
      response: 'The advisors stay as they are; only their line manager changes.',
      commitment: 'The three Direct Payment Advisor posts are kept until the service is reviewed.',
      due: '2028-03-31',
      done: false,
      posts: ['A47'],
    },
    {
      area: 'Access',
      feedback: 'Demand at first contact would grow when other posts go.',
      response: 'Accepted: the number of calls has risen each year.',
      change: 'Two Early Help Officer posts were added to the First Contact team.',
    },
    {
      area: 'Learning disabilities',
      feedback: 'One team manager cannot supervise both teams from the first day.',
      response: 'The Advanced Practitioner will deputise, as the job description already allows.',
      commitment: 'Supervision arrangements are reviewed with the team after six months.',
      due: '2027-10-01',
      done: false,
    },
    {
      area: 'Brokerage',
      feedback: 'Could hours be shared instead of posts being deleted?',
      detail: 'Trade union response, section 4.',
      response:
        'Voluntary reductions in hours were invited and remain open until selection starts. None has been agreed yet.',
    },
  ],
  engagement: [
    { kind: 'Briefings for all staff', count: 3, note: 'One of them online' },
    { kind: 'Individual meetings', count: 21, note: 'Every affected person was offered one' },
    { kind: 'Written responses', count: 17 },
    { kind: 'Meetings with trade unions', count: 4 },
    { kind: 'User forum', count: 1, note: 'Direct payments and learning disabilities' },
  ],
  // The 23 people whom Option A affects, as Impact counts them.
  equality: {
    workforceLabel: 'Workforce, March 2026',
    milestones: ['Consultation opens', 'Final proposals'],
    rows: [
      { category: 'Sex', group: 'Female', total: 17, workforce: '69.4', milestones: [18, 17] },
      { category: 'Sex', group: 'Male', total: 6, workforce: '30.6', milestones: [8, 6] },
      { category: 'Age', group: 'Under 35', total: 7, workforce: '24.8', milestones: [8, 7] },
      { category: 'Age', group: '35 to 54', total: 10, workforce: '48.1', milestones: [11, 10] },
      { category: 'Age', group: '55 and over', total: 6, workforce: '27.1', milestones: [7, 6] },
      { category: 'Disability', group: 'Disabled', total: 3, workforce: '8.9', milestones: [3, 3] },
      { category: 'Disability', group: 'Not disabled', total: 16, workforce: '76.2', milestones: [18, 16] },
      { category: 'Disability', group: 'Not stated', total: 4, workforce: '14.9', milestones: [5, 4] },
      { category: 'Ethnicity', group: 'White British', total: 14, workforce: '71.3', milestones: [16, 14] },
      { category: 'Ethnicity', group: 'Other ethnic groups', total: 9, workforce: '28.7', milestones: [10, 9] },
    ],
  },
  equalityAnalysis: `Women are a larger share of those affected than of the workforce, as they are of the service. Selection uses criteria agreed with the trade unions, and panels are mixed and trained.
The numbers are small, so no conclusion is drawn from single groups. The analysis is repeated when selection is complete.`,
  protocols: [
    {
      title: 'Statutory Director of Adult Social Services',
      text: 'The Director holds the statutory post and answers to the Chief Executive for it. The Principal Social Worker has direct access to the Director on questions of practice, whoever manages the line.',
    },
    {
      title: 'Mental health partnership',
      text: 'Posts that work in the NHS partnership are employed by their own organisation. The council keeps its duties for approved mental health professionals and supervises them.',
    },
  ],
  exempt: {
    paragraph: '1',
    reason:
      'The appendices show post by post who may be at risk and what single post-holders are paid. The public interest in the proposals is met by the open part; it does not outweigh the privacy of the staff concerned.',
  },
  redaction: null,
};
