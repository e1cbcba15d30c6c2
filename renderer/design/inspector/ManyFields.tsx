// Owns the form of several selected nodes: every field that they have in common, set for all at once.
import { useMemo } from 'react';
import type { MapNode } from '../../../shared/document/document.ts';
import { addToLists, removeFromLists, sharedList } from '../../../shared/document/edits/many-lists.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { MORE } from '../../../shared/document/field.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { FormField, FormSection } from '../../kit/forms/form-fields.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { type Say, useSay } from '../../kit/ui/say.ts';
import { FieldRow } from '../../knowledge/forms/FieldRow.tsx';
import { applyField, changeTitle, type FormTarget } from '../../knowledge/forms/form-target.ts';
import { valueText } from '../../knowledge/items/value-text.ts';
import { useDocument } from '../../session/document-store.ts';
import { useIsReadOnly } from '../../session/read-only.ts';
import { commonSections, isList, setFieldOfAll } from './many-fields.ts';

interface ManyFieldsProps {
  /** Of one kind, or of several. */
  readonly nodes: readonly MapNode[];
}

export function ManyFields({ nodes }: ManyFieldsProps) {
  const say = useSay();
  const readOnly = useIsReadOnly(useDocument((state) => state.document?.id));
  const kindIds = useMemo(() => [...new Set(nodes.map(({ kind }) => kind))], [nodes]);
  const sections = useMemo(() => commonSections(kindIds, nodes), [kindIds, nodes]);
  return (
    <fieldset className="many-fields" disabled={readOnly}>
      <legend className="visually-hidden">{say(FOR_ALL, { n: nodes.length })}</legend>
      {sections.map((section) => (
        <Section key={section.title?.zh ?? ''} section={section} nodes={nodes} kind={kindIds[0] as KindId} />
      ))}
    </fieldset>
  );
}

function Section({ section, nodes, kind }: ManyFieldsProps & { section: FormSection; kind: KindId }) {
  const say = useSay();
  const fields = section.fields.map((field) => <Field key={field.path} {...{ field, nodes, kind }} />);
  if (!section.title) return <>{fields}</>;
  const differing = section.fields.filter((field) => isMixed(nodes, field)).length;
  return (
    <details open={section.title.zh !== MORE.zh}>
      <summary className="many-section">
        <b>{say(section.title)}</b>
        {differing > 0 && <span className="secondary">{say(DIFFERING, { n: differing })}</span>}
      </summary>
      {fields}
    </details>
  );
}

function Field({ field, nodes, kind }: ManyFieldsProps & { field: FormField; kind: KindId }) {
  const say = useSay();
  const { path, info } = field;
  const target = useMemo(
    (): FormTarget => ({ id: `many-${kind}`, set: (_path, value) => setFieldOfAll(nodes, field, value) }),
    [kind, nodes, field],
  );
  const chosen = nodes.filter((node) => field.shown(node));
  const lists = isList(info) ? sharedList(chosen, path) : undefined;
  const mixed = isMixed(nodes, field);
  const value = lists ? emptyAsNone(lists.common) : mixed ? undefined : valueAt(chosen[0] ?? {}, path);
  const ids = nodes.map(({ id }) => id).join(' ');
  return (
    <div key={`${ids} ${path}`}>
      <FieldRow
        target={target}
        field={field}
        value={value}
        mixed={mixed && !lists}
        checks={NONE}
        findings={NONE}
        note={mixed && !lists && <Mixed field={field} nodes={chosen} target={target} />}
      />
      {lists && lists.partial.length > 0 && (
        <ul className="many-partial" aria-label={say(ONLY_SOME)}>
          {lists.partial.map(({ item, nodes: count }) => (
            <li key={JSON.stringify(item)}>
              <span className="ellipsis">{itemText(field, item, say)}</span>
              <span className="secondary">{say(HAVE, { n: count, all: chosen.length })}</span>
              <Button look="link" onClick={() => changeLists(field, addToLists(idsOf(chosen), path, item))}>
                {say(TO_ALL)}
              </Button>
              <Button look="link" onClick={() => changeLists(field, removeFromLists(idsOf(chosen), path, item))}>
                {say(FROM_ALL)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Which values there are, the most frequent first, and the way to none where a field may be empty. */
function Mixed({ field, nodes, target }: ManyFieldsProps & { field: FormField; target: FormTarget }) {
  const { path, holder, info } = field;
  const say = useSay();
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const text = valueText(info, valueAt(node, path), say) || say(EMPTY);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const values = [...counts].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  const text = values.map(([value, n]) => `${value} ×${n}`).join(say(AND));
  return (
    <p className="many-different" title={text}>
      <b>{say(MIXED)}</b>
      <span className="ellipsis">
        {text}
        {counts.size > SHOWN && '…'}
      </span>
      {info.need !== 'save' && holder === undefined && (
        <Button look="link" title={say(CLEAR_HINT)} onClick={() => applyField(target, path, info, undefined)}>
          {say(CLEAR)}
        </Button>
      )}
    </p>
  );
}

const SHOWN = 4;

function isMixed(nodes: readonly MapNode[], field: FormField): boolean {
  const values = nodes.filter((node) => field.shown(node)).map((node) => JSON.stringify(valueAt(node, field.path)));
  return new Set(values).size > 1;
}

function changeLists({ info }: FormField, edit: ReturnType<typeof addToLists>): void {
  useDocument.getState().apply(changeTitle(info), edit);
}

const idsOf = (nodes: readonly MapNode[]) => new Set(nodes.map(({ id }) => id));

function emptyAsNone(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** A record by its first words. */
function itemText({ info }: FormField, item: unknown, say: Say): string {
  if (item === null || typeof item !== 'object') return valueText(info, item, say);
  const fields = Object.fromEntries(info.record ?? []);
  return Object.entries(item)
    .map(([name, value]) => valueText(fields[name], value, say))
    .filter(Boolean)
    .join(' ');
}

const NONE: readonly never[] = [];
const FOR_ALL = { zh: '{n} 个节点一起填写', en: 'Fill in {n} nodes at once' };
const DIFFERING = { zh: '{n} 项不一致', en: '{n, plural, one {# differs} other {# differ}}' };
const MIXED = { zh: '不一致', en: 'Mixed' };
const ONLY_SOME = { zh: '仅部分节点有', en: 'Only some have' };
const HAVE = { zh: '{n} / {all} 个有', en: '{n} of {all}' };
const TO_ALL = { zh: '给全部', en: 'Add to all' };
const FROM_ALL = { zh: '全部移除', en: 'Remove from all' };
const CLEAR = { zh: '全部清空', en: 'Clear all' };
const CLEAR_HINT = {
  zh: '所选节点的此项全部清空；有推算值的恢复推算',
  en: 'Empties the field of all selected nodes; what follows from elsewhere comes back',
};
const EMPTY = { zh: '空', en: 'empty' };
const AND = { zh: '，', en: ', ' };
