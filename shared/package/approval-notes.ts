// Owns what whoever signs has to know of the approval: who is missing, who stands in two roles, which scripts have no date.
import type { MapDocument } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
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

const MISSING: readonly (readonly [Role, Message])[] = [
  ['author', { zh: '未填写编制人。', en: 'No author is named.' }],
  ['reviewer', { zh: '未填写复核人。', en: 'No reviewer is named.' }],
  ['complianceReviewer', { zh: '未填写合规复核人。', en: 'No compliance reviewer is named.' }],
];

const UNDATED: Message = {
  zh: '{count} 条话术未填写审批有效期。',
  en: '{count, plural, one {# script has} other {# scripts have}} no approval date.',
};

/** Nothing of it blocks. */
export function approvalNotes(document: MapDocument): readonly ApprovalNote[] {
  const nameOf = (role: Role) => (document[role] ?? '').normalize('NFKC').replace(/\s+/g, '');
  const missing = MISSING.flatMap(([role, message]) =>
    nameOf(role) === '' ? [{ message, places: [{ field: role }] }] : [],
  );
  const same = APART.flatMap(([first, second, message]) =>
    nameOf(first) !== '' && nameOf(first) === nameOf(second)
      ? [{ message, params: { name: document[first]?.trim() ?? '' }, places: [{ field: second }] }]
      : [],
  );
  const undated = inForce(document).nodes.filter((node) => node.kind === 'script' && !node.approvedTo);
  if (undated.length === 0) return [...missing, ...same];
  const places = undated.map(({ id, code, name }) => ({ node: { id, code, name }, field: 'approvedTo' }));
  return [...missing, ...same, { message: UNDATED, params: { count: undated.length }, places }];
}
