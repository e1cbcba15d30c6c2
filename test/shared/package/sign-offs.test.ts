// Tests what several departments sign for, and which scripts an approval of the plan covers.
import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { approvalOf, coverOf, type SignOff } from '../../../shared/document/sign-offs.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { expired } from '../../../shared/lint/rules/expired.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { branchDocument } from '../../../shared/overlay/branch-document.ts';
import { emptyOverlay, type Overlay } from '../../../shared/overlay/overlay.ts';
import { heldToApproval } from '../../../shared/package/approval-held.ts';
import { scriptApproval } from '../../../shared/package/script-approval.ts';
import { elderMap, makePayload } from '../../make-package.ts';
import { chain, countedChain } from '../build-map.ts';

const SIGNED = { name: '张三', date: '2027-01-02', opinion: 'agree' as const };
/** As window and store make a map of an edit. */
const edited = (map: MapDocument, ...edits: readonly Edit[]) =>
  edits.reduce((now, edit) => heldToApproval(now, edit(now)), map);
const plan = chain({ T1: { approvalNo: undefined }, T2: { approvalNo: undefined } }, ['CH1 T2']);
const sign = (...departments: readonly string[]): Edit =>
  setMapField(
    'signOffs',
    departments.map((department): SignOff => ({ department, ...SIGNED })),
  );
const approve: Edit = (map) => setMapField('approvalStatus', 'approved')(setMapField('approvalNo', 'FA-7')(map));
const script = (map: MapDocument, id = 'T1') => {
  const node = map.nodes.find((each) => each.id === id);
  if (node?.kind !== 'script') throw new Error(id);
  return node;
};
const told = (map: MapDocument, stage: 'approve' | 'handover' = 'handover', more: object = {}) =>
  runRules(map, { ...starterKnowledge, today: '2027-01-05', stage, ...more }, [expired]).map(
    ({ message: { zh }, severity, params = {} }) =>
      `${severity} ${zh.replace(/\{(\w+)\}/g, (_, key) => {
        const value = params[key];
        return typeof value === 'object' && value !== null && 'zh' in value ? String(value.zh) : String(value);
      })}`,
  );

describe('a plan that all have signed', () => {
  const approved = edited(plan, sign('零售业务部', '合规部'), approve);

  test('covers its scripts with its own number once it is approved', () => {
    expect(approvalOf(edited(plan, sign('零售业务部')), script(plan))).toBeUndefined();
    expect(approvalOf(approved, script(approved))).toEqual({ no: 'FA-7', to: undefined, isInherited: true });
    expect(told(approved)).toEqual([]);
    const own = setField('T1', 'approvalNo', 'SP-1')(approved);
    expect(approvalOf(own, script(own))).toMatchObject({ no: 'SP-1', isInherited: false });
  });

  test('words that are changed fall out of it, however the plan is approved again, until it is signed anew', () => {
    const again = edited(approved, setField('T1', 'text', '您好，另一种说法。'), approve);
    expect([coverOf(again, script(again)), coverOf(again, script(again, 'T2'))]).toEqual(['changed', 'covered']);
    expect(told(again)).toEqual(['error 话术“话术T1”在会签后新增或改过，会签不涵盖；须重新签批，或填写自己的审批号。']);
    const renamed = edited(again, setMapField('signOffs.0.name', '张三丰'));
    expect(coverOf(renamed, script(renamed))).toBe('changed');
    const half = edited(again, setMapField('signOffs.0.date', '2027-02-01'));
    expect(coverOf(half, script(half))).toBe('changed');
    const anew = edited(half, setMapField('signOffs.1.date', '2027-02-01'));
    expect(told(anew)).toEqual([]);
  });

  test('other words than those that are said do not end it, and signing leaves an approval as it is', () => {
    const noted = edited(approved, setField('T1', 'toneNote', '放慢'), approve);
    expect(coverOf(noted, script(noted))).toBe('covered');
    expect(edited(approved, setMapField('signOffs.0.note', '已阅')).approvalStatus).toBe('approved');
  });

  test('a file that says it is signed without saying for which words covers none', () => {
    const claimed = approve(sign('合规部')(plan));
    expect(coverOf(claimed, script(claimed))).toBe('changed');
  });

  test('words that a branch has of its own are not those that were signed, and hold that branch alone', () => {
    const open = edited(setField('T1', 'lockLevel', 'free')(plan), sign('合规部'), approve);
    const own: Overlay = {
      ...emptyOverlay(open, 'B1'),
      changes: [{ nodeId: 'T1', field: 'text', value: '您好，本行另有说法。', reason: '本地习惯' }],
    };
    const { document } = branchDocument(open, own);
    expect(told(open)).toEqual([]);
    expect(told(document)).toEqual([expect.stringContaining('话术T1”在会签后新增或改过')]);
  });

  test('its last day is that of its scripts', () => {
    const short = setMapField('approvedTo', '2027-01-01')(approved);
    expect(told(short)).toEqual(['error “测试图谱”已于 2027-01-01 过期。']);
  });
});

test('a package says whose approval holds, and for which scripts', () => {
  const base = edited(
    elderMap(),
    (map) =>
      ({
        ...map,
        nodes: map.nodes.map((node) =>
          node.id === 'T1' ? { ...node, approvalNo: undefined, approvedTo: undefined } : node,
        ),
      }) as MapDocument,
  );
  const approved = edited(base, sign('零售业务部', '合规部'), setMapField('approvedTo', '2027-12-31'), approve);
  const payload = makePayload({ document: approved, validFrom: '2027-01-04' });
  expect(payload.map.approval).toEqual({
    ...{ no: 'FA-7', to: '2027-12-31', scripts: ['T1'] },
    signOffs: ['零售业务部', '合规部'].map((department) => ({ department, ...SIGNED })),
  });
  const said = (id: string) => {
    const node = payload.map.nodes.find((each) => each.id === id);
    return node?.kind === 'script' ? scriptApproval(payload, node)?.zh : undefined;
  };
  expect(said('T1')).toBe('FA-7（随方案会签：零售业务部 张三 2027-01-02；合规部 张三 2027-01-02） 有效至 2027-12-31');
  expect(said('T2')).toMatch(/^SP/);
  expect(makePayload({ validFrom: '2027-01-04' }).map).not.toHaveProperty('approval');
});

describe('a plan that is on its way', () => {
  test('waits for its scripts only when it is handed over', () => {
    const open = edited(
      plan,
      setMapField('signOffs', [{ department: '零售业务部', ...SIGNED }, { department: '合规部' }]),
    );
    expect(told(open, 'approve').every((line) => line.startsWith('todo'))).toBe(true);
    expect(told(open)).toEqual([
      'error 会签：合规部尚未签批。',
      'error 话术“话术T1”没有审批号，方案会签尚未完成。',
      'error 话术“话术T2”没有审批号，方案会签尚未完成。',
    ]);
    const refused = edited(open, setMapField('signOffs.1.opinion', 'refuse'));
    expect(told(refused)[0]).toBe('error 会签：合规部不同意。');
  });
});

describe('who has to sign by the bank’s limits', () => {
  const limits = (more: object) => ({
    dictionaries: {
      ...starterDictionaries,
      approvalLimits: [{ kind: 'cost', from: 400, department: '分管行领导', ...more }],
    },
  });
  const priced = countedChain({ CH1: { unitCost: 1 } });

  test('is asked for by the budget, or by what the plan costs', () => {
    expect(told(priced, 'handover', limits({}))).toEqual([
      'error 费用（元） 450，达到 400 须由分管行领导会签，会签中没有该部门。',
    ]);
    expect(told({ ...priced, budget: 500 }, 'approve', limits({}))).toEqual([
      'todo 费用（元） 500，达到 400 须由分管行领导会签，会签中没有该部门。',
    ]);
    expect(told(priced, 'handover', limits({ from: 451 }))).toEqual([]);
    expect(told(edited(priced, sign('分管 行领导')), 'handover', limits({}))).toEqual([]);
  });

  test('is not known where the cost is not', () => {
    const open = countedChain({ CH1: { unitCost: undefined } });
    expect(told(open, 'handover', limits({}))).toEqual([
      'warning 费用（元）已知 0，其余未知，无法判断是否达到 400 而须由分管行领导会签。',
    ]);
  });

  test('goes by the materials that are used, and by gifts', () => {
    const material = { id: 'M1', name: '折页', type: 'leaflet' as const, stock: 1200 };
    const withMaterials = (more: object): MapDocument => ({
      ...chain({ CH1: { materialIds: ['M1'] } }),
      materials: [{ ...material, ...more }],
    });
    const kind = (id: string) => limits({ kind: id, from: 1000, department: '品牌部' });
    expect(told(withMaterials({}), 'handover', kind('material'))).toEqual([
      'error 宣传品（份） 1,200，达到 1,000 须由品牌部会签，会签中没有该部门。',
    ]);
    expect(told(withMaterials({ type: 'video', stock: 10 }), 'handover', kind('material'))).toEqual([]);
    expect(told(withMaterials({ stock: undefined }), 'handover', kind('material'))).toEqual([
      'warning 宣传品（份）已知 0，其余未知，无法判断是否达到 1,000 而须由品牌部会签。',
    ]);
    const given = [
      { branchCode: 'H01', quantity: 600 },
      { branchCode: 'H02', quantity: 500 },
    ];
    const shared = chain({ B1: { benefitType: 'gift', quantityByBranch: given } }, ['SC1 B1']);
    expect(told(shared, 'handover', kind('gift'))).toEqual([
      'error 礼品（份） 1,100，达到 1,000 须由品牌部会签，会签中没有该部门。',
    ]);
    const gifts = chain({ B1: { benefitType: 'gift', expectedClaim: 2000 } }, ['SC1 B1']);
    expect(told(gifts, 'handover', kind('gift'))).toEqual([
      'error 礼品（份） 2,000，达到 1,000 须由品牌部会签，会签中没有该部门。',
    ]);
  });
});
