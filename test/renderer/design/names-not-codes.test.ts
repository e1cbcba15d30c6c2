// Tests that people read names where names are known: no code of an event, a goal or an entry in list, sheets, cards and findings.
import { expect, test } from 'vitest';
import { readCellOf } from '../../../renderer/design/grid/grid.ts';
import { cellText } from '../../../renderer/design/grid/grid-table.ts';
import { kindColumns } from '../../../renderer/design/sheet/kind-columns.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { cardFacts } from '../../../shared/document/card-facts.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { formatMessage, type Message, type MessageParams } from '../../../shared/i18n/message.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { listColumns } from '../../../shared/rows/list-columns.ts';
import { rowColumns } from '../../../shared/rows/row-columns.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';

const say = (message: Message, params?: MessageParams) => formatMessage(message, 'zh', params);

/** Columns that are codes by name. */
const IS_CODE = /code$|approvalNo$|trackingPoint$|^version$/i;

/** Ids of entries that have a name of their own, and codes of goals. */
function codesOf({ nodes }: MapDocument): readonly string[] {
  const { metrics, events, lifecycleStages, exclusions, executorRoles, tiers, specialGroups } = starterDictionaries;
  const entries = [metrics, events, lifecycleStages, exclusions, executorRoles, tiers, specialGroups].flat();
  const named = entries.flatMap(({ id, label }) => (label.zh.includes(id) || label.en.includes(id) ? [] : [id]));
  return [...named, ...nodes.flatMap(({ kind, code }) => (kind === 'goal' ? [code] : []))];
}

/** The codes that stand in the text as words of their own. */
function codesIn(text: string, codes: readonly string[]): readonly string[] {
  const words = new Set(text.split(/[^A-Za-z0-9_.-]+/));
  return codes.filter((code) => words.has(code));
}

test('a code that stands for a name is found', () => {
  const document = allTemplates().find(({ code }) => code === 'TPL-ELDER') ?? expect.fail();
  const codes = codesOf(document);
  const asInPackages = rowColumns.filter(({ id }) => !IS_CODE.test(id));
  const cells = strategyRows(document).flatMap((row) => asInPackages.map(({ cell }) => cellText(cell(row), say)));
  expect(cells.flatMap((text) => codesIn(text, codes))).toContain('G1');
});

test('no template shows a code where a name is known', () => {
  const shown: string[] = [];
  for (const document of allTemplates()) {
    const codes = codesOf(document);
    const look = (where: string, text: string) => {
      for (const code of codesIn(text, codes)) shown.push(`${document.code} ${where}: ${code} in ${text}`);
    };
    for (const row of strategyRows(document)) {
      for (const column of listColumns(document, starterDictionaries)) {
        if (!IS_CODE.test(column.id)) look(column.id, cellText(readCellOf(column, row), say));
      }
    }
    for (const node of document.nodes) {
      for (const column of kindColumns(document, node.kind)) {
        if (!IS_CODE.test(column.id)) look(`${node.kind} ${column.id}`, cellText(readCellOf(column, node), say));
      }
      for (const fact of cardFacts(node, starterDictionaries, say)) look(`card of ${node.kind}`, fact);
    }
    for (const { ruleId, message, params } of runRules(document, { ...starterKnowledge, today: '2026-12-01' })) {
      look(ruleId, say(message, params));
    }
  }
  expect([...new Set(shown)]).toEqual([]);
});
