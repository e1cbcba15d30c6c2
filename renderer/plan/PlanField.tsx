// Owns one field of an element as a cell of the plan: its control with the element's limits, its name for those who do not see.
import { useCallback, useId, useState } from 'react';
import type { z } from 'zod';
import type { CustomerUnit } from '../../shared/document/customer-type.ts';
import type { MapEdge, MapNode } from '../../shared/document/document.ts';
import { setField } from '../../shared/document/edits/elements.ts';
import { setMapField } from '../../shared/document/edits/map.ts';
import { valueAt } from '../../shared/document/edits/set-at.ts';
import { infoFor } from '../../shared/document/field.ts';
import { elementFields } from '../../shared/document/field-path.ts';
import { mapFields } from '../../shared/document/map-fields.ts';
import type { FieldProblem } from '../kit/forms/field-text.ts';
import { fieldFor, formSections } from '../kit/forms/form-fields.ts';
import { useSay } from '../kit/ui/say.ts';
import { Control } from '../knowledge/forms/Control.tsx';
import { applyField, EditsTheMap, FormElementId } from '../knowledge/forms/form-target.ts';

interface PlanFieldProps {
  readonly element: MapNode | MapEdge;
  readonly path: string;
  /** Whose field it is, where the column does not say so. */
  readonly of?: string;
  /** A text that may have several lines is typed as such; others stand on one. */
  readonly hasLines?: boolean;
  /** What the customers of a scenario are counted in; the node does not say it. */
  readonly customers?: CustomerUnit;
}

export function PlanField({ element, path, of, hasLines, customers }: PlanFieldProps) {
  const fields = elementFields(element);
  const value = valueAt(element, path);
  return <Cell {...{ fields, path, value, of, hasLines }} id={element.id} element={{ ...element, customers }} />;
}

export const controlId = (id: string, path: string) => `plan-${id}-${path.replaceAll('.', '-')}`;

/** A field of the map itself. */
export function PlanMapField(props: { id: string; path: string; value: unknown; hasLines?: boolean }) {
  return <Cell {...props} fields={mapFields} isMap />;
}

/** A field of the record that stands `at` a place in one of the lists of the element, or of the map. */
export function PlanRecordField(props: {
  id: string;
  at: string;
  fields: z.ZodObject;
  record: object;
  path: string;
  of: string;
  /** The lists of the map itself. */
  isMap?: boolean;
}) {
  const { record, path } = props;
  return <Cell {...props} value={valueAt(record, path)} />;
}

function Cell(props: {
  id: string;
  fields: z.ZodObject;
  path: string;
  value: unknown;
  of?: string | undefined;
  isMap?: boolean;
  at?: string;
  element?: Readonly<Record<string, unknown>>;
  hasLines?: boolean | undefined;
}) {
  const { id, fields, path, value, of, isMap, at, hasLines } = props;
  const place = at === undefined ? path : `${at}.${path}`;
  const say = useSay();
  const messageId = useId();
  const [problem, setProblem] = useState<FieldProblem>();
  const found = fieldFor(formSections(fields), path);
  const info = found?.info;
  const onApply = useCallback(
    (next: unknown, mergeKey?: string) => {
      if (!info) return;
      const set = isMap ? setMapField : (field: string, to: unknown) => setField(id, field, to);
      applyField({ id, set }, place, info, next, mergeKey);
    },
    [id, isMap, place, info],
  );
  if (!found || !info) return null;
  // A field of one line would lose the breaks of a text that has some.
  const isOneLine = info.control === 'longText' && !hasLines && !(typeof value === 'string' && value.includes('\n'));
  const control = controlId(id, place);
  const label = of === undefined ? say(info.label) : `${of}: ${say(info.label)}`;
  return (
    <span className="plan-field">
      <label htmlFor={control} className="visually-hidden">
        {label}
      </label>
      <FormElementId value={id}>
        <EditsTheMap value>
          <Control
            id={control}
            schema={found.schema}
            // A cell has no room for a hint, and its column names the unit.
            info={{
              ...(props.element ? infoFor(info, props.element) : info),
              hint: undefined,
              // A list that is picked from names itself: whose it is belongs to the name.
              label: { zh: label, en: label },
              ...(isOneLine && { control: 'text' }),
            }}
            value={value}
            onApply={onApply}
            onProblem={setProblem}
            describedBy={problem && messageId}
          />
        </EditsTheMap>
      </FormElementId>
      {problem && (
        <span id={messageId} className="message error" role="alert">
          {say(problem.message, problem.params)}
        </span>
      )}
    </span>
  );
}
