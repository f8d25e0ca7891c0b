/**
 * What lists call the fields of the own template, the likeliest first: headings without spaces and punctuation (see
 * headingKey). Gathered from councils' establishment lists and from the guides of the systems that IMPORT-8 names.
 */
const list = (words: string) => words.trim().split(/\s+/);

const POSTS = ['post', 'position', 'pos', 'establishment', 'estab'];
const NUMBERS = ['id', 'number', 'no', 'num', 'nr', 'ref', 'reference', 'code', 'key'];
const numbered = (stems: readonly string[]) => NUMBERS.flatMap((end) => stems.map((stem) => stem + end));

export const FIELD_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Post ID': [
    ...numbered(POSTS),
    ...list(`uniquepostreference postuniquereference uniquepostid posthierarchyid establishmentpostnumber
      establishmentpostno positionobjectid plans objid objectid sposition assignmentpositioncode extractpositioncode
      hrpositionid boxid roleid rolecode roleno rolenumber jobpositionid seatid slotid vacancyid post position jobref
      jobid jobnumber jobno jobcode`),
  ],
  'Reports To': [
    ...['reportsto', 'reportingto', 'reportsinto', 'linemanager', 'manager', 'supervisor', 'parent'].flatMap((stem) => [
      ...POSTS.flatMap((post) => NUMBERS.map((end) => stem + post + end)),
      ...POSTS.slice(0, 2).map((post) => stem + post),
    ]),
    ...list(`reportsto reportingto reportsinto postreportsto managerpos managerposition parentpositioncode
      parentposition reportstoseniorpost superiorposition superiorpositionid higherpositionid a002 reportstoobjectid
      reportstoid reportstono reportstonumber reportstoref managerref managerid managerno managernumber
      managerreference manageremployeeid manageremployeenumber manageremployeeno managerpersonnumber
      managerpersonnelnumber managerassignmentnumber managerresourceid managerresource linemanagerid linemanagerno
      linemanagernumber linemanageremployeenumber linemanageremployeeno linemanagerref supervisorid supervisorno
      supervisornumber supervisoremployeeid reportingmanagerid reportingmanagerref reportingmanagerreference
      reportingmanageremployeenumber workersmanagerid linemanagerupn managerupn managerdn managerdistinguishedname
      manageruserprincipalname manageremail manageremailaddress linemanageremail linemanager linemanagername
      reportingmanager reportingmanagername managername managerfullname managerdisplayname workersmanager worksfor
      manager supervisor supervisorname reportstoname reportstotitle managertitle managerjobtitle linemanagertitle
      linemanagerjobtitle immediatemanager immediatesupervisor directmanager boss bossid parentid responsibleto
      accountableto`),
  ],
  'Job Title': list(`jobtitle posttitle positiontitle roletitle postname positionname positiondescription
    postdescription assignmentpositionname assignmentjobname businesstitle jobname jobdescription postjobtitle
    positionlongdescription positionlongtext positionshorttext stext jobroletitle designation title job role position post
    occupation jobrole functionaltitle employmenttitle`),
  Team: list(`team teamname section sectionname service servicename serviceunit servicearea serviceteam
    organisationalunit organizationalunit orgunit orgunitname orgunitdescription organisationunit organizationunit unit
    unitname businessunit businessunitname assignmentorganizationname supervisoryorganization
    supervisoryorganisation organisationname organizationname department departmentname dept deptname division
    divisionname costcentrename costcentredescription`),
  Directorate: list(`directorate directoratename directoratetitle division divisionname department departmentname dept
    group businessarea assignmentbusinessunitname portfolio company companyname organisation organization
    personnelarea personnelareatext legalentity`),
  Grade: list(`grade gradename gradecode postgrade positiongrade jobgrade paygrade salarygrade assignmentgradename
    assignmentgradecode gradescale payscale salaryscale scalegrade payband band paylevel payscalegroup compensationgrade
    evaluatedgrade currentgrade substantivegrade scale`),
  Point: list(`point scp spinalpoint spinalcolumnpoint spinepoint spinalpt paypoint salarypoint scalepoint gradepoint
    gradestep currentscp payscalelevel incrementpoint increment step njcpoint njcscp spine`),
  Salary:
    list(`salary annualsalary fullsalary ftesalary wtesalary fulltimesalary fulltimeequivalentsalary annualftesalary
    basicsalary basesalary basicpay annualpay annualbasepay annualsalaryfte salaryfte salaryperannum salarypa
    budgetedsalary postsalary positionsalary totalbasepayannualized assignmentsalaryamount annualsalaryamount
    wholetimesalary salaryvalue`),
  FTE: list(`fte postfte positionfte establishmentfte establishedfte budgetedfte budgetfte approvedfte contractedfte
    contractfte fundedfte fulltimeequivalent wte postwte budgetedwte contractedwte wholetimeequivalent assignmentftevalue
    ftevalue totalfte capacityutilizationlevel employmentpercentage emplpercentage workingpercentage percentfte ftepercent fteperc
    postcontractedhours contractedhours contracthours posthours weeklyhours hoursperweek hours contractedweeklyhours
    scheduledweeklyhours standardhours hrs workinghours normalhours budgetedhours`),
  Quantity: list(`quantity numberofposts noofposts posts headcount postcount qty numberofpositions noofpositions
    headcountbudget targetheadcount`),
  Basis: list(`basis contracttype employmenttype employmentbasis contractbasis contract typeofcontract
    employmentstatus employeetype workertype positiontype posttype employmentcategory employeecategory
    assignmentemployeecategory assignmenttype contractstatus permanenttemporary permtemp tenure employeegroup
    employeesubgroup assignmentcategory`),
  'End Date': list(`enddate contractenddate postenddate positionenddate fixedtermenddate expectedenddate
    assignmentenddate contractend fixedtermend projectedenddate fundingenddate temporaryenddate`),
  'Day Rate': list('dayrate dailyrate agencydayrate'),
  Days: list('days daysperyear agencydays'),
  Employer: list('employer employingorganisation employingbody legalemployer employername assignmentlegalemployername'),
  Funding: list('funding fundingsource fundedby fundingsplit'),
  'Cost Centre': list(`costcentre costcenter costcentrecode costcentercode costcentreno costcentreid costcode cc
    budgetcode ledgercode accountcode financecode kostl costcentrereference`),
  'Work Area': list('workarea workstream'),
  Role: list('jobdescriptionreference jdreference roleprofile jobprofile jobfamilyrole genericrole'),
  'In Scope': list('inscope scope'),
  TUPE: list('tupe tupelist tupein subjecttotupe'),
  'Held Vacant': list('heldvacant held vacancyheld postheld frozenpost'),
  Establishment: list(
    'worklocation location locationname placeofwork workplace worksite site sitename officelocation base workbase assignmentlocationname',
  ),
  'Chief Officer': list('chiefofficer ischiefofficer'),
  Designations: list('designations statutoryrole statutorydesignation'),
  Functions: list('functions functionlist'),
  Assistant: list('assistant isassistant'),
  'Level Label': list('levellabel tier orglevel managementlevel layer'),
  'Accountable To': list('dottedline dottedlinemanager dottedlinereport accountableto matrixmanager altreportsto'),
  'Holder ID': [
    ...numbered([
      'holder',
      'employee',
      'emp',
      'person',
      'personnel',
      'staff',
      'payroll',
      'worker',
      'resource',
      'assignment',
      'occupant',
      'incumbent',
      'postholder',
      'employment',
      'contract',
      'individual',
      'colleague',
    ]),
    ...list('employeesid pernr persno userid samaccountname hremployeeid employeepayrollnumber personref eeid'),
  ],
  'Holder Name': list(`holdername postholder postholdername currentpostholder currentholder positionholder holder
    occupant occupantname occupiedby incumbent incumbentname employeename employeefullname employee fullname
    personfullname personname worker workername resourcename resource staffname staffmember staff nameofpostholder
    nameofemployee displayname preferredname knownas userdisplayname colleague name filledby assignedto namedindividual`),
  'First Name': list(
    'firstname forename forenames forename1 givenname employeefirstname preferredfirstname knownasname',
  ),
  'Last Name': list('lastname surname familyname employeelastname employeesurname sn'),
  'Holder FTE': list(`holderfte employeefte actualfte occupiedfte filledfte personfte staffinpostfte incumbentfte
    assignmentfte holderwte actualwte ftefilled fteinpost`),
  'Holder Basis': list('holderbasis employeebasis employeecontracttype holdercontracttype'),
  'Holder Point': list('holderpoint employeepoint actualpoint employeescp holderscp actualscp'),
  Substantive: list('substantive issubstantive substantivepost'),
  Absent: list('absent onleave absencestatus'),
  Age: list('age ageinyears employeeage currentage'),
  'Service Years': list(`serviceyears yearsservice yearsofservice lengthofservice continuousserviceyears
    localgovernmentservice serviceinyears losyears`),
  'Service Here': list('servicehere councilservice yearsservicewiththiscouncil'),
  'E-mail': list('email emailaddress mail workemail employeeemail emailprimarywork businessemail workemailaddress'),
  'Directory Name': list('distinguishedname dn userdn'),
  'Principal Name': list(
    'userprincipalname upn username logonname samaccountname onpremisessamaccountname login account',
  ),
  Notes: list('notes note comments comment remarks'),
};
