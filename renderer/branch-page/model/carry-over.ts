// Owns carrying what was filled in for an earlier package of the same map and branch into this one, row by row code.
import type { Message } from '../../../shared/i18n/message.ts';
import { ownTasks } from '../../../shared/package/own-tasks.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { FORM_COLUMNS } from '../../../shared/package/return-columns.ts';
import { lastFormDay } from '../../../shared/package/return-period.ts';
import { RETURN_LABELS, RETURN_PARTS } from '../../../shared/package/return-words.ts';
import { hasContent, type KeptForm } from './form-periods.ts';
import type { Form, FormRow } from './return-form.ts';

/** What is not carried: what it was called, and its figures, which stay where they are. */
export interface LeftBehind {
  readonly name: Message;
  readonly figures: readonly { readonly label: Message; readonly text: string }[];
}

export interface Carried {
  /** Of the package that it was filled in for. */
  readonly mapVersion?: number;
  readonly revision?: number;
  readonly count: number;
  /** Codes of rows that nobody has touched since. */
  readonly rows: readonly string[];
  readonly left: readonly LeftBehind[];
}

/** Which package a kept state was filled in for, with what its rows were called. */
export interface Origin {
  readonly mapCode: string;
  readonly branchCode: string;
  readonly mapVersion: number;
  readonly revision: number;
  readonly names: Readonly<Record<string, string>>;
  readonly trial?: true | undefined;
}

export function originOf(payload: PackagePayload): Origin {
  const { mapCode, branchCode, mapVersion, revision, trial } = payload;
  const names = payload.rows.map(({ rowCode, segmentName, channelName }) => [
    rowCode,
    `${segmentName} › ${channelName}`,
  ]);
  return { mapCode, branchCode, mapVersion, revision, names: Object.fromEntries(names), ...(trial && { trial }) };
}

/** The form for this package, with what of it has a place here; `origin` is that of the other package, where it is known. */
export function carriedForm(form: Form, payload: PackagePayload, origin: Partial<Origin>): Form & { carried: Carried } {
  const known = new Set(payload.rowsToReturn);
  const filled = Object.entries(form.rows).filter(([, row]) => isFilled(row));
  const rows = filled.filter(([code]) => known.has(code));
  const goals = new Set(ownTasks(payload).map(({ goal }) => goal.id));
  const tasks = Object.entries(form.tasks).filter(([, text]) => text.trim() !== '');
  const left: LeftBehind[] = [
    ...filled.flatMap(([code, row]) => (known.has(code) ? [] : leftRow(origin.names?.[code] ?? code, row))),
    ...tasks.flatMap(([id, text]) => (goals.has(id) ? [] : leftTask(id, text, payload))),
    ...Object.entries(RETURN_PARTS).flatMap(([part, name]) =>
      form.more && part in form.more ? [{ name, figures: [] }] : [],
    ),
  ];
  const { mapVersion, revision } = origin;
  return {
    ...{ periodStart: form.periodStart, periodEnd: form.periodEnd },
    rows: Object.fromEntries(rows),
    tasks: Object.fromEntries(tasks.filter(([id]) => goals.has(id))),
    carried: {
      ...(mapVersion !== undefined && { mapVersion }),
      ...(revision !== undefined && { revision }),
      ...{ count: rows.length, rows: rows.map(([code]) => code), left },
    },
  };
}

/** The forms of an earlier package for this one; periods that this one does not report on stay behind, by their days. */
export function carriedForms(forms: readonly KeptForm[], payload: PackagePayload, origin: Partial<Origin>) {
  const filled = forms.filter(hasContent);
  const end = lastFormDay(payload);
  const isOurs = ({ periodStart, periodEnd }: Form) => periodStart <= end && (periodEnd || '9999') >= payload.validFrom;
  return {
    forms: filled.filter(isOurs).map((form): KeptForm => {
      const { id, savedAt } = form;
      return { ...carriedForm(form, payload, origin), id, ...(savedAt && { savedAt }) };
    }),
    leftPeriods: filled
      .filter((form) => !isOurs(form))
      .map(({ periodStart, periodEnd }) => ({ periodStart, periodEnd })),
  };
}

function isFilled(row: FormRow): boolean {
  return Object.values(row).some((text) => text.trim() !== '');
}

function leftRow(name: string, row: FormRow): LeftBehind {
  return {
    name: { zh: name, en: name },
    figures: FORM_COLUMNS.flatMap((column) => {
      const text = row[column]?.trim();
      return text ? [{ label: RETURN_LABELS[column], text }] : [];
    }),
  };
}

function leftTask(id: string, text: string, { map }: PackagePayload): LeftBehind {
  const name = map.nodes.find((node) => node.id === id)?.name ?? id;
  return { name: { zh: name, en: name }, figures: [{ label: DONE, text }] };
}

const DONE: Message = { zh: '完成', en: 'Done' };
