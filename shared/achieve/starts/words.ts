// Owns how it is said that there is no proposal, for the window and the command line.
import type { Message } from '../../i18n/message.ts';
import type { NoProposal } from './options.ts';

export const NO_PROPOSAL: Readonly<Record<NoProposal, Message>> = {
  nothingLost: {
    zh: '按已知的触达量和产能，现在的起始日不影响承接，无须错峰。',
    en: 'As far as volumes and capacities are known, the starts as they are cost no take-up; nothing needs to move.',
  },
  nothingMovable: {
    zh: '没有可移动的场景：仅触发方式为“定时”或“人工”、且有分批天数（或窗口）并能在运行期内移动的场景可以错峰。',
    en: 'No scenario can move: only those by schedule or by hand with days of batches (or a window) that leave room within the period.',
  },
  noGain: {
    zh: '在给定范围内移动起始日，承接不会增加。',
    en: 'Within the limits no other starts bring more.',
  },
  withinMargin: {
    zh: '移动起始日最多增加的承接小于假设本身的误差，不算改善。',
    en: 'What other starts can bring is less than the error of the assumptions themselves: no gain.',
  },
  noneFound: {
    zh: '在给定范围内未找到明显更好（超出假设本身的误差）的起始日。',
    en: 'No starts that bring more than the error of the assumptions were found within the limits.',
  },
};
