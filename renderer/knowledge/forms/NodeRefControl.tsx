// Owns the fields that point at other nodes, shown by name and code.
import { useShallow } from 'zustand/react/shallow';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { Option } from '../../kit/collections/match-options.ts';
import type { ControlProps } from '../../kit/forms/control-props.ts';
import { PickField } from '../../kit/forms/PickField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFormElementId } from './form-target.ts';

export function NodeRefControl(control: ControlProps) {
  const say = useSay();
  const self = useFormElementId();
  const kind = control.info.refersTo as KindId;
  const chosen = [control.value].flat().filter((value) => typeof value === 'string');
  const names = useDocument(useShallow((state) => chosen.map((node) => nodeById(state.document, node)?.name)));
  const nameOf = (id: string) => names[chosen.indexOf(id)];
  const offer = {
    options: (left: readonly string[]) => nodesOf(kind, [self, ...left]),
    labelOf: (id: string) => nameOf(id) ?? say(GONE, { id }),
    kindOf: (id: string) => (nameOf(id) === undefined ? undefined : kind),
    nothing: say(NONE_YET, { kind: kinds[kind].title }),
  };
  return <PickField control={control} offer={offer} />;
}

/** The nodes of a kind from top to bottom, without `left`. */
function nodesOf(kind: KindId, left: readonly string[]): readonly Option[] {
  const nodes = useDocument.getState().document?.nodes ?? [];
  return nodes
    .filter((node) => node.kind === kind && !left.includes(node.id))
    .sort((a, b) => a.y - b.y)
    .map((node) => ({ value: node.id, label: node.name, note: node.code, kind }));
}

const GONE = { zh: '已删除的节点 {id}', en: 'Deleted node {id}' };
const NONE_YET = { zh: '图谱中没有其他{kind}', en: 'The map has no other node of kind {kind}' };
