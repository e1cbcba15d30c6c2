// Owns the journey of files dropped onto the window: a map is imported, others say what they are.
import type { Page } from '@playwright/test';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { expect, test } from '../harness/test.ts';

/** Drops a file of this name and text, as the system hands it to the page. */
async function drop(window: Page, name: string, text: string): Promise<void> {
  await window.evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

test('a dropped map is imported, another file says what it is', async ({ launchWorkbench }) => {
  const { window, pageErrors } = await launchWorkbench();
  const said = (text: string) => window.locator('.toast-title', { hasText: text });
  const [template] = allTemplates();
  if (!template) throw new Error('there are no templates');
  await window
    .getByRole('button', { name: template.title.slice(0, 4) })
    .first()
    .waitFor();

  await drop(window, '名单.csv', 'branchCode,branchName,listCount');
  await expect(said('“名单.csv”是CSV 表格，不是图谱文件，未导入')).toBeVisible();
  await drop(window, '城东.smpkg.json', '{}');
  const packaged = window.getByRole('dialog', { name: '支行包（只读）' });
  await expect(packaged).toContainText('“城东.smpkg.json”不是支行包');
  await packaged.getByRole('button', { name: '关闭' }).click();
  await drop(window, '坏的.json', '{"formatVersion":');
  await expect(said('文件不完整，末尾内容缺失')).toBeVisible();
  await expect(window.locator('.map-table tbody tr')).toHaveCount(0);

  await drop(window, '养老.json', writeDocument(template));
  await expect(window.locator('.map-table tbody tr')).toHaveCount(1);
  await window.locator('.map-table tbody tr').click({ button: 'right' });
  await window.getByRole('menuitem', { name: '打开' }).click();
  await expect(window.locator('.canvas .react-flow__node').first()).toBeVisible();
  expect(pageErrors).toEqual([]);
});
