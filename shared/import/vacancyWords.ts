/**
 * Words that lists write where a person should stand (IMPORT-5). Such a cell is no person: two posts that both say "TBA"
 * are not held by one.
 */

/** The cell says that the post is vacant: "VACANT - hold", "(Vacant)", "Vacancy 3", "Currently vacant". */
const VACANT =
  /^(?:(?:currently|now|is|post|position|new|held|kept|still|long[- ]term|partly|temporarily|frozen|budgeted|funded|unfunded)[ :-]+)*(?:vacant|vacancy|vacancies|vac|vcnt|unfilled|un-filled|not filled|unoccupied|open position|open post|empty|empty post|no (?:current )?(?:post[- ]?holder|holder|occupant|incumbent|one|employee))\b/i;
/** Somebody is to come, but is not there: "TBA", "To be recruited", "Recruiting", "Out to advert". */
const TO_COME =
  /^(?:t\.?b\.?[acdhr]\.?|to be (?:advertised|appointed|arranged|agreed|announced|confirmed|decided|determined|filled|hired|identified|notified|recruited)|recruit(?:ing|ment)(?: (?:in progress|under ?way|pending))?|under recruitment|being recruited|out to (?:advert|recruitment)|(?:to be )?advertised|awaiting (?:appointment|recruitment|starter)|appointment pending|on hold|held|hold|frozen|new post|start date tbc)$/i;
/** Nothing is said: "N/A", "-", "0", "none". As the name beside a number it is a name that was left out. */
const NOTHING =
  /^(?:n\/?a|n\.a\.?|not applicable|none|nil|null|nobody|no-?one|unknown|not known|blank|\(blank\)|\(none\)|<none>|x{2,}|[-–—_.*?/\\]+|0+(?:\.0+)?|#)$/i;

/** The text without the brackets, stars, quotes and dashes that people put around such a word. */
function core(text: string): string {
  const plain = text.trim();
  return /^[\s*"'“”‘’[({<~_=.-]+(?=[\p{L}])/u.test(plain)
    ? plain.replace(/^[\s*"'“”‘’[({<~_=.-]+/u, '').replace(/[\s*"'“”‘’\])}>~_=.!?-]+$/u, '')
    : plain.replace(/(?<=[\p{L}])[\s*"'“”‘’\])}>~_=.!?-]+$/u, '');
}

export type NoPerson = 'vacant' | 'to-come' | 'nothing';

/** What a holder's cell says that names nobody; null: it names somebody (or is blank). */
export function noPerson(text: string): NoPerson | null {
  if (text === '' || text.length > 80) return null;
  if (NOTHING.test(text.trim())) return 'nothing';
  const plain = core(text);
  if (
    VACANT.test(plain) ||
    /^vacan/i.test(plain.replace(/\s+/g, '')) ||
    /[-–—:(/,[]\s*(?:vacant|vacancy)\)?\]?$/i.test(text)
  )
    return 'vacant';
  if (TO_COME.test(plain)) return 'to-come';
  return NOTHING.test(plain) ? 'nothing' : null;
}
