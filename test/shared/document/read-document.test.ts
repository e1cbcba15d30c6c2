import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION, type MapDocument } from '../../../shared/document/document.ts';
import { rowY } from '../../../shared/document/layout.ts';
import { readDocument, writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { problems } from '../../../shared/i18n/problems.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { buildMap, chain } from '../build-map.ts';

type Loose = Record<string, unknown>;

/** The problem of reading the chain after `change`. */
function problemAfter(change: (file: Loose & { nodes: Loose[]; edges: Loose[] }) => unknown) {
  const file = JSON.parse(writeDocument(chain()));
  const changed = change(file) ?? file;
  try {
    readDocument(JSON.stringify(changed));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, params } = error.problem;
    for (const language of ['zh', 'en'] as const)
      expect(formatMessage(problems[code], language, params)).not.toMatch(/[{}]/);
    return error.problem;
  }
  return undefined;
}

describe('a map file', () => {
  test('comes back as it was written', () => {
    const map = chain({ CH2: { note: '“引号”\n换行' } }, ['CH1 CH2']);
    expect(readDocument(writeDocument(map))).toEqual({ document: map, notes: [] });
  });

  test('is written with the keys of the schema first and a line break at the end', () => {
    const { nodes, formatVersion, ...rest } = chain();
    const shuffled = { fromElsewhere: 1, nodes, ...rest, formatVersion } as unknown as MapDocument;
    const text = writeDocument(shuffled);
    expect(text.startsWith(`{\n  "formatVersion": "${FORMAT_VERSION}",\n  "id": `)).toBe(true);
    expect(text.endsWith('"fromElsewhere": 1\n}\n')).toBe(true);
    expect(text.replace(',\n  "fromElsewhere": 1', '')).toBe(writeDocument(chain()));
  });

  test('is written the same in whatever order its numbers were given', () => {
    const map = chain();
    const turned = Object.fromEntries(Object.entries(map.lastNumbers).reverse());
    expect(writeDocument({ ...map, lastNumbers: turned })).toBe(writeDocument(map));
  });

  test('is written even when an edit in progress does not fit the schema', () => {
    const broken = buildMap({ CH1: { touches: 99 } });
    expect(JSON.parse(writeDocument(broken))).toEqual(broken);
  });

  test('takes a rule as deep as people read, whose flat form of before means what it did', () => {
    const condition = { attribute: 'age', operator: 'gte', value: '60' };
    const nested = (depth: number): object =>
      depth === 1 ? { conditions: [condition] } : { join: 'none', groups: [nested(depth - 1)] };
    const read = (rule: object) => readDocument(writeDocument(chain({ S1: { rule } }))).document;
    const flat = { join: 'or', conditions: [condition, { ...condition, operator: 'lt' }] };
    for (const rule of [flat, nested(4)]) expect(read(rule)).toEqual(chain({ S1: { rule } }));
    expect(
      problemAfter(({ nodes }) => {
        for (const node of nodes) if (node.kind === 'segment') node.rule = nested(5);
      }),
    ).toMatchObject({ code: 'E_MAP_RULE_TOO_DEEP', params: { count: 1, limit: 4 } });
  });

  test('keeps fields of a newer minor version', () => {
    const newer = {
      ...chain(),
      formatVersion: '1.7',
      colour: 'red',
      nodes: chain().nodes.map((node) => ({ ...node, mood: 1 })),
    };
    const { document } = readDocument(JSON.stringify(newer));
    expect(document).toEqual(newer);
  });
});

describe('what a map file may leave out', () => {
  const { id: _id, lastNumbers: _last, policy: _policy, waves: _waves, ...bare } = chain({ CH2: {} }, ['CH1 CH2']);
  const text = JSON.stringify({ ...bare, nodes: bare.nodes.map(({ y: _y, ...node }) => node) });
  const read = readDocument(text, () => chain().policy);

  test('is filled in and said', () => {
    expect(read.notes.map(({ zh }) => zh)).toEqual([
      '文件未写图谱 ID，已采用图谱编号。',
      '文件未记录已用过的编号，已按现有节点推算；已删除的编号可能被再次使用。',
      '文件没有触达规则，已采用默认规则。',
      '文件没有波次，图谱暂无波次。',
      '7 个节点没有位置，已按泳道排在末尾。',
    ]);
    expect(read.document).toMatchObject({ id: 'TEST', waves: [], policy: chain().policy });
    expect(read.document.lastNumbers).toEqual({ G: 1, S: 1, SC: 1, P: 1, CH: 2, T: 1, E: 6 });
  });

  test('places nodes in their lanes, below each other', () => {
    const places = read.document.nodes.filter(({ kind }) => kind === 'channel').map(({ y }) => y);
    expect(places).toEqual([rowY(0), rowY(1)]);
  });

  test('all but names: the rest is what a new one starts with, and is said', () => {
    const { document, notes } = readDocument(
      JSON.stringify({
        formatVersion: FORMAT_VERSION,
        code: 'NAMES',
        title: '只有名称',
        nodes: [
          { kind: 'segment', id: 'S7', name: '老客户' },
          { kind: 'scenario', name: '到期', trigger: {} },
          { kind: 'product', name: '大额存单' },
          { kind: 'product', name: '结构性存款', productType: 'deposit' },
        ],
        edges: [{ from: 'S7', to: 'SC1' }],
      }),
    );
    expect(document.nodes.map(({ id, code }) => [id, code])).toEqual([
      ['S7', 'S7'],
      ['SC1', 'SC1'],
      ['P1', 'P1'],
      ['P2', 'P2'],
    ]);
    expect(document.nodes[1]).toMatchObject({ status: 'draft', trigger: { type: 'rule' } });
    expect(document.nodes.slice(2)).toMatchObject([{ productType: 'service' }, { productType: 'deposit' }]);
    expect(document.edges).toMatchObject([{ id: 'E1', type: 'flow' }]);
    expect(document.lastNumbers).toMatchObject({ S: 7, SC: 1, P: 2, E: 1 });
    const said = notes.map(({ zh }) => zh).join('\n');
    expect(said).toContain('产品（2）未写“产品类别”“定位”“状态”，已取初始值。\n');
    expect(said).toMatch(/^图谱未写“视角”/);
    expect(said).toContain('场景（1）未写“场景类别”“触发方式”“状态”');
  });

  test('all but the title: the code is made of it, and is the same when the file is read again', () => {
    const read = () => readDocument(JSON.stringify({ formatVersion: FORMAT_VERSION, title: '开门红' }));
    const { document, notes } = read();
    expect(document).toMatchObject({ title: '开门红', nodes: [], edges: [] });
    expect(document.code).toMatch(/^MAP-[A-Z0-9]{1,7}$/);
    expect(document.id).toBe(document.code);
    expect(read().document.id).toBe(document.id);
    expect(notes[0]?.zh).toMatch(/^图谱未写“图谱编号”/);
    const other = readDocument(JSON.stringify({ formatVersion: FORMAT_VERSION, title: '开门红二' }));
    expect(other.document.id).not.toBe(document.id);
  });

  test('members that are not known are named at whatever depth, and kept', () => {
    const file = {
      ...chain(),
      policy: { ...chain().policy, mood: 1, totalCap: { per7Days: 4, per30Days: 9, max: 1 } },
    };
    const nodes = file.nodes.map((node) =>
      node.kind === 'scenario' ? { ...node, trigger: { ...node.trigger, sound: 'bell' } } : node,
    );
    const waves = [
      { no: 1, name: '一', fromDay: 0, toDay: 3, colour: 'red' },
      { no: 2, name: '二', fromDay: 4, toDay: 9, colour: 'red' },
    ];
    const { document, notes } = readDocument(JSON.stringify({ ...file, nodes, waves }));
    expect(notes.map(({ zh }) => zh)).toEqual([
      '文件含有不认识的内容，已原样保留，但不参与检查和下发：policy.totalCap.max、policy.mood、waves.colour × 2、trigger.sound',
    ]);
    expect(document).toMatchObject({ policy: { mood: 1, totalCap: { max: 1 } }, waves });
  });

  test('not a name, and not what is wrong', () => {
    expect(problemAfter((file) => void file.nodes.push({ kind: 'segment' }))).toMatchObject({
      code: 'E_MAP_INVALID',
      details: ['nodes[6] S2 · name 名称 / Name · 缺少 / missing'],
    });
    expect(problemAfter((file) => ({ ...file, perspective: 'all' }))).toMatchObject({ code: 'E_MAP_INVALID' });
  });

  test('what this program does not know is kept and named', () => {
    const map = { ...chain(), budgetOwner: '零售部', nodes: chain().nodes.map((node) => ({ ...node, mood: 1 })) };
    const { document, notes } = readDocument(JSON.stringify(map));
    expect(document).toEqual(map);
    expect(notes.map(({ zh }) => zh)).toEqual([
      '文件含有不认识的内容，已原样保留，但不参与检查和下发：budgetOwner、mood × 6',
    ]);
  });
});

describe('a file that is refused', () => {
  test.each([['[]'], ['"map"'], ['{}'], ['{"formatVersion":1}'], ['{"payloadType":"x","payload":""}']])(
    '%s is not a map',
    (text) => {
      expect(() => readDocument(text)).toThrow('E_MAP_NOT_A_MAP');
    },
  );

  test('of a newer major version names both versions', () => {
    expect(problemAfter((file) => ({ ...file, formatVersion: '2.3', nodes: 'of another shape' }))).toEqual({
      code: 'E_MAP_NEWER_FORMAT',
      params: { found: '2.3', supported: FORMAT_VERSION },
    });
  });

  test('with unknown kinds names them', () => {
    const problem = problemAfter((file) => {
      file.nodes.push({ ...file.nodes[0], id: 'X1', kind: 'persona' }, { ...file.nodes[0], id: 'X2', kind: 'persona' });
    });
    expect(problem).toEqual({
      code: 'E_MAP_UNKNOWN_KIND',
      params: { kinds: ['persona'] },
      details: ['X1: persona', 'X2: persona'],
    });
    expect(problemAfter((file) => void file.nodes.push({ name: '老客户', kind: 'persona' }))).toMatchObject({
      details: ['老客户: persona'],
    });
  });

  test('with unknown edge types names them', () => {
    expect(problemAfter((file) => void file.edges.push({ ...file.edges[0], id: 'E99', type: 'loop' }))).toMatchObject({
      code: 'E_MAP_UNKNOWN_EDGE_TYPE',
      details: ['E99: loop'],
    });
  });

  test('with the same id twice, be it a node and an edge', () => {
    expect(problemAfter((file) => void file.edges.push({ ...file.edges[0], id: 'T1' }))).toEqual({
      code: 'E_MAP_DUPLICATE_ID',
      params: { count: 1 },
      details: ['T1'],
    });
  });

  test('with dangling edges lists ten of them', () => {
    const problem = problemAfter((file) => {
      for (let i = 0; i < 12; i += 1) file.edges.push({ ...file.edges[0], id: `E${100 + i}`, to: `S${100 + i}` });
    });
    expect(problem?.code).toBe('E_MAP_DANGLING_EDGE');
    expect(problem?.params).toEqual({ count: 12 });
    expect(problem?.details).toHaveLength(11);
    expect(problem?.details?.slice(0, 1)).toEqual(['E100: G1 → S100']);
    expect(problem?.details?.at(-1)).toBe('… +2');
  });

  test('with values out of range says where, in both languages', () => {
    const problem = problemAfter((file) => {
      const channel = file.nodes.find(({ id }) => id === 'CH1');
      Object.assign(channel ?? {}, { touches: 11, force: 'space', waveNo: 1.5 });
      file.policy = { ...(file.policy as Loose), totalCap: { per7Days: 'four', per30Days: 10 } };
    });
    expect(new Set(problem?.details)).toEqual(
      new Set([
        'policy.totalCap.per7Days 触达规则·总触达上限·7 天上限 / Contact policy · Total frequency cap · 7-day cap · = number',
        'nodes[4] CH1 · force 海陆空 / Force · ∈ {sea, land, air}',
        'nodes[4] CH1 · touches 触达次数 / Contacts · ≤ 10',
        'nodes[4] CH1 · waveNo 波次 / Wave · = int',
      ]),
    );
  });

  test.each([
    ['nodes that are no list', { nodes: {} }],
    ['nodes that are no objects', { nodes: [null, 1, 'x', []] }],
    ['edges that are no objects', { edges: [null, [[]]] }],
    ['elements without kind and id', { nodes: [{}], edges: [{}] }],
    ['an id that is no text', { id: 5 }],
    ['a date that does not exist', { dataDate: '2025-02-29' }],
  ])('%s', (_name, change) => {
    expect(problemAfter((file) => ({ ...file, ...change }))?.code).toBe('E_MAP_INVALID');
  });

  test('a number that no machine holds is refused', () => {
    const text = writeDocument(chain()).replace('"version": 1', '"version": 1e999');
    expect(() => readDocument(text)).toThrow('E_FILE_BAD_NUMBER');
  });

  test('long texts of the file are shortened in what is shown', () => {
    const problem = problemAfter((file) => void file.nodes.push({ ...file.nodes[0], id: 'X', kind: 'k'.repeat(5000) }));
    expect(JSON.stringify(problem).length).toBeLessThan(300);
  });
});

test('a large map is read', () => {
  const template = findTemplate('TPL-NEW100');
  if (!template) throw new Error('no template');
  const nodes = Array.from({ length: 40 }, (_, i) =>
    template.nodes.map((node) => ({ ...node, id: `${node.id}x${i}` })),
  ).flat();
  const { document } = readDocument(writeDocument({ ...template, nodes, edges: [] }));
  expect(document.nodes).toHaveLength(1200);
});
