// Owns putting a table on the clipboard in both forms that spreadsheets read: tab-separated text and HTML.
import { useNotices } from '../../session/notices.ts';
import type { CopiedTable } from './grid-table.ts';

/** Copies the table and says so; `rows` is how many rows it has. */
export function copyTable({ text, html }: CopiedTable, rows: number): void {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    isCopied = true;
  };
  // The page has no clipboard permission; the copy command of a user's key or click is answered by this event.
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  useNotices.getState().show({
    tone: isCopied ? 'ok' : 'error',
    message: isCopied ? COPIED : NOT_COPIED,
    params: { count: rows },
  });
}

const COPIED = {
  zh: '已复制 {count} 行，可粘贴到电子表格。',
  en: 'Copied {count, plural, one {# row} other {# rows}}; paste them into a spreadsheet.',
};
const NOT_COPIED = {
  zh: '复制失败：系统剪贴板不可用。清单未变。请重新复制。',
  en: 'Copying failed: the system clipboard is not available. The list is unchanged. Copy again.',
};
