/** Why a paper is taken in private (EXPORT-11): the paragraph of the schedule, and the reason in the council's words. */
export interface Exemption {
  /** One or several: "1", "1, 2 and 4". */
  readonly paragraph: string;
  readonly reason: string;
  /** Why the public interest in keeping it exempt outweighs that in disclosing it. */
  readonly balance?: string | undefined;
  readonly decidedBy?: string | undefined;
  readonly decidedOn?: string | null | undefined;
  /** When it is looked at again. */
  readonly review?: string | null | undefined;
}

/**
 * Descriptions of exempt information, as dated data: Local Government Act 1972, Schedule 12A, Part 1 (England, as
 * substituted from 1 March 2006) and Part 4 (Wales, from 1 March 2007).
 */
export const EXEMPT_WORDS: Readonly<Record<string, string>> = {
  '1': 'information relating to any individual',
  '2': 'information which is likely to reveal the identity of an individual',
  '3': 'information relating to the financial or business affairs of any particular person (including the authority holding that information)',
  '4': 'information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter',
  '5': 'information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
  '6': 'information which reveals that the authority proposes to give a notice or make an order under an enactment',
  '7': 'information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime',
  '12': 'information relating to a particular individual',
  '13': 'information which is likely to reveal the identity of an individual',
  '14': 'information relating to the financial or business affairs of any particular person (including the authority holding that information)',
  '15': 'information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter',
  '16': 'information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
  '17': 'information which reveals that the authority proposes to give a notice or make an order under an enactment',
  '18': 'information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime',
};

/** The paragraphs of a text like "1, 2 and 4"; null where one of them is none of the schedule. */
export function paragraphsOf(text: string): string[] | null {
  const found = text.split(/\s*(?:,|;|\band\b|&|\s)\s*/).filter((part) => part !== '');
  return found.length > 0 && found.every((part) => Object.hasOwn(EXEMPT_WORDS, part)) ? [...new Set(found)] : null;
}

export const EXEMPT_PARAGRAPHS = Object.keys(EXEMPT_WORDS);
