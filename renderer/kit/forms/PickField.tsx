// Owns fields whose values are picked from a list: one as a select, many as chips. What the list offers is given.
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { Option } from '../collections/match-options.ts';
import { useSay } from '../ui/say.ts';
import { Chips } from './Chips.tsx';
import type { ControlProps } from './control-props.ts';
import { Picker } from './Picker.tsx';
import { useSession } from './use-session.ts';

interface Offer {
  /** All that can be picked, without the values in `left`; asked each time the list opens. */
  readonly options: (left: readonly string[]) => readonly Option[];
  readonly labelOf: (value: string) => string;
  /** The kind whose icon stands before a value. */
  readonly kindOf?: (value: string) => KindId | undefined;
  /** What is typed may be taken as it stands. */
  readonly own?: boolean;
  /** Said where nothing can be picked. */
  readonly nothing?: string;
  /** What can be done where nothing in the list is meant. */
  readonly other?: { readonly title: string; readonly run: () => void };
}

export function PickField({ control, offer }: { control: ControlProps; offer: Offer }) {
  return control.info.many ? <PickMany {...control} offer={offer} /> : <PickOne {...control} offer={offer} />;
}

function PickOne({ id, info, value, onApply, describedBy, doubt, offer }: ControlProps & { offer: Offer }) {
  const say = useSay();
  const session = useSession(value, onApply);
  const chosen = typeof value === 'string' ? value : undefined;
  return (
    <Picker
      id={id}
      look="select"
      label={say(info.label)}
      options={() => offer.options([])}
      {...offered(offer)}
      value={chosen}
      shown={chosen === undefined ? say(NOT_SET) : offer.labelOf(chosen)}
      shownKind={chosen === undefined ? undefined : offer.kindOf?.(chosen)}
      empty={chosen === undefined}
      onPick={(picked) => onApply(picked, session.key())}
      onClear={info.need === 'save' || chosen === undefined ? undefined : () => onApply(undefined)}
      describedBy={describedBy}
      doubt={doubt}
    />
  );
}

function PickMany({ id, info, value, onApply, describedBy, offer }: ControlProps & { offer: Offer }) {
  const say = useSay();
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const put = (values: readonly string[]) => onApply(values.length === 0 && info.need !== 'save' ? undefined : values);
  return (
    <div className="many">
      <Chips
        chips={chosen.map((item) => ({ value: item, label: offer.labelOf(item), kind: offer.kindOf?.(item) }))}
        onRemove={(index) => put(chosen.filter((_, i) => i !== index))}
      />
      <Picker
        id={id}
        look="add"
        label={say(ADD_TO, { field: info.label })}
        shown={say(ADD)}
        options={() => offer.options(chosen)}
        {...offered(offer)}
        onPick={(picked) => put([...chosen, picked])}
        describedBy={describedBy}
      />
    </div>
  );
}

function offered({ own, nothing, other }: Offer) {
  return { ...(own !== undefined && { own }), ...(nothing !== undefined && { nothing }), ...(other && { other }) };
}

const NOT_SET = { zh: '未填', en: 'Not set' };
const ADD = { zh: '添加', en: 'Add' };
const ADD_TO = { zh: '添加{field}', en: 'Add to “{field}”' };
