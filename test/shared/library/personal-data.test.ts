// Tests that what is typed into an item of the library is looked at for personal data, as a map's fields are.
import { expect, test } from 'vitest';
import type { ItemKind } from '../../../shared/document/item-kind.ts';
import { newItemFields } from '../../../shared/library/library-item.ts';
import { personalFields } from '../../../shared/library/personal-data.ts';

const of = (kind: ItemKind, more: Readonly<Record<string, unknown>>) =>
  personalFields({ kind, fields: { ...newItemFields(kind, '代发客群'), ...more } });

test.each([
  ['a mobile number in the name', 'segment', { name: '王 13800138000' }, 'phone', '138****8000'],
  ['an address in the name, full width', 'product', { name: '问 ａ＠example.com' }, 'email', 'a***@***'],
  ['a plate in the name of a channel', 'channel', { name: '京A·12345' }, 'plate', '京A***45'],
] as const)('%s is found and shown masked', (_name, kind, more, found, masked) => {
  const [first] = of(kind, more);
  expect(first).toMatchObject({ kind: found, masked, label: { zh: expect.any(String) } });
});

test('plain texts and long amounts are no personal data', () => {
  expect(of('segment', {})).toEqual([]);
  expect(of('segment', { size: 13_800_138_000 })).toEqual([]);
});
