// Owns the words of the first map in twelve steps.
import type { Message } from '../../shared/i18n/message.ts';

interface StepWords {
  readonly title: Message;
  readonly text: Message;
  readonly deed: Message;
}

export const stepWords = {
  look: {
    title: { zh: '看一张走通的图谱', en: 'View a finished map' },
    text: {
      zh: '从左到右读：目标、客群、场景、产品、渠道、话术。一条走通的路就是一行策略。',
      en: 'Read from left to right: goal, segment, scenario, product, channel, script. One complete path is one strategy row.',
    },
    deed: { zh: '打开示例图谱后自动到下一步', en: 'Goes on when the sample map is open' },
  },
  begin: {
    title: { zh: '建一张自己的图谱', en: 'Make a map of your own' },
    text: {
      zh: '看完示例后，单击标签栏的“+”或按 Ctrl+N，起一个名称。以后每次修改都会自动保存。',
      en: 'When you have seen the sample, choose “+” beside the tabs or press Ctrl+N, and give your map a title. From then on every change is saved by itself.',
    },
    deed: { zh: '新图谱打开后自动到下一步', en: 'Goes on when the new map is open' },
    name: { zh: '我的第一张图谱', en: 'My first map' },
  },
  segment: {
    title: { zh: '放一个客群', en: 'Add a segment' },
    text: {
      zh: '单击工具栏的“客群”，或在画布上按 1，然后输入名称。',
      en: 'Choose “Segment” in the toolbar, or press 1 on the canvas, and type its name.',
    },
    deed: {
      zh: '放好并起名（Enter）后自动到下一步',
      en: 'Goes on when there is a segment and its name is left (Enter)',
    },
  },
  rule: {
    title: { zh: '写一句口径', en: 'Say who is meant' },
    text: {
      zh: '在右侧“口径”中添加一个条件，或写一句文字口径。口径决定哪些客户进入名单。',
      en: 'Add a condition under “Rule” on the right, or say it in words. The rule decides who is on the list.',
    },
    deed: { zh: '写好并离开输入框后自动到下一步', en: 'Goes on when the rule is written and its field left' },
  },
  scenario: {
    title: { zh: '接一个场景', en: 'Join a scenario' },
    text: {
      zh: '选中客群，按 Tab，写名称，按 Enter；或从右侧的圆点拖到空白处。场景说明什么时候、由什么引起。',
      en: 'Select the segment, press Tab, type a name, press Enter; or drag from its right dot into empty space. A scenario says when and why.',
    },
    deed: { zh: '客群连到场景后自动到下一步', en: 'Goes on when the segment leads to a scenario' },
  },
  product: {
    title: { zh: '接一个产品', en: 'Join a product' },
    text: {
      zh: '选中场景，用同样的方式（Tab）接上产品。产品是这次拿给客户的东西。',
      en: 'Join a product to the scenario in the same way (Tab). It is what the customer is offered.',
    },
    deed: { zh: '场景连到产品后自动到下一步', en: 'Goes on when the scenario leads to a product' },
  },
  channel: {
    title: { zh: '接渠道和话术', en: 'Join a channel and a script' },
    text: {
      zh: '产品接渠道，渠道接话术，都按 Tab。到这里一条路就走通了。',
      en: 'A channel after the product, a script after the channel, both by Tab. The path is complete then.',
    },
    deed: { zh: '话术接上后自动到下一步', en: 'Goes on when the channel leads to a script' },
  },
  fallback: {
    title: { zh: '加一条兜底', en: 'Add a fallback' },
    text: {
      zh: '选中渠道，再建一个渠道（4），从前一个连到后一个：未响应的客户由后一个渠道接着联系。',
      en: 'Add another channel (4) and join the first to it: whoever does not respond is contacted there next.',
    },
    deed: { zh: '兜底连线建好后自动到下一步', en: 'Goes on when there is a fallback edge' },
  },
  goal: {
    title: { zh: '写目标', en: 'Add a goal' },
    text: {
      zh: '新建目标（0），选好指标，从目标连到客群。目标值可以以后再填。',
      en: 'Add a goal (0), choose its metric and lead it to the segment. The target may follow later.',
    },
    deed: { zh: '目标连到客群后自动到下一步', en: 'Goes on when the goal leads to the segment' },
  },
  todo: {
    title: { zh: '看待补', en: 'See what is to be completed' },
    text: {
      zh: '“待补”是以后某一步才需要的内容，不是错误。单击“待补”，每条都能转到要填的位置。',
      en: '“To complete” lists what a later step needs; nothing of it is wrong. Open it: each line leads to its field.',
    },
    deed: { zh: '打开“待补”后自动到下一步', en: 'Goes on when the list is open' },
  },
  check: {
    title: { zh: '送检查', en: 'Check it' },
    text: {
      zh: '在“检查到”中选择“检查”：这一步需要的内容列入问题，可以逐条填写或修复。',
      en: 'Choose “Check” under “Checked up to”: what this step needs is listed as problems, to be filled in or fixed one by one.',
    },
    deed: { zh: '选择检查后自动到下一步', en: 'Goes on when the step is chosen' },
  },
  package: {
    title: { zh: '看支行包', en: 'See the branch packages' },
    text: {
      zh: '打开“支行包”：页面列出生成之前还差什么。未审批的图谱只能生成试用包。',
      en: 'Open “Branch packages”: the page lists what is still missing. A map that is not approved can only be issued on trial.',
    },
    deed: { zh: '打开支行包页后完成', en: 'Done when the page is open' },
  },
} as const satisfies Record<string, StepWords & { name?: Message }>;

export const words = {
  card: { zh: '第一张图谱', en: 'The first map' },
  step: { zh: '第 {at} 步，共 {count} 步', en: 'Step {at} of {count}' },
  close: { zh: '先不学了', en: 'Leave for now' },
  run: { zh: '替我做', en: 'Do it for me' },
  back: { zh: '上一步', en: 'Back' },
  next: { zh: '下一步', en: 'Next' },
  isDone: { zh: '这一步已完成', en: 'This step is done' },
  all: { zh: '全部步骤', en: 'All steps' },
  again: { zh: '从头再来', en: 'Start over' },
  finish: { zh: '完成', en: 'Finish' },
  finishedTitle: { zh: '第一张图谱已建好', en: 'The first map is made' },
  finishedText: {
    zh: '图谱已保存。左侧列出生成支行包之前还差什么；补齐后在此签名并下发。',
    en: 'The map is saved. The page lists what is missing before packages can be made; they are signed and handed out here.',
  },
  left: {
    zh: '已暂停。图谱和进度均已保留，可从“开始”或命令“第一张图谱，十二步”继续。',
    en: 'Paused. The map and your place are kept; go on from “Start” or with the command “First map in twelve steps”.',
  },
  nextCommand: { zh: '教程：下一步', en: 'Tour: next step' },
  backCommand: { zh: '教程：上一步', en: 'Tour: previous step' },
  runCommand: { zh: '教程：替我做这一步', en: 'Tour: do this step for me' },
  leaveCommand: { zh: '教程：暂停', en: 'Tour: pause' },
} as const satisfies Record<string, Message>;
