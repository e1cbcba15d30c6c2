// Owns the fields whose values are dictionary entries; ids that the dictionary does not know are kept and shown as they are.
import type { DictionaryId } from '../../../shared/document/dictionary-id.ts';
import type { Option } from '../../kit/collections/match-options.ts';
import type { ControlProps } from '../../kit/forms/control-props.ts';
import { PickField } from '../../kit/forms/PickField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { entriesOf, labelOf, useDictionaryScheme } from './dictionary-entries.ts';

/** Dictionaries that only offer words; any other word does as well. */
export const OPEN_DICTIONARIES: readonly DictionaryId[] = ['executorRoles', 'exclusions'];

export function DictionaryControl(control: ControlProps) {
  const say = useSay();
  const scheme = useDictionaryScheme();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const { dictionary, many } = control.info;
  const options = (left: readonly string[]): readonly Option[] =>
    entriesOf(dictionaries, dictionary, scheme).flatMap(({ entry, note }) =>
      left.includes(entry.id) ? [] : { value: entry.id, label: say(entry.label), note },
    );
  const words = (value: string) => {
    const label = labelOf(dictionaries, dictionary, scheme, value);
    return label ? say(label) : value;
  };
  const own = dictionary !== undefined && OPEN_DICTIONARIES.includes(dictionary);
  return (
    <PickField control={control} offer={{ options, labelOf: words, own, ...(many && { nothing: say(ALL_CHOSEN) }) }} />
  );
}

const ALL_CHOSEN = { zh: '已全部选择', en: 'All selected' };
