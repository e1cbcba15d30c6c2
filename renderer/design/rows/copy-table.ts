// Owns putting a table on the clipboard in both forms that spreadsheets read: tab-separated text and HTML.
import { useNotices } from '../../session/notices.ts';
import type { CopiedTable } from './row-table.ts';

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
  zh: '已复制 {count} 行，可以直接粘贴到电子表格。',
  en: 'Copied {count, plural, one {# row} other {# rows}}, ready to be pasted into a spreadsheet.',
};
const NOT_COPIED = {
  zh: '没有复制成功：系统没有让出剪贴板。清单没有变，再复制一次。',
  en: 'Nothing was copied: the system did not give up the clipboard. The list is unchanged. Copy again.',
};
