// Owns the fields whose values are dictionary entries; ids that the dictionary does not know are kept and shown as they are.
import { useContext } from 'react';
import type { DictionaryId } from '../../../shared/document/dictionary-id.ts';
import type { Option } from '../../kit/collections/match-options.ts';
import type { ControlProps } from '../../kit/forms/control-props.ts';
import { PickField } from '../../kit/forms/PickField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useMapKnowledge } from '../../session/map-knowledge.ts';
import { entriesOf, labelOf, useDictionaryScheme } from './dictionary-entries.ts';
import { EditsTheMap, useFormElementId } from './form-target.ts';
import { NEW_METRIC, OF_THE_MAP, showOwnMetrics } from './metric-wish.ts';

/** Dictionaries that only offer words; any other word does as well. */
export const OPEN_DICTIONARIES: readonly DictionaryId[] = ['executorRoles', 'exclusions'];

export function DictionaryControl(control: ControlProps) {
  const say = useSay();
  const scheme = useDictionaryScheme();
  const dictionaries = useMapKnowledge().dictionaries;
  const { dictionary, many } = control.info;
  const ofTheMap = useDocument(({ document }) => document?.metrics);
  const elementId = useFormElementId();
  const editsTheMap = useContext(EditsTheMap);
  const options = (left: readonly string[]): readonly Option[] =>
    entriesOf(dictionaries, dictionary, scheme).flatMap(({ entry, note }) => {
      if (left.includes(entry.id)) return [];
      const isOwn = dictionary === 'metrics' && ofTheMap?.some(({ id }) => id === entry.id);
      return { value: entry.id, label: say(entry.label), note: isOwn ? `${say(OF_THE_MAP)} · ${note}` : note };
    });
  const words = (value: string) => {
    const label = labelOf(dictionaries, dictionary, scheme, value);
    return label ? say(label) : value;
  };
  const other =
    dictionary === 'metrics' && editsTheMap
      ? { title: say(NEW_METRIC), run: () => showOwnMetrics({ goalId: elementId }) }
      : undefined;
  const own = dictionary !== undefined && OPEN_DICTIONARIES.includes(dictionary);
  return (
    <PickField
      control={control}
      offer={{ options, labelOf: words, own, ...(many && { nothing: say(ALL_CHOSEN) }), ...(other && { other }) }}
    />
  );
}

const ALL_CHOSEN = { zh: '已全部选择', en: 'All selected' };
