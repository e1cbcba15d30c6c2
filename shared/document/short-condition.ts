// Owns the short form of an edge's condition for its label on a map: what must have happened, without when; the whole text stands
// beside it in tooltip and form.

const MOST = { characters: 4, letters: 10 } as const;
/** How long or how often, in front of what it is about. */
const WHEN =
  /^\s*(?:连续|近|满|超过)?\s*\d+\s*(?:个)?(?:天|日|次|小时|分钟|周|月|年|天内|days?|hours?|times?|weeks?|months?)\s*(?:以?内|后|以上|内仍|within|after)?\s*(?:仍然?)?\s*[，,：:]?\s*/iu;

/** At most four characters, or ten letters where it is written in letters. */
export function shortCondition(text: string): string {
  const whole = text.trim();
  const rest = whole.replace(WHEN, '');
  const what = rest === '' ? whole : rest;
  // Spaces between Chinese and figures are for reading, not for a label.
  if (/[\u2e80-\u9fff]/u.test(what)) {
    const short = [...what.replace(/\s+/g, '')].slice(0, MOST.characters).join('');
    return short.replace(/[（(“"，,且或]+$/u, '');
  }
  if (what.length <= MOST.letters) return what;
  let short = '';
  for (const word of what.split(/\s+/)) {
    const next = short === '' ? word : `${short} ${word}`;
    if (next.length > MOST.letters) break;
    short = next;
  }
  return short || what.slice(0, MOST.letters);
}
