// Owns 放开给支行的字段: which fields branches may change, kind by kind and for all nodes of the kind at once.
import { useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setFieldLockOfKind } from '../../../shared/document/edits/locks.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { stateFields } from '../../../shared/document/kinds/common.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { LockLevel } from '../../../shared/document/locks.ts';
import { type ReleasedField, releasedFields } from '../../../shared/document/released-fields.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { Segmented } from '../../kit/ui/Segmented.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { showOverlays } from './overlay-store.ts';
import { words } from './words.ts';

const LEVELS = fieldInfo(stateFields.lockLevel).options ?? [];
/** What branches adjust first stands first. */
const ORDER: readonly KindId[] = ['channel', 'script', 'product', 'scenario', 'segment', 'benefit', 'goal'];

export function ReleasePanel({ document }: { document: MapDocument }) {
  const say = useSay();
  return (
    <section className="panel overlay-panel" data-help="panel.overlay" aria-label={say(words.release)}>
      <div className="panel-head">
        <h2>{say(words.release)}</h2>
        <span className="grow" />
        <Button compact icon="edit" onClick={() => showOverlays('edit')}>
          {say(words.open)}
        </Button>
        <Button look="primary" onClick={() => showOverlays('none')}>
          {say(words.back)}
        </Button>
      </div>
      <ReleaseTable document={document} />
    </section>
  );
}

export function ReleaseTable({ document }: { document: MapDocument }) {
  const say = useSay();
  const given = ORDER.flatMap((kind) => {
    const fields = releasedFields(document, kind);
    return fields.length > 0 ? [{ kind, fields }] : [];
  });
  const [chosen, setChosen] = useState<KindId>('channel');
  const shown = given.find(({ kind }) => kind === chosen) ?? given[0];
  if (!shown) return <p className="preview-empty">{say(words.nothingToRelease)}</p>;
  return (
    <>
      <div className="release-bar">
        <Segmented
          label={say(words.releaseKinds)}
          options={given.map(({ kind }) => ({ value: kind, text: say(kinds[kind].title) }))}
          value={shown.kind}
          onChange={setChosen}
        />
        <span className="small secondary">{say(words.releaseHint)}</span>
      </div>
      <ScrollBox label={say(words.release)} className="overlay-scroll">
        <table className="data-table release-table">
          <thead>
            <tr>
              {[words.field, words.releaseState, words.releaseTo].map((title) => (
                <th key={title.en} scope="col">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.fields.map((field) => (
              <FieldRow key={field.name} kind={shown.kind} field={field} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function FieldRow({ kind, field }: { kind: KindId; field: ReleasedField }) {
  const say = useSay();
  const { name, info, nodes } = field;
  const held = LEVELS.filter(({ value }) => nodes[value as LockLevel].length > 0);
  const isOpen = nodes.adjustable.length + nodes.free.length > 0;
  const label = say(info.label);
  return (
    <tr>
      <td>
        <span className="release-name">
          <Icon name={isOpen ? 'edit' : 'lock'} size={12} />
          {label}
        </span>
      </td>
      <td className="secondary">
        {held
          .map((level) =>
            say(words.releaseCount, { level: level.label, count: nodes[level.value as LockLevel].length }),
          )
          .join(' · ')}
      </td>
      <td>
        <SelectBox
          aria-label={say(words.releaseOf, { field: label, kind: kinds[kind].title })}
          value={held.length === 1 ? (held[0]?.value ?? '') : ''}
          onChange={(event) => {
            const level = event.target.value as LockLevel | '';
            if (level !== '') useDocument.getState().apply(words.releaseStep, setFieldLockOfKind(kind, name, level));
          }}
        >
          {held.length !== 1 && <option value="">{say(words.releaseMixed)}</option>}
          {LEVELS.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {say(text)}
            </option>
          ))}
        </SelectBox>
      </td>
    </tr>
  );
}
