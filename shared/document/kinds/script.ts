// Owns the script (话术): the words said or sent, with disclosure and approval (DOMAIN §3.7).
import { z } from 'zod';
import { choice, date, flag, group, integer, list, longText, nodeRef, nodeRefs, text } from '../field.ts';
import { DUTY, materialIds } from './common.ts';
import { defineKind } from './node-kind.ts';

const PARTS = { zh: '分段', en: 'Sections' };
const COMPLIANCE = { zh: '合规', en: 'Compliance' };
const USE = { zh: '适用与变量', en: 'Fit and variables' };
const part = (zh: string, en: string) => longText({ zh, en }, { maxLength: 500 });

const variable = z.looseObject({
  key: text({ zh: '变量', en: 'Variable' }, { need: 'save', maxLength: 20 }),
  label: text({ zh: '含义', en: 'Meaning' }, { maxLength: 40 }),
  sample: text({ zh: '示例', en: 'Sample' }, { maxLength: 40 }),
  source: text({ zh: '取数来源', en: 'Source' }, { maxLength: 40 }),
});

const objection = z.looseObject({
  question: text({ zh: '客户说', en: 'Customer says' }, { need: 'save', maxLength: 200 }),
  answer: text({ zh: '回应', en: 'Answer' }, { need: 'save', maxLength: 500 }),
});

export const script = defineKind({
  id: 'script',
  title: { zh: '话术', en: 'Script' },
  prefix: 'T',
  leadsTo: [],
  fields: {
    scriptType: choice(
      { zh: '话术类型', en: 'Script type' },
      {
        call: { zh: '电话', en: 'Call' },
        faceToFace: { zh: '面谈', en: 'Face to face' },
        sms: { zh: '短信', en: 'SMS' },
        push: { zh: '推送', en: 'Push' },
        popup: { zh: '弹窗', en: 'Pop-up' },
        wecom: { zh: '企微', en: 'WeCom' },
        video: { zh: '视频', en: 'Video' },
        letter: { zh: '信函', en: 'Letter' },
      },
      { need: 'save', initial: 'call' },
    ),
    text: longText({ zh: '全文', en: 'Text' }, { need: 'save', initial: '', maxLength: 5000 }),
    mentionsProduct: flag({ zh: '涉及产品', en: 'Mentions a product' }, { need: 'save', initial: true }),
    duty: choice({ zh: '必做/选做', en: 'Duty' }, DUTY),
    disclosure: longText({ zh: '合规提示', en: 'Disclosure' }, { need: 'export', section: COMPLIANCE, maxLength: 500 }),
    extraDisclosure: longText({ zh: '补充提示', en: 'Further disclosure' }, { section: COMPLIANCE, maxLength: 500 }),
    optOut: text({ zh: '退订语', en: 'Opt-out' }, { section: COMPLIANCE }),
    version: integer({ zh: '版本', en: 'Version' }, { need: 'export', section: COMPLIANCE, minimum: 1, maximum: 9999 }),
    approvalNo: text({ zh: '审批号', en: 'Approval no.' }, { need: 'export', section: COMPLIANCE }),
    approvedTo: date({ zh: '审批有效期至', en: 'Approved until' }, { need: 'export', section: COMPLIANCE }),
    sections: group(
      { zh: '分段正文', en: 'Sections' },
      z.looseObject({
        opening: part('开场·身份', 'Opening and identity'),
        purpose: part('来意', 'Purpose'),
        hook: part('痛痒爽点', 'Hook'),
        kyc: part('提问', 'Questions'),
        value: part('价值', 'Value'),
        offer: part('方案', 'Offer'),
        cta: part('行动', 'Call to action'),
        objections: list({ zh: '异议处理', en: 'Objections' }, objection, { key: 'question' }),
        fees: part('费用与限制', 'Fees and limits'),
        closing: part('结束', 'Closing'),
      }),
      { section: PARTS },
    ),
    allocStage: choice(
      { zh: '资配阶段', en: 'Allocation stage' },
      {
        pre: { zh: '配置前', en: 'Before' },
        during: { zh: '配置中', en: 'During' },
        post: { zh: '配置后', en: 'After' },
        na: { zh: '不适用', en: 'Not applicable' },
      },
      { section: USE },
    ),
    forProductIds: nodeRefs({ zh: '适用产品', en: 'For products' }, 'product', { section: USE }),
    forSegmentIds: nodeRefs({ zh: '适用客群', en: 'For segments' }, 'segment', { section: USE }),
    variables: list({ zh: '变量', en: 'Variables' }, variable, { need: 'export', section: USE, key: 'key' }),
    variantOf: nodeRef({ zh: 'A/B 变体，对照', en: 'A/B variant of' }, 'script', { section: USE }),
    materialIds: materialIds(USE),
    toneNote: longText({ zh: '语气提示', en: 'Tone note' }, { section: USE, maxLength: 500 }),
  },
});
