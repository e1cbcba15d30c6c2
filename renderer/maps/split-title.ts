// Owns the cut of a title before what it says in parentheses at its end, so that both fit on a card.

/** `养老客群经营图谱（备老 + 乐退）` is a name and a subtitle; other titles are a name only. */
export function splitTitle(title: string): { readonly name: string; readonly subtitle: string } {
  const match = /^(.+?)\s*[（(]([^（()）]+)[）)]$/u.exec(title);
  return { name: match?.[1] ?? title, subtitle: match?.[2] ?? '' };
}
