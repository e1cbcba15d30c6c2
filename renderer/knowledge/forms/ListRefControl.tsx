// Owns the field that names one of the map's lists (名单), shown by name and date.
import { useShallow } from 'zustand/react/shallow';
import type { ControlProps } from '../../kit/forms/control-props.ts';
import { PickField } from '../../kit/forms/PickField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';

export function ListRefControl(control: ControlProps) {
  const say = useSay();
  const lists = useDocument(useShallow((state) => state.document?.lists ?? []));
  const offer = {
    options: () => lists.map((list) => ({ value: list.id, label: list.name, note: list.asOf })),
    labelOf: (id: string) => lists.find((list) => list.id === id)?.name ?? say(GONE, { id }),
    nothing: say(NONE_YET),
  };
  return <PickField control={control} offer={offer} />;
}

const GONE = { zh: '已删除的名单 {id}', en: 'Deleted customer list {id}' };
const NONE_YET = { zh: '尚无名单，请在“名单”页导入', en: 'No customer lists yet; import one on the “List” tab' };
