// Owns the cut of a problem's wording after its first clause, so that what happened can stand out from what to do.

/**
 * Cuts after the first full stop, question mark, or Chinese colon; the rest is empty when there is nothing to cut.
 * English stops count only before a capital letter or quote, so that file names stay whole.
 */
export function splitSentence(text: string): readonly [first: string, rest: string] {
  const cut = /[。？]|[.?](?=\s+[“A-Z])/u.exec(text);
  if (!cut) return [text, ''];
  const end = cut.index + cut[0].length;
  return [text.slice(0, end).replace(/[。.]$/u, ''), text.slice(end).trim()];
}
