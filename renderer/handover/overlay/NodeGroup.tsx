// Owns one node in 一行一策: what the branch changed in it, what it may change still, and whether it carries it out at all.
import { useId, useState } from 'react';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { labelAt } from '../../../shared/document/field-path.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { mergeDecision, notedBase } from '../../../shared/overlay/decision.ts';
import { OVERLAY_FAULTS, type OverlayFault } from '../../../shared/overlay/faults.ts';
import { leafField, openFields } from '../../../shared/overlay/leaf-fields.ts';
import type { Overlay, OverlayChange } from '../../../shared/overlay/overlay.ts';
import { decideConflict } from '../../../shared/overlay/rebase.ts';
import { isAsBase } from '../../../shared/overlay/same-as-base.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { Button } from '../../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Control } from '../../knowledge/forms/Control.tsx';
import { FormElementId } from '../../knowledge/forms/form-target.ts';
import { valueText } from '../../knowledge/items/value-text.ts';
import { dropChange, editOverlay, setLeftOut, setReason, setValue } from './overlay-store.ts';
import { words } from './words.ts';

interface GroupProps {
  readonly document: MapDocument;
  readonly node: MapNode;
  readonly overlay: Overlay;
  readonly faults: readonly OverlayFault[];
}

export function NodeGroup({ document, node, overlay, faults }: GroupProps) {
  const say = useSay();
  const changes = overlay.changes.filter(({ nodeId }) => nodeId === node.id);
  const isOut = overlay.removed.includes(node.id);
  const removal = faults.find(({ part, target }) => part === 'removed' && target === node.id);
  const edit = (change: (overlay: Overlay) => Overlay) => editOverlay(document, overlay.branchCode, change);
  const mayLeaveOut = isOut || (node.lockLevel ?? 'locked') !== 'locked';
  return (
    <FormElementId value={node.id}>
      <section className="overlay-node" aria-label={node.name}>
        <header>
          <KindIcon kind={node.kind} size={14} />
          <b className="ellipsis">{node.name}</b>
          <span className="mono small tertiary">{node.code}</span>
          <span className="grow" />
          {removal && <FaultText fault={removal} />}
          {mayLeaveOut && (
            <label className="leave-out">
              <input
                type="checkbox"
                aria-label={say(words.leaveOutOf, { name: node.name })}
                checked={isOut}
                onChange={(event) => edit(setLeftOut(node.id, event.target.checked))}
              />
              {say(words.leaveOut)}
            </label>
          )}
          <AddField {...{ document, node, overlay }} />
        </header>
        {changes.length > 0 && (
          <table className="data-table overlay-table">
            <thead>
              <tr>
                {[words.field, words.base, words.own, words.reason, words.state].map((title) => (
                  <th key={title.en} scope="col">
                    {say(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => {
                const index = overlay.changes.indexOf(change);
                const fault = faults.find((one) => one.part === 'changes' && one.index === index);
                return <ChangeRow key={`${change.field} ${index}`} {...{ document, node, overlay, change, fault }} />;
              })}
            </tbody>
          </table>
        )}
      </section>
    </FormElementId>
  );
}

function AddField({ document, node, overlay }: Omit<GroupProps, 'faults'>) {
  const say = useSay();
  const changed = new Set(overlay.changes.filter(({ nodeId }) => nodeId === node.id).map(({ field }) => field));
  const open = openFields(node).filter(({ path }) => !changed.has(path));
  if (open.length === 0) return null;
  return (
    <SelectBox
      aria-label={say(words.addFieldOf, { name: node.name })}
      value=""
      onChange={(event) => {
        const field = event.target.value;
        if (field === '') return;
        const place = { nodeId: node.id, field };
        editOverlay(document, overlay.branchCode, setValue(document, place, valueAt(node, field)));
      }}
    >
      <option value="">{say(words.addField)}</option>
      {open.map(({ path, level }) => (
        <option key={path} value={path}>
          {say(labelAt(kinds[node.kind].fields, path))} · {say(words[level])}
        </option>
      ))}
    </SelectBox>
  );
}

interface RowProps {
  readonly document: MapDocument;
  readonly node: MapNode;
  readonly overlay: Overlay;
  readonly change: OverlayChange;
  readonly fault: OverlayFault | undefined;
}

function ChangeRow({ document, node, overlay, change, fault }: RowProps) {
  const say = useSay();
  const id = useId();
  const [problem, setProblem] = useState<FieldProblem>();
  const field = leafField(node.kind, change.field);
  const label = say(labelAt(kinds[node.kind].fields, change.field));
  const place = { nodeId: node.id, field: change.field };
  // With the base's later records where both changed a list.
  const own = mergeDecision(change, node, notedBase(change)).value;
  const isSame = isAsBase(node, change);
  const edit = (next: (overlay: Overlay) => Overlay, mergeKey?: string) =>
    editOverlay(document, overlay.branchCode, next, mergeKey);
  const isOpen = field !== undefined && openFields(node).some(({ path }) => path === change.field);
  const text = (value: unknown) => valueText(field?.info, value, say) || say(words.empty);
  return (
    <tr>
      <td>
        <label htmlFor={id}>{label}</label>
      </td>
      <td className="secondary" title={text(valueAt(node, change.field))}>
        {text(valueAt(node, change.field))}
        {fault?.code === 'conflict' && <small>{say(words.wasBase, { value: text(change.base) })}</small>}
        {fault?.code === 'unseenBase' && <small>{say(words.wasBase, { value: say(words.unknown) })}</small>}
      </td>
      <td>
        {isOpen && field ? (
          <Control
            id={id}
            schema={field.schema}
            info={field.info}
            value={own}
            onApply={(value, mergeKey) => edit(setValue(document, place, value), mergeKey)}
            onProblem={setProblem}
          />
        ) : (
          <b>{text(own)}</b>
        )}
      </td>
      <td>
        <input
          className="input"
          aria-label={say(words.reasonOf, { name: node.name, field: label })}
          value={change.reason}
          maxLength={200}
          onChange={(event) => edit(setReason(place, event.target.value), `reason ${node.id} ${change.field}`)}
        />
      </td>
      <td>
        <div className="overlay-state">
          {problem ? (
            <span className="overlay-fault error-text" role="alert">
              <SeverityIcon severity="error" size={13} />
              {say(problem.message, problem.params)}
            </span>
          ) : fault ? (
            <FaultText fault={fault} />
          ) : (
            <span className="overlay-fault secondary">
              {!isSame && <SeverityIcon severity="ok" size={13} />}
              {say(isSame ? words.same : words.ok)}
            </span>
          )}
          {(fault?.code === 'conflict' || fault?.code === 'unseenBase') && (
            <Button compact onClick={() => edit((own) => decideConflict(own, document, place, 'branch'))}>
              {say(words.keep)}
            </Button>
          )}
          <Button
            look="link"
            aria-label={say(words.dropOf, { name: node.name, field: label })}
            onClick={() => edit(dropChange(place))}
          >
            {say(fault?.code === 'conflict' ? words.takeBase : words.drop)}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function FaultText({ fault }: { fault: OverlayFault }) {
  const say = useSay();
  const isOpen = fault.code === 'conflict' || fault.code === 'unseenBase' || fault.code === 'noReason';
  const text = say(OVERLAY_FAULTS[fault.code], fault.params);
  return (
    <span className={`overlay-fault ${isOpen ? '' : 'error-text'}`} title={text}>
      <SeverityIcon severity={isOpen ? 'warning' : 'error'} size={13} />
      <span>{text}</span>
    </span>
  );
}
