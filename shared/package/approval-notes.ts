// Owns what whoever signs has to know of the approval: who is missing, who stands in two roles, which scripts have no date.
import type { MapDocument } from '../document/document.ts';
import { fieldInfo } from '../document/field.ts';
import { inForce } from '../document/in-force.ts';
import { kinds } from '../document/kinds/index.ts';
import { mapFields } from '../document/map-fields.ts';
import { approvalOf } from '../document/sign-offs.ts';
import type { Message, MessageParams } from '../i18n/message.ts';

export interface ApprovalNote {
  readonly message: Message;
  readonly params?: MessageParams;
  /** Where it is put right. */
  readonly places: readonly ApprovalPlace[];
}

export interface ApprovalPlace {
  /** Undefined for the map itself. */
  readonly node?: { readonly id: string; readonly code: string; readonly name: string };
  readonly field: string;
  /** Of the field. */
  readonly label: Message;
}

type Role = 'author' | 'reviewer' | 'complianceReviewer';

/** Two roles that one person must not hold. */
const APART: readonly (readonly [Role, Role, Message])[] = [
  [
    'author',
    'reviewer',
    { zh: '编制与复核为同一人：{name}。', en: 'Author and reviewer are the same person: {name}.' },
  ],
  [
    'author',
    'complianceReviewer',
    { zh: '编制与合规复核为同一人：{name}。', en: 'Author and compliance reviewer are the same person: {name}.' },
  ],
  [
    'reviewer',
    'complianceReviewer',
    { zh: '复核与合规复核为同一人：{name}。', en: 'Reviewer and compliance reviewer are the same person: {name}.' },
  ],
];

const ROLES: readonly Role[] = ['author', 'reviewer', 'complianceReviewer'];
const UNNAMED: Message = {
  zh: '{count} 个审批角色未填写。',
  en: '{count, plural, one {# role is} other {# roles are}} not filled in.',
};

const UNDATED: Message = {
  zh: '{count} 条话术未填写审批有效期。',
  en: '{count, plural, one {# script has} other {# scripts have}} no approval date.',
};

/** Nothing of it blocks. */
export function approvalNotes(document: MapDocument): readonly ApprovalNote[] {
  return [...unnamed(document), ...same(document), ...undated(document)];
}

function* unnamed(document: MapDocument): Iterable<ApprovalNote> {
  const roles = ROLES.filter((role) => nameOf(document, role) === '');
  if (roles.length > 0) yield { message: UNNAMED, params: { count: roles.length }, places: roles.map(placeOf) };
}

function* same(document: MapDocument): Iterable<ApprovalNote> {
  for (const [first, second, message] of APART) {
    const name = nameOf(document, first);
    if (name === '' || name !== nameOf(document, second)) continue;
    yield { message, params: { name: document[first]?.trim() ?? '' }, places: [placeOf(second)] };
  }
}

function* undated(document: MapDocument): Iterable<ApprovalNote> {
  const scripts = inForce(document).nodes.filter(
    (node) => node.kind === 'script' && !node.approvedTo && !approvalOf(document, node)?.to,
  );
  if (scripts.length === 0) return;
  const { label } = fieldInfo(kinds.script.fields.shape.approvedTo);
  const places = scripts.map(({ id, code, name }) => ({ node: { id, code, name }, field: 'approvedTo', label }));
  yield { message: UNDATED, params: { count: scripts.length }, places };
}

/** As two spellings of one name have it in common. */
function nameOf(document: MapDocument, role: Role): string {
  return (document[role] ?? '').normalize('NFKC').replace(/\s+/g, '');
}

function placeOf(role: Role): ApprovalPlace {
  return { field: role, label: fieldInfo(mapFields.shape[role]).label };
}
