// Owns the sheet 激励 of a branch's workbook: what is paid to whom for which figure, apart from everything that customers get to see.
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { ownRewards, rewardHead, STAFF_ONLY } from '../../../../shared/package/own-rewards.ts';
import { footerOf, type SheetJob } from './content-sheets.ts';
import { fitColumns, protect, put, putTable, setPrint, setWidths } from './style.ts';
import { markOf, sheetName, titleStyle } from './trial-mark.ts';

/** No sheet for a branch that takes part in none. */
export async function addRewards({ workbook, payload, language }: SheetJob): Promise<void> {
  const rows = ownRewards(payload).flatMap((reward) =>
    reward.lines.map((line, at) => ({ ...line, reward, isFirst: at === 0 })),
  );
  if (rows.length === 0) return;
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '激励', en: 'Rewards' }, language));
  const columns = fitColumns<(typeof rows)[number]>([
    { title: { zh: '激励名称', en: 'Name' }, width: 24, cell: ({ reward }) => reward.name },
    { title: { zh: '奖项', en: 'Item' }, width: 18, cell: ({ item }) => item },
    { title: { zh: '怎么算', en: 'How it is worked out' }, width: 50, cell: ({ said }) => said[language] },
    { title: { zh: '说明', en: 'Remarks' }, width: 24, cell: ({ note }) => note },
    {
      title: { zh: '对象、期间和封顶', en: 'For whom, when, capped at' },
      width: 40,
      cell: ({ reward, isFirst }) => (isFirst ? formatMessage(rewardHead(reward), language) : undefined),
    },
    {
      title: { zh: '兑付说明', en: 'How it is paid out' },
      width: 30,
      cell: ({ reward, isFirst }) => (isFirst ? reward.note : undefined),
    },
  ]);
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  put(sheet.getRow(1), 1, STAFF_ONLY[language], titleStyle(payload));
  sheet.getRow(1).height = 24;
  putTable(sheet, 2, columns, rows, language);
  setPrint(sheet, '2:2', footerOf(payload), markOf(payload, language));
  await protect(sheet);
}
