// Owns the fields whose values are dictionary entries; ids that the dictionary does not know are kept and shown as they are.
import { useCallback } from 'react';
import type { DictionaryId } from '../../../shared/dictionary/dictionary-id.ts';
import { useKnowledge } from '../../state/knowledge-store.ts';
import { useSay } from '../../ui/say.ts';
import { entriesOf, labelOf, useDictionaryScheme } from '../dictionary-entries.ts';
import { useSession } from '../use-session.ts';
import { Chips } from './Chips.tsx';
import type { ControlProps } from './control-props.ts';
import { Picker, type PickerOption } from './Picker.tsx';

/** Dictionaries that only offer words; any other word does as well. */
export const OPEN_DICTIONARIES: readonly DictionaryId[] = ['executorRoles', 'exclusions'];

export function DictionaryControl(props: ControlProps) {
  return props.info.many ? <ManyEntries {...props} /> : <OneEntry {...props} />;
}

function OneEntry({ id, info, value, onApply, describedBy, doubt }: ControlProps) {
  const say = useSay();
  const { options, labelOf, own } = useEntries(info.dictionary);
  const session = useSession(value, onApply);
  const chosen = typeof value === 'string' ? value : undefined;
  return (
    <Picker
      id={id}
      look="select"
      label={say(info.label)}
      options={options}
      own={own}
      value={chosen}
      shown={chosen === undefined ? say(NOT_SET) : labelOf(chosen)}
      empty={chosen === undefined}
      onPick={(picked) => onApply(picked, session.key())}
      onClear={info.need === 'save' || chosen === undefined ? undefined : () => onApply(undefined)}
      describedBy={describedBy}
      doubt={doubt}
    />
  );
}

function ManyEntries({ id, info, value, onApply, describedBy }: ControlProps) {
  const say = useSay();
  const { options, labelOf, own } = useEntries(info.dictionary);
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const put = (values: readonly string[]) => onApply(values.length === 0 && info.need !== 'save' ? undefined : values);
  return (
    <div className="many">
      <Chips
        chips={chosen.map((entry) => ({ value: entry, label: labelOf(entry) }))}
        onRemove={(index) => put(chosen.filter((_, i) => i !== index))}
      />
      <Picker
        id={id}
        look="add"
        label={say(ADD_TO, { field: info.label })}
        shown={say(ADD)}
        options={() => options().filter((option) => !chosen.includes(option.value))}
        own={own}
        nothing={say(ALL_CHOSEN)}
        onPick={(picked) => put([...chosen, picked])}
        describedBy={describedBy}
      />
    </div>
  );
}

function useEntries(dictionary: DictionaryId | undefined) {
  const say = useSay();
  const scheme = useDictionaryScheme();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const options = useCallback(
    (): readonly PickerOption[] =>
      entriesOf(dictionaries, dictionary, scheme).map(({ entry, note }) => ({
        value: entry.id,
        label: say(entry.label),
        note,
      })),
    [dictionaries, dictionary, scheme, say],
  );
  const words = (value: string) => {
    const label = labelOf(dictionaries, dictionary, scheme, value);
    return label ? say(label) : value;
  };
  return { options, labelOf: words, own: dictionary !== undefined && OPEN_DICTIONARIES.includes(dictionary) };
}

const NOT_SET = { zh: '未填', en: 'Not set' };
const ADD = { zh: '添加', en: 'Add' };
const ADD_TO = { zh: '添加{field}', en: 'Add: {field}' };
const ALL_CHOSEN = { zh: '都选上了', en: 'All are chosen' };
