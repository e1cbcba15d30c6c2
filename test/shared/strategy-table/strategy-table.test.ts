import { describe, expect, it } from 'vitest';
import { newDocument } from '../../../shared/document/defaults.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { allTemplates, mapFromTemplate } from '../../../shared/document/templates.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import type { LibraryItem } from '../../../shared/library/library-item.ts';
import { starterItems } from '../../../shared/library/starter.ts';
import { rowColumns } from '../../../shared/rows/row-columns.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { sheetColumns } from '../../../shared/rows/sheet-columns.ts';
import type { Answers } from '../../../shared/strategy-table/answers.ts';
import { matchColumns, rememberedFrom } from '../../../shared/strategy-table/columns.ts';
import type { GivenTable, Reading } from '../../../shared/strategy-table/lines.ts';
import { planTable, type TablePlan } from '../../../shared/strategy-table/strategy-table.ts';
import { readFigureCell } from '../../../shared/strategy-table/words.ts';

const library = new Map(
  starterItems().map(({ id, kind, fields }): [string, LibraryItem] => [
    id,
    { id, kind, fields, revision: 1, sample: true, updatedAt: '2026-01-01T00:00:00.000Z' },
  ]),
);
const empty = newDocument({ id: 'm', code: 'M', title: 'M' });

function plan(
  table: GivenTable,
  reading: Reading = {},
  answers: Answers = {},
  document: MapDocument = empty,
): TablePlan {
  const made = planTable(table, reading, answers, { document, library, dictionaries: starterKnowledge.dictionaries });
  if (!made) throw new Error('no headings');
  return made;
}

const table = (text: string): GivenTable => ({
  rows: text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim())),
});

const paths = (document: MapDocument) =>
  strategyRows(document).map((row) =>
    [row.segmentName, row.scenarioName, row.productName, row.channelName, row.scriptName].join('|'),
  );

describe('columns', () => {
  it('are told from the headings that people write, sure ones before guesses', () => {
    const matched = matchColumns([
      '目标客群',
      '触发场景',
      '主推产品',
      '触达方式',
      '话术要点',
      '牵头',
      '进度',
      '客群规模（户）',
    ]);
    expect(matched.map(({ column }) => column?.id)).toEqual([
      ...['segmentName', 'scenarioName', 'productName', 'channelName', 'scriptText', 'executorRole', undefined, 'size'],
    ]);
    expect(matchColumns(['一季度主推产品清单'])[0]).toMatchObject({
      column: { id: 'productName' },
      certainty: 'guessed',
    });
  });

  it('are as somebody said before, those that were left out too', () => {
    const before = rememberedFrom([{ heading: '进度' }, { ...matchColumns(['渠道'])[0], heading: '抓手' }]);
    const matched = matchColumns(['进度', '抓手', '渠道'], before);
    expect(matched.map(({ column, certainty }) => [column?.id, certainty])).toEqual([
      [undefined, 'remembered'],
      ['channelName', 'remembered'],
      [undefined, undefined],
    ]);
  });
});

describe('figures', () => {
  it.each([
    ['1.2万户', 12_000, '户'],
    ['900户', 900, '户'],
    ['1,200', 1200, ''],
    ['约3千人', 3000, '人'],
    ['2亿元', 200_000_000, '元'],
    ['１２００', 1200, ''],
  ])('%s', (cell, value, unit) => expect(readFigureCell(cell)).toEqual({ value, unit }));
  it.each(['1.200,00', '12,5', '3-5天', '每周2次', '无', ''])('“%s” is no single figure', (cell) => {
    expect(readFigureCell(cell)).toBeUndefined();
  });
});

const PAYROLL = table(`
2027 一季度代发策略表
|
客群|触发场景|主推产品|触达方式|话术要点|目标|执行岗位|进度
新入职代发户|首薪激活|快捷绑卡|进企宣讲|三分钟讲清到账提醒|新增代发|对公客户经理|已做
||| App 弹窗|首登一句话加一个按钮||系统|已做
||大额存单|短信+智能外呼|先发短信，再打电话||远程|在做
临界提升代发户|发薪日归集|零钱自动申购|App 推送|差多少就说多少|新增代发|系统|未做
|||远程人工外呼|未点击的回访||远程|未做
小计||||||2|
`);

describe('lines become paths', () => {
  it('with the title passed over, empty cells as above, totals left out', () => {
    const made = plan(PAYROLL);
    expect(made.lines.head).toBe(3);
    expect(made.lines.left).toEqual([{ row: 9, why: 'total' }]);
    expect(paths(made.document)).toEqual([
      '新入职代发户|首薪激活|快捷绑卡|进企宣讲|三分钟讲清到账提醒',
      '新入职代发户|首薪激活|快捷绑卡|App 弹窗|首登一句话加一个按钮',
      '新入职代发户|首薪激活|大额存单|短信|发短信',
      '新入职代发户|首薪激活|大额存单|智能外呼|打电话',
      '临界提升代发户|发薪日归集|零钱自动申购|App 推送|差多少就说多少',
      '临界提升代发户|发薪日归集|零钱自动申购|远程人工外呼|未点击的回访',
    ]);
    expect(made.beyond).toBe(0);
    const goals = made.document.nodes.filter(({ kind }) => kind === 'goal');
    expect(goals.map(({ name }) => name)).toEqual(['新增代发']);
  });

  it('and the library’s channels are placed, a hinted type is asked about', () => {
    const made = plan(PAYROLL);
    const sms = made.document.nodes.find(({ name }) => name === '短信');
    expect(sms).toMatchObject({ libraryId: 'LIB-CH-SMS', channelType: 'sms' });
    expect(made.questions.map(({ ask, about }) => `${ask} ${about}`)).toEqual([
      'several 短信+智能外呼',
      'channel 进企宣讲',
    ]);
    const chain = made.document.edges.find(({ type }) => type === 'fallback');
    expect(chain).toBeDefined();
    const both = plan(PAYROLL, {}, { several: { '短信+智能外呼': 'both' } });
    expect(both.document.edges.some(({ type }) => type === 'fallback')).toBe(false);
    expect(paths(both.document)).toHaveLength(6);
    const one = plan(PAYROLL, {}, { several: { '短信+智能外呼': 'one' } });
    expect(paths(one.document)).toHaveLength(5);
  });

  it('of merged cells as of empty ones', () => {
    const rows = PAYROLL.rows.map((cells) => [...cells]);
    const merges = [
      { top: 3, bottom: 5, left: 0, right: 0 },
      { top: 3, bottom: 5, left: 1, right: 1 },
      { top: 3, bottom: 4, left: 2, right: 2 },
      { top: 3, bottom: 5, left: 5, right: 5 },
      { top: 0, bottom: 0, left: 0, right: 7 },
    ];
    expect(paths(plan({ rows, merges }).document)).toEqual(paths(plan(PAYROLL).document));
  });

  it('and a second import adds nothing', () => {
    const once = plan(PAYROLL).document;
    const again = plan(PAYROLL, {}, {}, once);
    expect(again.made).toEqual([]);
    expect(again.document).toEqual(once);
  });

  it('but no line with a customer in it', () => {
    const made = plan(table('客群|场景|产品|渠道|话术\nA|B|C|短信|请致电 13912345678\nA|B|C|短信|您好'));
    expect(made.lines.left).toMatchObject([{ row: 2, why: 'personal', heading: '话术' }]);
    expect(JSON.stringify(made.document)).not.toContain('13912345678');
    expect(paths(made.document)).toHaveLength(1);
  });
});

describe('equal names', () => {
  it('are one node where what follows is the same, several where it is not', () => {
    const made = plan(
      table(`
客群|场景|产品|渠道|话术
甲|到期|存单|短信|到期提醒
乙|到期|存单|短信|到期提醒
丙|到期|存单|短信|续存有礼
甲|发薪|理财|短信|到期提醒
`),
    );
    const count = (kind: string, name: string) =>
      made.document.nodes.filter((node) => node.kind === kind && node.name === name).length;
    expect(count('scenario', '到期')).toBe(2);
    expect(count('channel', '短信')).toBe(3);
    expect(paths(made.document)).toHaveLength(4);
    expect(made.questions).toMatchObject([{ ask: 'together', about: '短信', cards: 3, lines: 4, chosen: false }]);
  });

  it('are one card where somebody says so, and what comes of it beyond the table is counted', () => {
    const given = table('客群|场景|产品|渠道|话术\n甲|一|P|短信|话一\n乙|二|Q|短信|话二\n丙|三|R|短信|话三');
    const made = plan(given, {}, { together: { 短信: true } });
    expect(made.document.nodes.filter(({ kind }) => kind === 'channel')).toHaveLength(1);
    expect(made.beyond).toBe(6);
  });
});

describe('what a table does not say', () => {
  it('is assumed as plainly as can be, and named', () => {
    const made = plan(table('客群|产品|渠道\n甲|存单|短信\n乙||短信'));
    expect(made.notes.map(({ code, row }) => `${row} ${code}`)).toEqual(['2 noScenario']);
    expect(made.document.nodes.map(({ name }) => name)).toEqual(['甲', '乙', '推荐存单', '存单', '短信']);
  });

  it('is left empty where a cell cannot be read, with the reason', () => {
    const made = plan(
      table(
        '客群|场景|产品|渠道|客户数|波次|相对日\n甲|一|P|短信|很多|第二波|到期前 7 天\n乙|一|P|短信|1.2万户|W3|T+3',
      ),
    );
    expect(made.notes.map(({ code, heading, text }) => [code, heading, text])).toEqual([
      ['fault', '客户数', '很多'],
      ['figure', '客户数', '1.2万户'],
    ]);
    const channels = made.document.nodes.filter((node) => node.kind === 'channel');
    expect(channels.map(({ waveNo, offsetDay }) => [waveNo, offsetDay])).toEqual([
      [2, -7],
      [3, 3],
    ]);
    expect(made.document.nodes.find(({ name }) => name === '乙')).toMatchObject({ size: 12_000 });
  });
});

describe('a list of this program comes back', () => {
  it.each(allTemplates().map((template) => [template.title, template] as const))('equal: %s', (_, template) => {
    const map = mapFromTemplate(template, { id: 'm' });
    const rows = strategyRows(map);
    const columns = sheetColumns(rowColumns, rows);
    const cellOf = (cell: unknown): string =>
      cell === undefined
        ? ''
        : Array.isArray(cell)
          ? cell.join('、')
          : typeof cell === 'object'
            ? (cell as { zh: string }).zh
            : String(cell);
    const given = {
      rows: [
        columns.map(({ title }) => title.zh),
        ...rows.map((_, at) => columns.map(({ cells }) => cellOf(cells[at]))),
      ],
    };
    const back = strategyRows(plan(given).document);
    const told = (row: (typeof rows)[number]) =>
      [
        row.goalCodes,
        row.segmentCode,
        row.segmentName,
        row.scenarioCode,
        row.scenarioName,
        row.productCode,
        row.productName,
        row.wave,
        row.channelCode,
        row.channelName,
        row.offsetDay,
        row.scriptCode,
        row.scriptName,
        row.fallbackTo,
        row.handoffTo,
        row.holdoutPct,
        row.quota,
        row.takeUpPct,
        row.executorRole,
        row.slaHours,
        row.duty,
        row.status,
      ]
        .map(String)
        .join('|');
    expect(back.map(told).sort()).toEqual(rows.map(told).sort());
  });
});
