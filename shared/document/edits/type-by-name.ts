// Owns what the name of a new node says of its type: 首登 App 弹窗 is a pop-up in the app, “Payday SMS” a text message.
import type { Message } from '../../i18n/message.ts';
import { fieldInfo } from '../field.ts';
import type { KindId } from '../kind-id.ts';
import { kinds } from '../kinds/index.ts';

export interface Named {
  readonly value: string;
  readonly label: Message;
}

/** The one whose label has the most letters in `name`, in either language; the last to begin among equals, since a name ends with what it is. */
export function namedIn(name: string, options: readonly Named[]): string | undefined {
  const text = plain(name);
  let best: { readonly value: string; readonly length: number; readonly at: number } | undefined;
  for (const { value, label } of options) {
    for (const words of [label.zh, label.en].map((each) => plain(each).split(' '))) {
      const at = Math.min(...words.map((word) => placeOf(text, word)));
      if (at < 0) continue;
      const length = words.join('').length * (LATIN.test(words.join('')) ? 1 : 2);
      if (!best || length > best.length || (length === best.length && at > best.at)) best = { value, length, at };
    }
  }
  return best?.value;
}

/** The type that a node of `kind` called `name` begins with; empty where the name says none. */
export function typeByName(kind: KindId, name: string): Readonly<Record<string, string>> {
  const field = TYPE_FIELDS[kind];
  if (!field) return {};
  const shape: Readonly<Record<string, unknown>> = kinds[kind].fields.shape;
  const { options = [] } = fieldInfo(shape[field] as Parameters<typeof fieldInfo>[0]);
  const type = namedIn(name, options);
  return type === undefined ? {} : { [field]: type };
}

const TYPE_FIELDS: Partial<Record<KindId, string>> = {
  product: 'productType',
  benefit: 'benefitType',
  channel: 'channelType',
};

const LATIN = /^[a-z0-9]+$/;

/** Small letters, one space between words. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Where `word` stands in `text`: a Latin one as a whole word, a Chinese one anywhere. */
function placeOf(text: string, word: string): number {
  return LATIN.test(word) ? text.search(new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`)) : text.indexOf(word);
}
