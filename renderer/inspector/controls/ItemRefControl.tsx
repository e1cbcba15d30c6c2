// Owns the fields that name library items, told by the library's names; a map's own copies of materials name what is gone there.
import type { ItemKind } from '../../../shared/library/item-kind.ts';
import { itemName, kindTitle } from '../../../shared/library/library-item.ts';
import { useLibrary } from '../../library/library-store.ts';
import { formId } from '../../library/library-view.ts';
import { useDocument } from '../../state/document-store.ts';
import { useSay } from '../../ui/say.ts';
import { useFormElementId } from '../form-target.ts';
import { useSession } from '../use-session.ts';
import { Chips } from './Chips.tsx';
import type { ControlProps } from './control-props.ts';
import { Picker, type PickerOption } from './Picker.tsx';

export function ItemRefControl(props: ControlProps) {
  return props.info.many ? <ManyItems {...props} /> : <OneItem {...props} />;
}

function OneItem({ id, info, value, onApply, describedBy, doubt }: ControlProps) {
  const say = useSay();
  const self = useFormElementId();
  const session = useSession(value, onApply);
  const nameOf = useNames();
  const kind = info.itemKind as ItemKind;
  const chosen = typeof value === 'string' ? value : undefined;
  return (
    <Picker
      id={id}
      look="select"
      label={say(info.label)}
      options={() => optionsFor(kind, [self])}
      nothing={say(NONE_YET, { kind: kindTitle(kind) })}
      value={chosen}
      shown={chosen === undefined ? say(NOT_SET) : nameOf(chosen)}
      empty={chosen === undefined}
      onPick={(picked) => onApply(picked, session.key())}
      onClear={info.need === 'save' || chosen === undefined ? undefined : () => onApply(undefined)}
      describedBy={describedBy}
      doubt={doubt}
    />
  );
}

function ManyItems({ id, info, value, onApply, describedBy }: ControlProps) {
  const say = useSay();
  const self = useFormElementId();
  const nameOf = useNames();
  const kind = info.itemKind as ItemKind;
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const put = (values: readonly string[]) => onApply(values.length === 0 && info.need !== 'save' ? undefined : values);
  return (
    <div className="many">
      <Chips
        chips={chosen.map((item) => ({ value: item, label: nameOf(item) }))}
        onRemove={(index) => put(chosen.filter((_, i) => i !== index))}
      />
      <Picker
        id={id}
        look="add"
        label={say(ADD_TO, { field: info.label })}
        shown={say(ADD)}
        options={() => optionsFor(kind, [self, ...chosen])}
        nothing={say(NONE_YET, { kind: kindTitle(kind) })}
        onPick={(picked) => put([...chosen, picked])}
        describedBy={describedBy}
      />
    </div>
  );
}

function useNames(): (id: string) => string {
  const say = useSay();
  const items = useLibrary((state) => state.items);
  const copies = useDocument((state) => state.document?.materials);
  return (id) => {
    const item = items.get(id);
    return item ? itemName(item) : (copies?.find((copy) => copy.id === id)?.name ?? say(GONE, { id }));
  };
}

function optionsFor(kind: ItemKind, left: readonly string[]): readonly PickerOption[] {
  return [...useLibrary.getState().items.values()]
    .filter((item) => item.kind === kind && !left.includes(item.id) && !left.includes(formId(item.id)))
    .map((item) => ({ value: item.id, label: itemName(item) }));
}

const NOT_SET = { zh: '未填', en: 'Not set' };
const GONE = { zh: '元素库里没有 {id}', en: '{id} is not in the library' };
const NONE_YET = {
  zh: '元素库里没有别的{kind}，先到“元素库”新建',
  en: 'The library has no other item of kind {kind}; add one there first',
};
const ADD = { zh: '添加', en: 'Add' };
const ADD_TO = { zh: '添加{field}', en: 'Add: {field}' };
