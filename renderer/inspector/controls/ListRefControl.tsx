// Owns the field that names one of the map's lists (名单), told by name and date.
import { useShallow } from 'zustand/react/shallow';
import { useDocument } from '../../state/document-store.ts';
import { useSay } from '../../ui/say.ts';
import { useSession } from '../use-session.ts';
import type { ControlProps } from './control-props.ts';
import { Picker } from './Picker.tsx';

export function ListRefControl({ id, info, value, onApply, describedBy, doubt }: ControlProps) {
  const say = useSay();
  const session = useSession(value, onApply);
  const chosen = typeof value === 'string' ? value : undefined;
  const lists = useDocument(useShallow((state) => state.document?.lists ?? []));
  const name = lists.find((list) => list.id === chosen)?.name;
  return (
    <Picker
      id={id}
      look="select"
      label={say(info.label)}
      options={() => lists.map((list) => ({ value: list.id, label: list.name, note: list.asOf }))}
      nothing={say(NONE_YET)}
      value={chosen}
      shown={chosen === undefined ? say(NOT_SET) : (name ?? say(GONE, { id: chosen }))}
      empty={chosen === undefined}
      onPick={(picked) => onApply(picked, session.key())}
      onClear={chosen === undefined ? undefined : () => onApply(undefined)}
      describedBy={describedBy}
      doubt={doubt}
    />
  );
}

const NOT_SET = { zh: '未填', en: 'Not set' };
const GONE = { zh: '已删除的名单 {id}', en: 'Deleted list {id}' };
const NONE_YET = { zh: '还没有名单，在“名单”页导入', en: 'No lists yet; import one on the List tab' };
