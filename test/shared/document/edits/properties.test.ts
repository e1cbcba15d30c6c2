import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, changeSchema, diffDocuments, isEmptyChange } from '../../../../shared/diff/change.ts';
import { documentSchema } from '../../../../shared/document/document.ts';
import { legalEdgeTypes } from '../../../../shared/document/edge-types.ts';
import { readDocument, writeDocument } from '../../../../shared/document/read-document.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { illegalEdge } from '../../../../shared/lint/rules/illegal-edge.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { strategyRows } from '../../../../shared/rows/rows.ts';
import { times } from '../../../property-runs.ts';
import { buildMap, deepFreeze } from '../../build-map.ts';
import { context } from '../../lint/test-rule.ts';
import { applyAll, randomEdit, randomEdits } from '../../random-edits.ts';

const start = fc.constantFrom(buildMap({}), ...allTemplates().map(deepFreeze));
const edited = fc.tuple(start, randomEdits(25)).map(([document, edits]) => applyAll(document, edits));
const runs = { numRuns: times(60) };

describe('any edits', () => {
  test('keep the document valid', () => {
    fc.assert(
      fc.property(edited, (document) => {
        expect(documentSchema.safeParse(document).error?.issues).toBeUndefined();
      }),
      runs,
    );
  });

  test('leave the document before them as it was, so undo and redo are exact', () => {
    fc.assert(
      fc.property(edited, randomEdit, (before, { edit }) => {
        const copy = JSON.stringify(before);
        const after = edit(deepFreeze(before));
        expect(JSON.stringify(before)).toBe(copy);
        expect(edit(before)).toEqual(after);
      }),
      runs,
    );
  });

  test('return the same document when they change nothing', () => {
    fc.assert(
      fc.property(edited, randomEdit, (document, { edit }) => {
        const once = edit(document);
        if (JSON.stringify(once) === JSON.stringify(document) && once.waves === document.waves)
          expect(once).toBe(document);
      }),
      runs,
    );
  });

  test('never give an id to two elements, nor the id of a deleted one', () => {
    fc.assert(
      fc.property(start, randomEdits(25), (document, edits) => {
        const gone = new Set<string>();
        let current = document;
        for (const { edit } of edits) {
          const before = new Set([...current.nodes, ...current.edges].map(({ id }) => id));
          current = edit(current);
          const ids = [...current.nodes, ...current.edges].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(gone).not.toContain(id);
          for (const id of before) if (!ids.includes(id)) gone.add(id);
        }
      }),
      runs,
    );
  });

  test('join only what may be joined, once, and never in a circle', () => {
    fc.assert(
      fc.property(edited, (document) => {
        const kind = new Map(document.nodes.map((node) => [node.id, node.kind]));
        for (const { from, to, type } of document.edges) {
          expect(legalEdgeTypes(kind.get(from) ?? 'goal', kind.get(to) ?? 'goal')).toContain(type);
        }
        expect(runRules(document, context, [illegalEdge])).toEqual([]);
      }),
      runs,
    );
  });
});

describe('any document', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(edited, (document) => {
        expect(readDocument(writeDocument(document))).toEqual({ document, notes: [] });
      }),
      runs,
    );
  });

  test('turns into any other by the change between them, sent as JSON', () => {
    fc.assert(
      fc.property(edited, randomEdits(15), (before, edits) => {
        const after = applyAll(before, edits);
        const change = diffDocuments(before, after);
        expect(applyChange(before, change)).toEqual(after);
        const sent = changeSchema.parse(JSON.parse(JSON.stringify(change)));
        expect(applyChange(before, sent)).toEqual(after);
        expect(applyChange(after, sent)).toEqual(after);
        expect(isEmptyChange(diffDocuments(after, after))).toBe(true);
      }),
      runs,
    );
  });

  test('is checked without a crash, the same every time', () => {
    fc.assert(
      fc.property(edited, (document) => {
        const found = runRules(deepFreeze(document), context);
        expect(found.filter(({ fingerprint }) => fingerprint.endsWith(':crash'))).toEqual([]);
        expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
        expect(runRules(JSON.parse(JSON.stringify(document)), context)).toEqual(found);
      }),
      runs,
    );
  });

  test('stays valid under every quick fix', () => {
    fc.assert(
      fc.property(edited, (document) => {
        for (const fix of runRules(document, context).flatMap(({ fixes }) => fixes ?? [])) {
          expect(documentSchema.safeParse(applyFix(fix)(document)).error?.issues).toBeUndefined();
        }
      }),
      { numRuns: times(15) },
    );
  });

  test('has rows with codes of their own, built from its nodes', () => {
    fc.assert(
      fc.property(edited, (document) => {
        const rows = strategyRows(document);
        expect(new Set(rows.map(({ rowCode }) => rowCode)).size).toBe(rows.length);
        const ids = new Set(document.nodes.map(({ id }) => id));
        for (const row of rows) for (const id of Object.values(row.ids)) expect(ids).toContain(id);
      }),
      runs,
    );
  });
});
