// Owns the fields that several selected nodes of one kind can be given at once, e.g. the approval of all scripts.
import { useMemo } from 'react';
import type { MapNode } from '../../../shared/document/document.ts';
import { setFieldOfNodes } from '../../../shared/document/edits/many.ts';
import { elementFields } from '../../../shared/document/field-path.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { type FormField, formSections } from '../../kit/forms/form-fields.ts';
import { useSay } from '../../kit/ui/say.ts';
import { FieldRow } from '../../knowledge/forms/FieldRow.tsx';
import type { FormTarget } from '../../knowledge/forms/form-target.ts';

/** What people fill in for a whole batch, per kind. When adding one: its path here. */
const BATCH_FIELDS: Partial<Record<KindId, readonly string[]>> = {
  segment: ['sizeAsOf', 'dataSource', 'holdoutPct'],
  product: ['saleFrom', 'saleTo'],
  channel: ['waveNo', 'executorRole', 'sendWindow'],
  script: ['approvalNo', 'approvedTo'],
};

export function ManyFields({ kind, nodes }: { kind: KindId; nodes: readonly MapNode[] }) {
  const say = useSay();
  const ids = nodes.map(({ id }) => id).join(' ');
  const target = useMemo((): FormTarget => {
    const chosen = new Set(ids.split(' '));
    return { id: `many-${kind}`, set: (path, value) => setFieldOfNodes(chosen, path, value) };
  }, [kind, ids]);
  const fields = useMemo(() => batchFields(kind), [kind]);
  if (fields.length === 0) return null;
  return (
    <fieldset className="many-fields">
      <legend>{say(ALL_OF, { n: nodes.length, kind: kinds[kind].title })}</legend>
      {fields.map((field) => {
        const values = new Set(nodes.map((node) => node[field.path]));
        return (
          <div key={`${ids} ${field.path}`}>
            <FieldRow
              target={target}
              field={field}
              value={values.size === 1 ? [...values][0] : undefined}
              checks={NONE}
              findings={NONE}
            />
            {values.size > 1 && <p className="many-different">{say(DIFFERENT)}</p>}
          </div>
        );
      })}
    </fieldset>
  );
}

function batchFields(kind: KindId): readonly FormField[] {
  const all = formSections(elementFields({ kind })).flatMap(({ fields }) => fields);
  return (BATCH_FIELDS[kind] ?? []).flatMap((path) => all.find((field) => field.path === path) ?? []);
}

const NONE: readonly never[] = [];
const ALL_OF = { zh: '批量填写 {n} 个{kind}', en: 'Fill in {n} nodes of kind {kind}' };
const DIFFERENT = { zh: '当前取值不同，填写后统一修改', en: 'Values differ; what you enter applies to all' };
