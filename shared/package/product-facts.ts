// Owns what a branch is told of a product beside its name: issuer, terms, price and selling points, each with its label.
import { valueWords } from '../diff/value-words.ts';
import { fieldInfo } from '../document/field.ts';
import { kinds, type NodeOf } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import type { PackagePayload } from './payload.ts';

const TOLD = [
  ...(['issuer', 'productCode', 'risk', 'minAmount', 'termDays', 'returnText', 'feeRatePct'] as const),
  ...(['requiresDualRecording', 'eligibleTiers', 'ageMin', 'ageMax', 'sellingPoints'] as const),
];
type Told = (typeof TOLD)[number] | 'saleFrom' | 'saleTo' | 'cautions';

/** In the order of the form; fields that say nothing are left out. */
export function productFacts(
  product: NodeOf<'product'>,
  { dictionaries }: PackagePayload['map'],
  told: readonly Told[] = TOLD,
): readonly Message[] {
  return told.flatMap((field): Message[] => {
    const value = product[field];
    if (value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0))
      return [];
    const info = fieldInfo(kinds.product.fields.shape[field]);
    if (value === true) return [info.label];
    const words =
      field === 'sellingPoints' || field === 'cautions'
        ? plain(String(value))
        : (entryOf(dictionaries, info.dictionary, value) ?? valueWords(info, value));
    return [{ zh: `${info.label.zh} ${words.zh}`, en: `${info.label.en}: ${words.en}` }];
  });
}

function entryOf(
  dictionaries: PackagePayload['map']['dictionaries'],
  name: string | undefined,
  id: unknown,
): Message | undefined {
  if (name === undefined) return undefined;
  if (!Array.isArray(id)) return dictionaries[name]?.find((entry) => entry.id === id)?.label;
  const labels = id.map((each) => entryOf(dictionaries, name, each) ?? plain(String(each)));
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

/** Whole, however long. */
const plain = (text: string): Message => ({ zh: text, en: text });
