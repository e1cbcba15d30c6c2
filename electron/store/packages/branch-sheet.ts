// Owns the branch's workbook (.xlsx): made from the payload of its package, for branches that live in a spreadsheet.
import type { Language } from '../../../shared/i18n/message.ts';
import { packageDays } from '../../../shared/package/package-days.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { addAgenda } from './sheets/agenda-sheet.ts';
import { addGuide, addScripts, addStrategyList } from './sheets/content-sheets.ts';
import { addRegister } from './sheets/register-sheet.ts';
import { addRewards } from './sheets/rewards-sheet.ts';
import { addSupplies } from './sheets/supplies-sheet.ts';
import { addTaskSheet } from './sheets/task-sheet.ts';
import { addWhom } from './sheets/whom-sheet.ts';

/** `packageHash` is the SHA-256 of the package file, which a filled-in form answers. The library loads with the first one. */
export async function branchSheet(
  payload: PackagePayload,
  packageHash: string,
  language: Language = 'zh',
): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = payload.mapTitle;
  workbook.created = new Date(payload.issuedAt);
  workbook.modified = workbook.created;
  const job = { workbook, payload, packageHash, language, days: packageDays(payload) };
  await addGuide(job);
  await addWhom(job);
  await addStrategyList(job);
  await addAgenda(job);
  await addScripts(job);
  await addRegister(workbook, payload, packageHash, language);
  await addTaskSheet(workbook, payload, language);
  await addSupplies(job);
  await addRewards(job);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
