// Owns the approved sentences of the products that a script speaks of (DOMAIN §3.10): which are missing, and a new script with its own.
import { fitsField } from '../document/field-path.ts';
import { CHANNEL_FACTS } from '../document/kinds/channel-facts.ts';
import { kinds, type NodeOf } from '../document/kinds/index.ts';
import { withSentence, wordsOf } from '../text/same-words.ts';
import { remember } from './remember.ts';

type Script = NodeOf<'script'>;
type Product = NodeOf<'product'>;
type Disclosures = Readonly<Record<string, string>>;

/** Field by field: what stands at the end of one and the start of the next is no sentence. */
const saidBy = remember(({ text, disclosure = '', extraDisclosure = '' }: Script) =>
  [text, disclosure, extraDisclosure].map(wordsOf).join('\n'),
);
const wordsOfEach = remember(
  (disclosures: Disclosures) =>
    new Map(Object.entries(disclosures).map(([type, sentence]) => [type, wordsOf(sentence)])),
);

/** The approved sentences that the script does not say in any punctuation, by product type. */
export function lackingSentences(
  script: Script,
  products: readonly Product[],
  disclosures: Disclosures,
): readonly (readonly [type: Product['productType'], sentence: string])[] {
  const said = saidBy(script);
  const words = wordsOfEach(disclosures);
  return [...new Set(products.map(({ productType }) => productType))].flatMap((type) => {
    const sentence = disclosures[type];
    return !sentence || said.includes(words.get(type) ?? '') ? [] : [[type, sentence] as const];
  });
}

/** `disclosure` with the sentences behind it; undefined where they do not fit. */
export function withSentences(disclosure: string, sentences: readonly string[]): string | undefined {
  const whole = sentences.reduce(withSentence, disclosure);
  return fitsField(kinds.script.fields, 'disclosure', whole) ? whole : undefined;
}

/** What a new script of the channel begins with: the type that the channel carries, and the sentences of its products. */
export function newScriptValues(
  { channelType }: NodeOf<'channel'>,
  products: readonly Product[],
  disclosures: Disclosures,
): Readonly<Record<string, unknown>> {
  const sentences = [...new Set(products.flatMap(({ productType }) => disclosures[productType] || []))];
  const disclosure = withSentences('', sentences);
  return { scriptType: CHANNEL_FACTS[channelType].carries[0], ...(disclosure && { disclosure }) };
}
