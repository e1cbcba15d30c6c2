// Owns telling the product's own words, which must never be cut, from what people wrote, which may be where it can be read whole.
import { messagesIn, sourceFiles } from '../../shared/i18n/messages-in-sources.ts';

/** What a map is begun with is the user's own from then on. */
const FIRST_CONTENT = /\/(templates|starter|samples?|patterns)\//;

let known: ReadonlySet<string> | undefined;

/** Whether the window's sources spell the text out, whatever figures it has been filled with. */
export function isOwnWord(text: string): boolean {
  known ??= new Set(
    sourceFiles('shared', 'renderer')
      .filter((path) => !FIRST_CONTENT.test(path))
      .flatMap(messagesIn)
      .flatMap(({ zh, en }) => [zh, en].map(shapeOf)),
  );
  return /\p{L}/u.test(text) && known.has(shapeOf(text));
}

/** The same for “3 branches” and “{count} branches”. */
function shapeOf(text: string): string {
  return text
    .trim()
    .replaceAll(/\{\w+\}|◦|[\d.,]+%?/g, '#')
    .replaceAll(/\s+/g, ' ');
}
