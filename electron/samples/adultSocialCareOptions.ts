/**
 * Two more sketches for the made-up service, told as what differs from Option A's list: a row replaces the one with its
 * Post ID, and posts that only Option A creates are left out.
 */
const TWO_HEADS = `\
A10,A01,"Head of Access, Reablement and Brokerage",Access and Reablement,HOS,3,,,,,,,Takes brokerage and direct payments.
A14,A11,Referral Coordinator,First Contact,G6,16,,,,,,yes,Work shared among the contact officers.
A20,A01,"Head of Learning Disabilities, Safeguarding and Commissioning",Learning Disabilities,HOS,3,,,,,,,Takes commissioning and contracts.
A21,A20,"Team Manager, Learning Disabilities North",LD North,G11,39,,,,,,,
A26,A20,"Team Manager, Learning Disabilities South",LD South,G11,37,,,,,,,Vacant post filled.
A27,A26,Social Worker,LD South,G9,30,2,2,,,,,
A28,A26,Assessment Officer,LD South,G7,21,2,2,,,,,
A40,A01,Head of Commissioning and Brokerage,Commissioning and Brokerage,HOS,2,,,,,A10; A20,yes,Work shared between two heads.
A41,A20,Commissioning Manager,Commissioning,G11,38,,,,,,,
A42,A41,Commissioning Officer,Commissioning,G9,29,2,2,,,,,
A43,A41,Contract Monitoring Officer,Contracts,G8,26,2,2,,,,,
A44,A10,Brokerage Manager,Brokerage,G10,35,,,,,,,
A45,A44,Brokerage Officer,Brokerage,G6,18,4,4,,,,,
A46,A44,Direct Payments Lead,Direct Payments,G9,30,,,,,,,
A47,A46,Direct Payment Advisor,Direct Payments,G6,17,2.5,3,,,,,
A60,A01,Business Support Manager,Business Support,G8,28,,,,,,,
A61,A60,Business Support Officer,Business Support,G4,6,2.6,3,,,,,
A62,A60,Systems Officer,Business Support,G7,23,,,,,,,On secondment from the finance service.
`;

/** The least change: only posts that are vacant, temporary or held by agency staff. */
const LEAST_CHANGE = `\
A19,A15,Occupational Therapist,Reablement,,,1,1,,,,yes,Agency assignment ends.
A28,A21,Assessment Officer,LD South,G7,21,2,2,,,,,
A40,A01,Head of Commissioning and Brokerage,Commissioning and Brokerage,HOS,2,,,,,,,
A41,A40,Commissioning Manager,Commissioning,G11,38,,,,,,,
A43,A41,Contract Monitoring Officer,Contracts,G8,26,3,3,,,,,
A45,A44,Brokerage Officer,Brokerage,G6,18,5,5,,,,,
A46,A40,Direct Payments Lead,Direct Payments,G9,30,,,,,,,
A47,A46,Direct Payment Advisor,Direct Payments,G6,17,2.5,3,,,,,
A60,A01,Business Support Manager,Business Support,G8,28,,,,,,,
A61,A60,Business Support Officer,Business Support,G4,6,2.6,3,,,,,
A62,A60,Systems Officer,Business Support,G7,23,,,,,,,On secondment from the finance service.
`;

const ONLY_IN_A = ['A49', 'A63'];

const idOf = (row: string) => row.slice(0, row.indexOf(','));

/** Options B and C as whole lists. */
export function furtherOptions(optionA: string): { readonly b: string; readonly c: string } {
  const revised = (rows: string) => {
    const changed = new Map(
      rows
        .trimEnd()
        .split('\n')
        .map((row) => [idOf(row), row]),
    );
    const kept = optionA
      .trimEnd()
      .split('\n')
      .filter((row) => !ONLY_IN_A.includes(idOf(row)));
    return `${kept.map((row) => changed.get(idOf(row)) ?? row).join('\n')}\n`;
  };
  return { b: revised(TWO_HEADS), c: revised(LEAST_CHANGE) };
}
