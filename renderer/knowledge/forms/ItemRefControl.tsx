// Owns the fields that name library items, shown by the library's names; a map's own copies of materials name what is gone there.
import type { ItemKind } from '../../../shared/document/item-kind.ts';
import { itemName, kindTitle } from '../../../shared/library/library-item.ts';
import type { Option } from '../../kit/collections/match-options.ts';
import type { ControlProps } from '../../kit/forms/control-props.ts';
import { PickField } from '../../kit/forms/PickField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { formId } from '../items/form-id.ts';
import { useLibrary } from '../items/library-store.ts';
import { useFormElementId } from './form-target.ts';

export function ItemRefControl(control: ControlProps) {
  const say = useSay();
  const self = useFormElementId();
  const items = useLibrary((state) => state.items);
  const copies = useDocument((state) => state.document?.materials);
  const kind = control.info.itemKind as ItemKind;
  const offer = {
    options: (left: readonly string[]) => optionsFor(kind, [self, ...left]),
    labelOf: (id: string) => {
      const item = items.get(id);
      return item ? itemName(item) : (copies?.find((copy) => copy.id === id)?.name ?? say(GONE, { id }));
    },
    nothing: say(NONE_YET, { kind: kindTitle(kind) }),
  };
  return <PickField control={control} offer={offer} />;
}

function optionsFor(kind: ItemKind, left: readonly string[]): readonly Option[] {
  return [...useLibrary.getState().items.values()]
    .filter((item) => item.kind === kind && !left.includes(item.id) && !left.includes(formId(item.id)))
    .map((item) => ({ value: item.id, label: itemName(item) }));
}

const GONE = { zh: '元素库中没有 {id}', en: '{id} is not in the library' };
const NONE_YET = {
  zh: '元素库中没有其他{kind}，请先到“元素库”新建',
  en: 'The library has no other item of kind {kind}; add one there first',
};
