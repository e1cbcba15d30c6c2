// Tests that a map which is only looked at takes no edit, and says so once.
import { beforeEach, expect, test } from 'vitest';
import { useDocument } from '../../../renderer/session/document-store.ts';
import { useNotices } from '../../../renderer/session/notices.ts';
import { forgetReadOnly, markReadOnly } from '../../../renderer/session/read-only.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { findTemplate, mapFromTemplate } from '../../../shared/document/templates.ts';
import type { VerifyReport } from '../../../shared/package/handover-calls.ts';

const template = findTemplate('TPL-ELDER');
if (!template) throw new Error('no template');
const document = mapFromTemplate(template, { id: 'package-1' });
const report = { branchName: '城东支行' } as VerifyReport;
const rename = () => useDocument.getState().apply({ zh: '改名', en: 'Rename' }, setMapField('title', '别的'));

beforeEach(() => {
  useNotices.setState({ notices: [] });
  useDocument.getState().open({ revision: 0, document });
});

test('edits are refused, with one notice for all of them', () => {
  markReadOnly('package-1', { report });
  rename();
  rename();
  expect(useDocument.getState()).toMatchObject({ document, past: [] });
  expect(useNotices.getState().notices).toHaveLength(1);
});

test('other maps, and those that are no longer marked, take edits', () => {
  markReadOnly('package-2', { report });
  forgetReadOnly('package-1');
  rename();
  expect(useDocument.getState().document?.title).toBe('别的');
  expect(useNotices.getState().notices).toEqual([]);
});

test('a stored map that does not fit takes no edit either, and says why', () => {
  markReadOnly('package-1', { unfit: { code: 'E_MAP_STORED_INVALID', params: { title: '图谱', count: 1 } } });
  rename();
  expect(useDocument.getState()).toMatchObject({ document, past: [] });
  expect(useNotices.getState().notices.map(({ message }) => message?.zh)).toEqual([
    expect.stringContaining('存的内容不合格式'),
  ]);
});
