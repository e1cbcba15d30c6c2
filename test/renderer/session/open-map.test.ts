// Tests what opening a map tells of how it is stored: brought up from an older format, not fitting, or fitting again.
import Database from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import type { StoreName } from '../../../electron/store/door/store-calls.ts';
import { useDocument } from '../../../renderer/session/document-store.ts';
import { useNotices } from '../../../renderer/session/notices.ts';
import { closeTab, openMap } from '../../../renderer/session/open-map.ts';
import { useReadOnly } from '../../../renderer/session/read-only.ts';
import { useTabs } from '../../../renderer/session/tabs.ts';
import { CLOSER_ROWS } from '../../../shared/document/migrations/closer-rows.ts';
import type { FormatStep } from '../../../shared/document/migrations/format-step.ts';
import { mapSteps } from '../../../shared/document/migrations/map-steps.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { makePastDatabase, mapToday, oldMap, sha256 } from '../../electron/store/past-database.ts';
import { openTestStore, temporaryFolder } from '../../electron/store/store-under-test.ts';

beforeEach(async () => {
  await closeTab(oldMap.id);
  useNotices.setState({ notices: [] });
});

/** The window's door leads to a real store whose one map is stored as `text`; the function answered stores another text. */
function openStoreWith(text: string): (other: string) => void {
  const dataDir = temporaryFolder();
  makePastDatabase(dataDir, 80, { maps: text });
  const store = openTestStore({ dataDir });
  const call = async (name: string, args: string) =>
    JSON.stringify({ ok: true, value: await store.value(name as StoreName, JSON.parse(args)) });
  Object.assign(globalThis, { window: { workbench: { call } } });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, 'window'));
  return (other) => {
    const database = new Database(databaseFile(dataDir));
    database.prepare('UPDATE maps SET document = ?, document_sha256 = ?').run(other, sha256(other));
    database.close();
  };
}

const said = () =>
  useNotices.getState().notices.map(({ message, params }) => message && formatMessage(message, 'zh', params));

test('a map of today is opened without a word', async () => {
  openStoreWith(JSON.stringify(mapToday));
  expect(await openMap(oldMap.id)).toBe(true);
  expect(useDocument.getState().document).toEqual(mapToday);
  expect(said()).toEqual([]);
});

test('one notice says what was done to a map of an older format', async () => {
  const did = (n: number) => ({ zh: `改了 ${n}。`, en: `Changed ${n}.` });
  const steps: FormatStep[] = [
    { from: '0.8', to: '0.9', did: did(1), up: (content) => content },
    { from: '0.9', to: '1.0', did: did(2), up: (content) => content },
  ];
  (mapSteps as FormatStep[]).unshift(...steps);
  onTestFinished(() => void (mapSteps as FormatStep[]).splice(0, steps.length));
  openStoreWith(JSON.stringify({ ...oldMap, formatVersion: '0.8' }));
  expect(await openMap(oldMap.id)).toBe(true);
  expect(useReadOnly.getState().size).toBe(0);
  expect(said()).toEqual([
    `“${oldMap.title}”以旧格式存储，已按当前格式打开：改了 1。改了 2。${CLOSER_ROWS.zh}下次修改时按新格式保存。`,
  ]);
});

test('a map that does not fit is read-only, and takes edits once it fits again', async () => {
  const store = openStoreWith(JSON.stringify({ ...mapToday, waves: 7 }));
  expect(await openMap(oldMap.id)).toBe(true);
  expect(useReadOnly.getState().get(oldMap.id)?.unfit?.code).toBe('E_MAP_STORED_INVALID');
  expect(useDocument.getState().document?.waves).toEqual([]);
  await closeTab(oldMap.id);
  expect(useTabs.getState().recent).toMatchObject([{ id: oldMap.id }]);
  store(JSON.stringify(mapToday));
  expect(await openMap(oldMap.id)).toBe(true);
  expect(useReadOnly.getState().size).toBe(0);
  expect(useDocument.getState().document).toEqual(mapToday);
});
