import { forbiddenWord } from '../../../../shared/lint/rules/forbidden-word.ts';
import { chainWith } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const said = (text: string) => chainWith({ 'T1.text': text, 'T1.name': '邀约' });

testRule(forbiddenWord, {
  passing: {
    'plain words': said('来看看新的存款。'),
    'the word across two sentences that only meet': said(
      '车险由保险公司承保本行代理，有无风险请自行判断。\n请您续保\n本行会提醒。',
    ),
    'past results with the caveat': said('过往业绩不代表未来表现。'),
    'a yield without a figure': said('收益率随市场变动。'),
  },
  failing: {
    'a promise': {
      map: said('这款产品保本。'),
      finds: [{ targets: ['T1'], zh: '话术“邀约”含禁用语“保本”。', severity: 'error', field: 'text', fixes: 1 }],
    },
    'a promise with spaces, invisible signs and in traditional characters': {
      map: said('保 本，保\u200b息，無風險'),
      finds: [
        { targets: ['T1'], zh: /“保 本”/, fixes: 1 },
        { targets: ['T1'], zh: /“保\u200b息”/, fixes: 1 },
        { targets: ['T1'], zh: /“無風險”/, fixes: 1 },
      ],
    },
    'not only a promise': {
      map: said('不仅保本，收益还高。'),
      finds: [{ targets: ['T1'], zh: /“保本”/, severity: 'error', fixes: 1 }],
    },
    'a promise that is denied is for compliance to confirm': {
      map: said('本产品不保本，不承诺保本保息，非零风险。'),
      finds: [
        { targets: ['T1'], zh: '“邀约”提到“保本”，语境为否定，请合规岗确认。', severity: 'warning' },
        { targets: ['T1'], zh: /“保息”/, severity: 'warning' },
        { targets: ['T1'], zh: /“零风险”/, severity: 'warning' },
      ],
    },
    'denied once and promised once': {
      map: said('不保本？其实保本。'),
      finds: [{ targets: ['T1'], zh: /含禁用语“保本”/, severity: 'error' }],
    },
    'doubtful words': {
      map: said('预期收益很好，收益率 3.5%，过往业绩可查。'),
      finds: [
        { targets: ['T1'], zh: /“预期收益”/, severity: 'warning', fixes: 1 },
        { targets: ['T1'], zh: /“过往业绩”/, severity: 'warning' },
        { targets: ['T1'], zh: /“收益率 3.5%”/, severity: 'warning' },
      ],
    },
    'in an answer to an objection': {
      map: chainWith({ 'T1.sections': { objections: [{ question: '安全吗', answer: '绝对安全' }] } }),
      finds: [{ targets: ['T1'], zh: /“绝对安全”/, field: 'sections.objections.0.answer', fixes: 1 }],
    },
    'in the return wording of a product': {
      map: chainWith({ 'P1.returnText': '预期收益 4%', 'P1.name': '存单' }),
      finds: [
        {
          targets: ['P1'],
          zh: '产品“存单”含禁用语“预期收益”。',
          severity: 'warning',
          field: 'returnText',
          fixes: 1,
        },
      ],
    },
    'a word that cannot be replaced without touching a harmless one': {
      map: said('承保本行代理的产品，保本。'),
      finds: [{ targets: ['T1'], zh: /“保本”/, severity: 'error' }],
    },
  },
});
