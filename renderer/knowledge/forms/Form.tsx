// Owns the form of one element, made wholly from its field definitions.
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { z } from 'zod';
import { create } from 'zustand';
import { type CrossCheck, crossCheck } from '../../../shared/document/cross-checks.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { infoFor, MORE } from '../../../shared/document/field.ts';
import { holderIdOf } from '../../../shared/help/field-holders.ts';
import type { DerivedFields } from '../../../shared/knowledge/derived/derived.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { type FormField, type FormSection, fieldFor, formSections } from '../../kit/forms/form-fields.ts';
import { focusCanvas } from '../../kit/ui/focus-canvas.ts';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useIsReadOnly } from '../../session/read-only.ts';
import { useView } from '../../session/view-store.ts';
import { controlId, FieldRow, FindingMessage } from './FieldRow.tsx';
import { EditsTheMap, FormElementId, type FormTarget } from './form-target.ts';
import { useFindingsOf } from './use-findings-of.ts';
import './form.css';

type Fields = Readonly<Record<string, unknown>>;

interface FormProps {
  readonly target: FormTarget;
  readonly fields: z.ZodObject;
  readonly element: Fields;
  /** What field paths in findings and reveals begin with, e.g. `policy.`; they concern no other form. */
  readonly prefix?: string;
  /** Further doubts about single fields. */
  readonly checks?: readonly CrossCheck[];
  /** What is said under a field, by its path. */
  readonly noteOf?: ((path: string) => ReactNode) | undefined;
  /** What follows for fields, by their names. */
  readonly derived?: DerivedFields | undefined;
}

/** Sections that were folded, by their title: folding one folds it for every element. */
const useFolded = create<{ readonly titles: ReadonlySet<string> }>()(() => ({ titles: new Set([MORE.zh]) }));

function setFolded(title: string, folded: boolean): void {
  const titles = new Set(useFolded.getState().titles);
  if (folded) titles.add(title);
  else titles.delete(title);
  useFolded.setState({ titles });
}

/** The last wish to see a field that was met: coming back to an element does not meet it again. */
let fulfilled = 0;

export function Form(props: FormProps) {
  const { target, fields, element, prefix = '', checks: further = NONE, noteOf, derived = NOTHING } = props;
  const sections = formSections(fields);
  const root = useRef<HTMLDivElement>(null);
  const checks = useMemo(() => [...crossCheck(element), ...further], [element, further]);
  const findings = useFindingsOf(target.id, target.isMap);
  const byPath = useMemo(
    () => sortFindings(findings, sections, element, prefix),
    [findings, sections, element, prefix],
  );
  const reveal = useView((view) => view.reveal);
  useEffect(() => {
    if (reveal?.id !== target.id || reveal.field === undefined || reveal.at <= fulfilled) return;
    const field = reveal.field.startsWith(prefix) ? fieldFor(sections, reveal.field.slice(prefix.length)) : undefined;
    const section = sections.find((candidate) => field && candidate.fields.includes(field));
    if (!field || !section) return;
    fulfilled = reveal.at;
    if (section.title) setFolded(section.title.zh, false);
    // The section may have to be drawn first; from an effect it cannot be drawn at once.
    requestAnimationFrame(() => focusControl(root.current, controlId(target, field.path)));
  }, [reveal, sections, prefix, target]);
  return (
    <FormElementId value={target.id}>
      <EditsTheMap value={!target.put}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the name's own field ends the naming */}
        <div
          className="form"
          ref={root}
          data-fields={holderIdOf(fields)}
          onKeyDown={(event) => leaveName(event, controlId(target, 'name'))}
        >
          {byPath.loose.length > 0 && (
            <div className="loose-findings">
              {byPath.loose.map((finding) => (
                <FindingMessage key={finding.fingerprint} finding={finding} />
              ))}
            </div>
          )}
          {sections.map((section) => (
            <Section
              key={section.title?.zh ?? ''}
              {...{ section, target, element, checks, noteOf, derived }}
              findings={byPath.at}
            />
          ))}
        </div>
      </EditsTheMap>
    </FormElementId>
  );
}

const NONE: readonly never[] = [];
const NOTHING: DerivedFields = {};

interface SectionProps {
  readonly section: FormSection;
  readonly target: FormTarget;
  readonly element: Fields;
  readonly checks: readonly CrossCheck[];
  readonly derived: DerivedFields;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly noteOf: FormProps['noteOf'];
}

function Section({ section, target, element, checks, derived, findings, noteOf }: SectionProps) {
  const say = useSay();
  const isMapReadOnly = useIsReadOnly(useDocument((state) => state.document?.id));
  // A disabled fieldset switches off all that is in it; what is kept outside the map is not the map's to lock.
  const Slot = isMapReadOnly && !target.put ? 'fieldset' : 'div';
  const folded = useFolded(({ titles }) => section.title !== undefined && titles.has(section.title.zh));
  const shown = section.fields.filter((field) => field.shown(element));
  if (shown.length === 0) return null;
  const { title } = section;
  const missing = shown.filter(
    ({ info, path }) => info.need === 'export' && isEmpty(valueAt(element, path)) && !derived[path]?.isComputed,
  ).length;
  const filled = folded ? shown.filter((field) => !isEmpty(valueAt(element, field.path))).length : 0;
  const GroupHead = title ? 'h4' : 'h3';
  const grouped = new Set(section.fields.map(({ group }) => group?.zh)).size > 1;
  return (
    <section>
      {title && (
        <h3 className="section-head">
          <button type="button" aria-expanded={!folded} onClick={() => setFolded(title.zh, !folded)}>
            <Icon name={folded ? 'right' : 'down'} size={12} />
            <b>{say(title)}</b>
            {missing > 0 ? (
              <span>{say(MISSING, { n: missing })}</span>
            ) : (
              filled > 0 && <span>{say(FILLED, { n: filled })}</span>
            )}
          </button>
        </h3>
      )}
      {!folded &&
        shown.map((field, index) => (
          <Slot key={field.path} className="field-slot" {...(Slot === 'fieldset' && { disabled: true })}>
            {grouped && field.group && field.group !== shown[index - 1]?.group && (
              <GroupHead className="group-head">{say(field.group)}</GroupHead>
            )}
            <FieldRow
              target={target}
              field={field.info.unitFor ? { ...field, info: infoFor(field.info, element) } : field}
              value={valueAt(element, field.holder ?? field.path)}
              checks={pick(checks, field)}
              derived={derived[field.path]}
              findings={findings.get(field.path) ?? NONE}
              note={noteOf?.(field.path)}
            />
          </Slot>
        ))}
    </section>
  );
}

const FILLED = { zh: '已填 {n} 项', en: '{n} set' };
const MISSING = { zh: '缺 {n} 项', en: '{n} missing' };

/** The same empty list each time, so that rows without doubts are not drawn again. */
function pick(checks: readonly CrossCheck[], field: FormField): readonly CrossCheck[] {
  const found = checks.filter((check) => check.field === field.path);
  return found.length === 0 ? NONE : found;
}

/** Findings by the field that shows them; those of no visible field stand at the top. */
function sortFindings(findings: readonly Finding[], sections: readonly FormSection[], element: Fields, prefix: string) {
  const at = new Map<string, Finding[]>();
  const loose: Finding[] = [];
  for (const finding of findings) {
    const { field: wanted } = finding;
    if (wanted === undefined) {
      if (prefix === '') loose.push(finding);
      continue;
    }
    const field = wanted.startsWith(prefix) ? fieldFor(sections, wanted.slice(prefix.length)) : undefined;
    if (field?.shown(element)) at.set(field.path, [...(at.get(field.path) ?? []), finding]);
    else if (prefix === '' && !field) loose.push(finding);
  }
  return { at, loose };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Enter after a name goes back to the map, where the next key makes the next node. */
function leaveName(event: KeyboardEvent, nameId: string): void {
  const isNaming = event.target instanceof HTMLInputElement && event.target.id === nameId;
  if (!isNaming || event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  focusCanvas();
}

function focusControl(root: HTMLElement | null, id: string): void {
  const found = root?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  const control = found instanceof HTMLFieldSetElement ? found.querySelector('input') : found;
  if (!control) return;
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  if (control instanceof HTMLInputElement) control.select();
}
