import { headingKey } from './headings.ts';

/** Systems of record whose exports are known by their headings; each is read by the same guess as any list (guess.ts). */
export const SYSTEMS = ['itrent', 'sap', 'oracle', 'unit4', 'workday', 'resourcelink', 'ad', 'entra'] as const;
export type SystemFormat = (typeof SYSTEMS)[number];

interface System {
  /** Headings, all of which a file has that this system wrote. */
  readonly signs: readonly (readonly string[])[];
  /** What this system calls a field, where a list of another origin would mean something else by it. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/**
 * From the systems' own guides and field lists: iTrent (position and employee references), SAP (object numbers of
 * organisational management, PERNR, PLANS; SuccessFactors: POSITIONCODE, USERID, MANAGERPOS), Oracle HCM Cloud
 * (assignment extract: Assignment Number, Assignment Position Code), Unit4 (an employee is a resource, with a Resource
 * ID and a Position ID), Workday (Position ID, Supervisory Organization, Worker's Manager), ResourceLink (Post Number,
 * Post Holding), Active Directory (attributes as Get-ADUser writes them), Entra (attributes of the downloaded users).
 */
const KNOWN: Readonly<Record<SystemFormat, System>> = {
  workday: {
    signs: [
      ['Supervisory Organization'],
      ['Supervisory Organisation'],
      ["Worker's Manager"],
      ['Position ID', 'Business Title'],
      ['Worker', 'Position ID'],
      ['Job Profile', 'Worker'],
    ],
    names: {
      'Job Title': ['Business Title', 'Position Title', 'Position', 'Job Title'],
      Team: ['Supervisory Organization', 'Supervisory Organisation'],
      'Reports To': ['Reports To Position ID', 'Manager Position ID', "Worker's Manager", 'Manager', 'Manager Name'],
    },
  },
  oracle: {
    signs: [
      ['Assignment Position Code'],
      ['Assignment Number', 'Person Number'],
      ['Position Code', 'Person Number'],
      ['Position Code', 'Parent Position Code'],
      ['ASSIGNMENT_NUMBER'],
    ],
    names: {
      'Job Title': ['Assignment Position Name', 'Position Name', 'Assignment Job Name', 'Job Name', 'Assignment Name'],
      'Holder ID': ['Person Number', 'Assignment Number'],
    },
  },
  sap: {
    signs: [
      ['PERNR'],
      ['PLANS'],
      ['OBJID'],
      ['POSITIONCODE'],
      ['MANAGERPOS'],
      ['Object ID', 'Personnel Number'],
      ['Position', 'Personnel Number'],
      ['Pers.No.'],
      ['Position ID', 'Personnel Number', 'Employee Subgroup'],
    ],
    names: {
      'Post ID': ['PLANS', 'OBJID', 'POSITIONCODE', 'Position ID', 'Position Number', 'Object ID'],
      'Holder ID': ['PERNR', 'Pers.No.', 'Personnel Number', 'USERID'],
      'Job Title': [
        'Position Text',
        'Position Description',
        'STEXT',
        'PLANS_TXT',
        'TITLE',
        'Position Title',
        'Job Title',
      ],
      Team: ['ORGEH_TXT', 'Organizational Unit', 'Organisational Unit', 'DEPT'],
      'Holder Name': ['ENAME', 'Last Name First Name', 'Employee/app.name', 'Personnel Number Name'],
      'Reports To': ['MANAGERPOS', 'Superior Position', 'Reports To Position', 'Chief Position'],
    },
  },
  unit4: {
    signs: [['Resource ID'], ['Resource', 'Position ID'], ['ResID', 'Position'], ['Resource No']],
    names: {
      'Holder ID': ['Resource ID', 'ResID', 'Resource No'],
      'Holder Name': ['Resource Name', 'Resource', 'Resource (T)'],
      'Job Title': ['Position (T)', 'Position Name', 'Position Description', 'Job Title'],
      'Reports To': ['Reports To Position', 'Manager Position', 'Manager Resource ID', 'Reports To', 'Manager'],
    },
  },
  itrent: {
    signs: [
      ['Position Reference'],
      ['Post Reference', 'Employee Reference'],
      ['Position Ref'],
      ['Personal Reference'],
      ['Occupancy Start Date'],
      ['Reporting Position Reference'],
    ],
    names: {
      'Holder ID': ['Employee Reference', 'Personal Reference', 'Payroll Reference', 'Employee Ref'],
      'Reports To': [
        'Reports To Position Reference',
        'Reporting Position Reference',
        'Reporting Manager Position Reference',
        'Reporting Manager Reference',
        'Reporting Manager',
        'Reports To',
      ],
      'Job Title': ['Position Name', 'Position Title', 'Job Title'],
    },
  },
  resourcelink: {
    signs: [
      ['Post Holding'],
      ['Post Holding Number'],
      ['Post Long Desc'],
      ['Post Number', 'Employee Number'],
      ['Post No', 'Employee No', 'Structure Unit'],
    ],
    names: {
      'Job Title': ['Post Long Desc', 'Post Title', 'Post Description', 'Post Name', 'Job Title'],
      'Reports To': ['Reports To Post Number', 'Reports To Post', 'Reporting Post', 'Reports To'],
    },
  },
  ad: {
    signs: [['DistinguishedName'], ['sAMAccountName'], ['DN', 'manager']],
    names: {
      'Reports To': ['Manager'],
      'Directory Name': ['DistinguishedName', 'DN'],
      'Principal Name': ['sAMAccountName', 'UserPrincipalName'],
      'Holder ID': ['EmployeeID', 'EmployeeNumber'],
      'Job Title': ['Title', 'Description'],
      Name: ['DisplayName', 'Name', 'CN'],
      Team: ['Department'],
      Directorate: ['Division', 'Company'],
    },
  },
  entra: {
    signs: [
      ['userPrincipalName', 'displayName'],
      ['User Principal Name', 'Display Name'],
      ['objectId', 'userPrincipalName'],
    ],
    names: {
      'Reports To': [
        'manager',
        'Manager User Principal Name',
        'managerUserPrincipalName',
        'manager.userPrincipalName',
        'Manager UPN',
        'Manager Display Name',
      ],
      'Principal Name': ['userPrincipalName'],
      'Holder ID': ['employeeId'],
      'Job Title': ['jobTitle'],
      Name: ['displayName'],
      Team: ['department'],
      Directorate: ['companyName'],
    },
  },
};

/** The system that a row of headings speaks for, or null. */
export function detectSystem(positions: ReadonlyMap<string, number>): SystemFormat | null {
  const has = (heading: string) => positions.has(headingKey(heading));
  // Directories first: their signs are theirs alone.
  const order: readonly SystemFormat[] = ['ad', 'entra', 'workday', 'oracle', 'sap', 'unit4', 'itrent', 'resourcelink'];
  return order.find((system) => KNOWN[system].signs.some((sign) => sign.every(has))) ?? null;
}

/** Columns that this system's own names say. */
export function systemColumns(system: SystemFormat, positions: ReadonlyMap<string, number>): Record<string, number> {
  const found: Record<string, number> = {};
  const taken = new Set<number>();
  for (const [field, headings] of Object.entries(KNOWN[system].names)) {
    for (const heading of headings) {
      const at = positions.get(headingKey(heading));
      if (at === undefined || taken.has(at)) continue;
      found[field] = at;
      taken.add(at);
      break;
    }
  }
  return found;
}
