import type { DocumentState } from '../model/state.ts';

/** Hours of a full week where the document says nothing: 37 in local government (see domain facts on pay). */
const USUAL_HOURS = 37;

/** Hours of a full week, by which a column of hours becomes FTE. */
export function fullTimeHoursOf({ document }: DocumentState): number {
  const said = Number((document.settings as { readonly fullTimeHours?: string }).fullTimeHours);
  return said > 0 && said <= 168 ? said : USUAL_HOURS;
}
