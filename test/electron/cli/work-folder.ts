// Owns what tests of the command line work on: an approved map and branches in a folder of their own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { approved } from '../../approved-map.ts';
import { temporaryFolder } from '../store/store-under-test.ts';

const template = findTemplate('TPL-ELDER');
if (!template) throw new Error('no template');
export const elder = approved(template);

export function workFolder(): string {
  const folder = temporaryFolder('工作 folder');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'map.json'), writeDocument(elder));
  writeFileSync(
    join(folder, 'branches.csv'),
    'branchCode,branchName,listCount\n001,城东支行,120\n002,城西支行,80\n003,城北支行,60\n',
  );
  return folder;
}
