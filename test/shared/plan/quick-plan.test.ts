import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../shared/document/document.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { inForce } from '../../../shared/document/in-force.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { addChannel, addOffer, addOffers, addProduct, addSegments, lastOfType } from '../../../shared/plan/grow.ts';
import { quickPlanOf } from '../../../shared/plan/quick-plan.ts';
import { times } from '../../property-runs.ts';
import { chain } from '../build-map.ts';
import { applyAll, randomEdits } from '../random-edits.ts';
import { additions, empty, entered, grown, said, steps } from './plan-steps.ts';

const runs = { numRuns: times(60) };
describe('the quick plan', () => {
  test('entered again, line by line, says the same', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const map = grown(empty(), list);
        expect(quickPlanOf(map).beyond).toEqual([]);
        expect(said(entered(map))).toEqual(said(map));
      }),
      runs,
    );
  });

  test('tells of every node and edge in force once, or says that it is on the map alone', () => {
    const start = fc.constantFrom(...allTemplates(), chain());
    fc.assert(
      fc.property(start, randomEdits(15), steps, (document, edits, list) => {
        const map = grown(applyAll(document, edits), list);
        const { goals, segments, lines, benefits, beyond } = quickPlanOf(map);
        const own = lines.filter(({ repeats }) => !repeats);
        const told = [
          ...[...goals, ...segments, ...benefits.map(({ benefit }) => benefit)].map(({ id }) => id),
          ...own.flatMap(({ channel }) => channel?.id ?? []),
          ...new Set(lines.map(({ scenario }) => scenario.id)),
          ...new Set(lines.flatMap(({ product }) => product?.id ?? [])),
          ...new Set(lines.flatMap(({ script }) => script?.id ?? [])),
        ];
        expect(new Set(told).size).toBe(told.length);
        const nodes = inForce(map).nodes.map(({ id }) => id);
        const onMap = beyond.filter((id) => nodes.includes(id));
        expect([...told, ...onMap].sort()).toEqual([...nodes].sort());
      }),
      runs,
    );
  });

  test('changes nothing of what the map already holds, and leaves a map that can be kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allTemplates()), randomEdits(10), additions, (document, edits, list) => {
        const before = applyAll(document, edits);
        const after = grown(before, list);
        expect(after.nodes.slice(0, before.nodes.length)).toEqual(before.nodes);
        expect(after.edges.slice(0, before.edges.length)).toEqual(before.edges);
        expect(documentSchema.safeParse(after).error?.issues).toBeUndefined();
      }),
      runs,
    );
  });

  test('follows the map: a channel that is renamed, retired or led to by hand', () => {
    const map = grown(empty(), [
      [0, 1, 0],
      [2, 0, 0],
      [3, 0, 0],
    ]);
    expect(said(map).lines.map((line) => line.slice(0, 5))).toEqual([
      ['客户第1类', '产品0', '渠道0', 'sms', undefined],
      ['客户第1类', '产品0', '渠道0', 'sms', 'fallback'],
    ]);
    const renamed = setField('CH1', 'name', '短信提醒')(map);
    expect(quickPlanOf(renamed).lines[0]?.channel?.name).toBe('短信提醒');
    const retired = setField('CH2', 'status', 'retired')(map);
    expect(quickPlanOf(retired).lines).toHaveLength(1);
  });

  test('a segment is called by what stands before a colon; several sentences are one edit', () => {
    const said = ['临界代发户：代发满 6 个月', '转走户', '：没有名称', '只有名称：', '老客户: 满一年'];
    const map = addSegments(said.map((sentence) => ({ sentence })))(empty());
    expect(map.nodes.map(({ name }) => name)).toEqual(['临界代发户', '转走户', '：没有名称', '只有名称：', '老客户']);
    expect(quickPlanOf(map).segments[0]?.ruleNote).toBe('临界代发户：代发满 6 个月');
  });

  test('a channel where customers come by themselves reaches nobody and asks for no consent', () => {
    const map = grown(empty(), [[0, 1, 0]]);
    const own = (channelType: 'selfService' | 'sms') =>
      addOffer('S1', '银联卡', { channelType, name: '渠道' })(map).nodes.find(({ kind }) => kind === 'channel');
    expect(own('selfService')).toMatchObject({ mode: 'inbound', consentRequired: false });
    expect(own('selfService')).not.toHaveProperty('sendWindow');
    expect(own('sms')).toMatchObject({ mode: 'outbound', consentRequired: true });
  });

  test('a line is given what it lacks in its own scenario, whichever stands first', () => {
    const bare = removeElements(new Set(['P1', 'CH1', 'T1']))(chain());
    const [line] = quickPlanOf(bare).lines;
    expect(line).toMatchObject({ scenario: { id: 'SC1' } });
    const offered = addProduct('SC1', '存单')(bare);
    const [product] = quickPlanOf(offered).lines;
    expect(product).toMatchObject({ scenario: { id: 'SC1' }, product: { name: '存单' } });
    const brought = addChannel(product?.product?.id ?? '', { channelType: 'sms', name: '短信' })(offered);
    expect(quickPlanOf(brought).lines).toMatchObject([{ product: { name: '存单' }, channel: { name: '短信' } }]);
  });

  test('products that come together are lines of one contact', () => {
    const map = addOffers('S1', ['理财', '基金'], { channelType: 'rmVisit', name: '面访' })(
      grown(empty(), [[0, 1, 0]]),
    );
    expect(map.nodes.filter(({ kind }) => kind === 'channel')).toHaveLength(1);
    expect(
      quickPlanOf(map).lines.map(({ product, channel, repeats }) => [product?.name, channel?.name, repeats]),
    ).toEqual([
      ['理财', '面访', false],
      ['基金', '面访', true],
    ]);
  });

  test('a channel of a type that the map has is called and served as the last one was', () => {
    const map = addOffer('S1', '存款', { channelType: 'outdoor', name: '外拓' })(grown(empty(), [[0, 1, 0]]));
    const served = setField('CH1', 'executorRole', '网格客户经理')(setField('CH1', 'name', '网格走访')(map));
    expect(lastOfType(served, 'outdoor')).toMatchObject({ name: '网格走访', executorRole: '网格客户经理' });
    expect(lastOfType(served, 'sms')).toBeUndefined();
  });
});
