// Tests what a package is said to hold, against what is really put into one.
import { expect, test } from 'vitest';
import { packageContents } from '../../../../renderer/handover/packages/package-contents.ts';
import { setFieldOfNodes } from '../../../../shared/document/edits/many.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { draftNodes } from '../../../../shared/lint/export-check.ts';
import { deliverableRows } from '../../../../shared/package/build-payload.ts';

const [template] = allTemplates();
if (!template) throw new Error('there are no templates');
const withStatus = (status: string) =>
  setFieldOfNodes(new Set(template.nodes.map((node) => node.id)), 'status', status)(template);

test('drafts stay behind, and setting them to ready hands them over', () => {
  const draft = withStatus('draft');
  const before = packageContents(draft);
  expect(before.issued).toEqual([]);
  expect(before.notIssued).toBeGreaterThan(0);

  const ready = setFieldOfNodes(new Set(draftNodes(draft).map((node) => node.id)), 'status', 'ready')(draft);
  const after = packageContents(ready);
  expect(after.issued).toHaveLength(before.notIssued);
  expect(after.notIssued).toBe(0);
});

test('the rows shown are the rows of a package', () => {
  const ready = withStatus('ready');
  const [first] = ready.nodes.filter((node) => node.kind === 'channel');
  const mixed = setFieldOfNodes(new Set([first?.id ?? '']), 'status', 'paused')(ready);
  const { issued, notIssued } = packageContents(mixed);
  expect(issued).toEqual(deliverableRows(mixed));
  expect(notIssued).toBeGreaterThan(0);
});
