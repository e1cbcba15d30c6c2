// Owns SM035: every open breakpoint (断点) has somebody who fixes it, in time.
import type { Message } from '../../i18n/message.ts';
import type { Rule } from '../rule.ts';

const MOST_SHOWN = 20;

export const openBreakpoint: Rule = {
  id: 'SM035',
  severity: 'warning',
  stage: 'check',
  title: { zh: '断点无责任人或已逾期', en: 'Breakpoint without owner or overdue' },
  why: {
    zh: '回检发现的断点若无责任人和期限，下次仍会出现。',
    en: 'A breakpoint without an owner and a due date comes up again at the next review.',
  },
  *check(document, graph, { today }) {
    const edges = new Set(document.edges.map(({ id }) => id));
    for (const [index, { id, edgeRef, symptom, ownerRole, dueDate, status }] of (
      document.breakpoints ?? []
    ).entries()) {
      if (status === 'closed') continue;
      const isOverdue = dueDate !== undefined && dueDate < today;
      const issues: Message[] = [];
      if (!ownerRole?.trim()) issues.push({ zh: '无责任人', en: 'has no owner' });
      if (isOverdue) issues.push({ zh: `已逾期（${dueDate}）`, en: `is overdue (${dueDate})` });
      if (issues.length === 0) continue;
      const isHere = edges.has(edgeRef) || graph.node(edgeRef) !== undefined;
      yield {
        targets: isHere ? [edgeRef] : [],
        key: id,
        message: { zh: '断点“{name}”{issues}。', en: 'Breakpoint “{name}” {issues}.' },
        params: { name: shortened(symptom?.trim() || id), issues },
        ...(!isHere && { field: `breakpoints.${index}.${ownerRole?.trim() ? 'dueDate' : 'ownerRole'}` }),
      };
    }
  },
};

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join('')}…` : text;
}
