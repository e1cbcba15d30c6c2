// Owns the fields that point at other nodes, told by name and code.
import { useShallow } from 'zustand/react/shallow';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { useDocument } from '../../state/document-store.ts';
import { useSay } from '../../ui/say.ts';
import { useFormElementId } from '../form-target.ts';
import { useSession } from '../use-session.ts';
import { Chips } from './Chips.tsx';
import type { ControlProps } from './control-props.ts';
import { Picker, type PickerOption } from './Picker.tsx';

export function NodeRefControl(props: ControlProps) {
  return props.info.many ? <ManyNodes {...props} /> : <OneNode {...props} />;
}

function OneNode({ id, info, value, onApply, describedBy, doubt }: ControlProps) {
  const say = useSay();
  const self = useFormElementId();
  const session = useSession(value, onApply);
  const chosen = typeof value === 'string' ? value : undefined;
  const name = useDocument((state) => (chosen === undefined ? undefined : nodeById(state.document, chosen)?.name));
  const kind = info.refersTo as KindId;
  const shown = chosen === undefined ? say(NOT_SET) : (name ?? say(GONE, { id: chosen }));
  return (
    <Picker
      id={id}
      look="select"
      label={say(info.label)}
      options={() => nodesOf(kind, [self])}
      nothing={say(NONE_YET, { kind: kinds[kind].title })}
      value={chosen}
      shown={shown}
      shownKind={name === undefined ? undefined : kind}
      empty={chosen === undefined}
      onPick={(picked) => onApply(picked, session.key())}
      onClear={info.need === 'save' || chosen === undefined ? undefined : () => onApply(undefined)}
      describedBy={describedBy}
      doubt={doubt}
    />
  );
}

function ManyNodes({ id, info, value, onApply, describedBy }: ControlProps) {
  const say = useSay();
  const self = useFormElementId();
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const names = useDocument(useShallow((state) => chosen.map((node) => nodeById(state.document, node)?.name)));
  const kind = info.refersTo as KindId;
  const put = (values: readonly string[]) => onApply(values.length === 0 && info.need !== 'save' ? undefined : values);
  return (
    <div className="many">
      <Chips
        chips={chosen.map((node, index) => ({
          value: node,
          label: names[index] ?? say(GONE, { id: node }),
          kind: names[index] === undefined ? undefined : kind,
        }))}
        onRemove={(index) => put(chosen.filter((_, i) => i !== index))}
      />
      <Picker
        id={id}
        look="add"
        label={say(ADD_TO, { field: info.label })}
        shown={say(ADD)}
        options={() => nodesOf(kind, [self, ...chosen])}
        nothing={say(NONE_YET, { kind: kinds[kind].title })}
        onPick={(picked) => put([...chosen, picked])}
        describedBy={describedBy}
      />
    </div>
  );
}

/** The nodes of a kind from top to bottom, without `left`. */
function nodesOf(kind: KindId, left: readonly string[]): readonly PickerOption[] {
  const nodes = useDocument.getState().document?.nodes ?? [];
  return nodes
    .filter((node) => node.kind === kind && !left.includes(node.id))
    .sort((a, b) => a.y - b.y)
    .map((node) => ({ value: node.id, label: node.name, note: node.code, kind }));
}

const NOT_SET = { zh: '未填', en: 'Not set' };
const GONE = { zh: '已删除的节点 {id}', en: 'Deleted node {id}' };
const NONE_YET = { zh: '图谱里没有别的{kind}', en: 'The map has no other node of kind {kind}' };
const ADD = { zh: '添加', en: 'Add' };
const ADD_TO = { zh: '添加{field}', en: 'Add: {field}' };
