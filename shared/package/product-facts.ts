// Owns what a branch is told of a product beside its name: issuer, terms, price and selling points, each with its label.
import { valueWords } from '../diff/value-words.ts';
import { fieldInfo } from '../document/field.ts';
import { kinds, type NodeOf } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import type { PackagePayload } from './payload.ts';

const TOLD = [
  ...(['issuer', 'productCode', 'risk', 'minAmount', 'termDays', 'returnText', 'feeRatePct'] as const),
  ...(['requiresDualRecording', 'ageMin', 'ageMax', 'sellingPoints'] as const),
];

/** In the order of the form; fields that say nothing are left out. */
export function productFacts(product: NodeOf<'product'>, { dictionaries }: PackagePayload['map']): readonly Message[] {
  return TOLD.flatMap((field): Message[] => {
    const value = product[field];
    if (value === undefined || value === '' || value === false) return [];
    const info = fieldInfo(kinds.product.fields.shape[field]);
    const words =
      field === 'sellingPoints'
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
  return name === undefined ? undefined : dictionaries[name]?.find((entry) => entry.id === id)?.label;
}

/** Whole, however long. */
const plain = (text: string): Message => ({ zh: text, en: text });
