// Owns the map of the design's branch page: three segments, four cards, printed on two sheets.
import type { MapDocument } from '../../../shared/document/document.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { rowY } from '../../../shared/document/layout.ts';
import { buildMap } from '../../shared/build-map.ts';

const CALL = [
  '您好，这里是城东支行。不放心您可以挂断，打网点座机核实。',
  '您有一笔定期快到期了，想问问到期后怎么安排。',
  '想继续存，有三年期大额存单，20 万元起，利率看网点公示。',
  '想随时能用，先转活期也行，不着急定。',
  '[异议-利息多少] 以网点公示为准，我发短信给您慢慢看',
].join('\n');
const FACE = [
  '叔叔您好，您这个月的养老金到账了，就在这张卡里。',
  '我帮您把手机上的字调大，看余额方便，一分钟就好。',
  '最近冒充社保的电话多，这张防骗卡您贴在电话旁边。',
].join('\n');
const PUSH = '养老金已到账。送您一份防骗守护，点“领取”就能用。\n不用填资料，不收费。家人电话可以稍后再加。';
const CHAT = '您好，我是您的客户经理。您离退休还有三年左右。\n个人养老金账户每年可以缴存抵税，要不要约个时间算一算？';

export function designMap(): MapDocument {
  const map = buildMap(
    {
      ...{ S1: { name: '养老金代发客户' }, S2: { name: '高龄定存客户' }, S3: { name: '临退规划客户' } },
      ...{ SC1: { name: '养老金首次到账' }, SC2: { name: '定存三十天到期' } },
      ...{ SC3: { name: '资产流出预警' }, SC4: { name: '退休前三年规划' } },
      ...{ P1: { name: '适老防诈权益包' }, P2: { name: '稳健养老理财' } },
      ...{ P3: { name: '三年期大额存单' }, P4: { name: '个人养老金账户' } },
      CH1: { name: '手机银行大字版', force: 'sea', executorRole: '系统自动' },
      CH2: { name: '网点厅堂首面', force: 'land', executorRole: '厅堂经理' },
      CH3: { name: '远程银行外呼', force: 'air', executorRole: '远程坐席' },
      CH4: { name: '客户经理企微', force: 'sea', executorRole: '客户经理' },
      ...{ T1: { name: '权益告知图文', text: PUSH }, T2: { name: '到账首面三句', text: FACE } },
      ...{ T3: { name: '到期承接外呼', text: CALL }, T4: { name: '企微预约开户', text: CHAT } },
    },
    [
      ...['S1 SC1', 'S1 SC2', 'S2 SC2', 'S2 SC3', 'S3 SC4', 'SC1 P1', 'SC2 P2', 'SC2 P3', 'SC3 P3', 'SC4 P4'],
      ...['P1 CH1', 'P1 CH2', 'P2 CH3', 'P3 CH3', 'P4 CH4', 'CH1 T1', 'CH2 T2', 'CH3 T3', 'CH4 T4'],
    ],
  );
  // Cards of a lane one below the other, each lane from the top.
  const nodes = map.nodes.map((node) => ({ ...node, y: rowY(Number(node.id.replace(/\D/g, '')) - 1) }));
  return setMapField('title', '养老客群 · 四季度')({ ...map, nodes });
}
