/**
 * Statutory roles that the program knows by name, in all usual spellings (POST-9). Others may be entered; they are listed
 * in Checks, because nothing is checked or told of a role that nobody knows.
 */
const ROLES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Head of Paid Service', /^(the )?(ho?ps|head of( the)? paid service)$/],
  ['Section 151 officer', /^(s|sec|section)\s?151( officer)?$|^chief finance officer$/],
  ['Deputy Section 151 officer', /^deputy (s|sec|section)\s?151( officer)?$/],
  ['Monitoring Officer', /^(mo|monitoring officer)$/],
  ['Deputy Monitoring Officer', /^deputy (mo|monitoring officer)$/],
  ['DCS', /^(dcs|director of children.?s services)$/],
  ['DASS', /^(dass|director of adult social (services|care))$/],
  ['Director of Public Health', /^(dph|director of public health)$/],
  ['Statutory Scrutiny Officer', /^(statutory |designated )?scrutiny officer$/],
  ['Head of Democratic Services', /^head of democratic services$/],
  ['Returning Officer', /^(acting |deputy )?returning officer$/],
  ['Electoral Registration Officer', /^(ero|electoral registration officer)$/],
  ['Data Protection Officer', /^(dpo|data protection officer)$/],
  ['Proper Officer', /^proper officer( for .*)?$/],
];

/** Names that are offered where a statutory role is entered. */
export const STATUTORY_ROLES: readonly string[] = ROLES.map(([name]) => name);

/** True for a role that the program knows. Example: "s151 Officer", "Monitoring Officer"; not "Caldicott". */
export function isStatutoryRole(name: string): boolean {
  const text = name.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\./g, '');
  return ROLES.some(([, pattern]) => pattern.test(text));
}
