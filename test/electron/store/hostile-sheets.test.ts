import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

interface Parts {
  readonly sheet?: string;
  readonly names?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LIST =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>支行编号</t></is></c><c r="B1" t="inlineStr"><is><t>人数</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>BR001</t></is></c><c r="B2"><v>7</v></c></row></sheetData>';

/** A workbook of one sheet, as small as another program would never write it. */
function workbook({ sheet = '', names = '' }: Parts, data = LIST): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${data}${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function fileWith(name: string, content: string | Uint8Array): string {
  const folder = temporaryFolder('files');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const merge = (...refs: string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const hostile: [string, Parts][] = [
  ['one merge over the whole sheet', { sheet: merge('A1:XFD1048576') }],
  [
    'many merges that are large together',
    { sheet: merge(...Array.from({ length: 300 }, (_, n) => `A${n + 3}:XFD${n + 3}`)) },
  ],
  ['a merge whose reference hides its colon', { sheet: merge('A1&#58;XFD1048576') }],
  [
    'a name for the whole sheet',
    { names: '<definedNames><definedName name="all">s!$A$1:$XFD$1048576</definedName></definedNames>' },
  ],
];

it.each(hostile)('%s is refused at once, before it is loaded', async (_what, parts) => {
  const store = openTestStore();
  const file = fileWith('list.xlsx', workbook(parts));
  expect((await store.problem('store.readList', { file })).code).toBe('E_SHEET_TOO_LARGE');
});

it('validations of whole columns, a merged heading and 16,384 columns of style do no harm', async () => {
  const parts = {
    sheet: `${merge('D1:F1')}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
  };
  const data = `<cols><col min="1" max="16384" width="9"/></cols>${LIST}`;
  const store = openTestStore();
  const read = await store.value('store.readList', { file: fileWith('list.xlsx', workbook(parts, data)) });
  expect(read.totalCount).toBe(7);
});

it('saving goes on while a sheet is read that takes its parser long', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><v>${n}</v></c><c r="B${n + 2}"><v>1</v></c></row>`,
  );
  const data = LIST.replace('</row></sheetData>', `</row>${rows.join('')}</sheetData>`);
  const store = openTestStore();
  let isRead = false;
  const reading = store
    .value('store.readList', { file: fileWith('list.xlsx', workbook({}, data)) })
    .catch(() => {})
    .finally(() => {
      isRead = true;
    });
  for (let n = 0; n < 3; n += 1) {
    await store.value('maps.create', { title: `图 ${n}` });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(isRead).toBe(false);
  await reading;
});

it('a CSV of 200,000 rows is read, and one with a bad cell says which', async () => {
  const lines = Array.from({ length: 200_000 }, (_, n) => `BR${n},${n % 900}`);
  const store = openTestStore();
  const whole = await store.value('store.readList', {
    file: fileWith('list.csv', ['支行编号,人数', ...lines].join('\n')),
  });
  expect(whole.branchCounts).toHaveLength(200_000);
  const spoilt = fileWith('list.csv', ['支行编号,人数', ...lines, 'BR9,1.5'].join('\n'));
  expect(await store.problem('store.readList', { file: spoilt })).toMatchObject({ code: 'E_LIST_CELLS' });
});
