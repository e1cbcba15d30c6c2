// Owns the entries of experience: what share of the customers took up an offer, by product, channel and kind of segment.
import { z } from 'zod';
import { choice, date, integer, percent, text } from '../../document/field.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import { PRODUCT_TYPES } from '../../document/kinds/product.ts';
import { SEGMENT_TYPES } from '../../document/kinds/segment.ts';
import type { Message } from '../../i18n/message.ts';

const PEOPLE: Message = { zh: '人', en: 'people' };

/** It holds for offers that meet all that it names. */
export const experienceSchema = z.object({
  product: text({ zh: '产品', en: 'Product' }, { hint: { zh: '产品名称或产品代码', en: 'A product’s name or code' } }),
  productType: choice({ zh: '产品类别', en: 'Product type' }, PRODUCT_TYPES),
  channelType: choice({ zh: '渠道类型', en: 'Channel type' }, CHANNEL_TYPES),
  segmentType: choice({ zh: '客群类型', en: 'Segment type' }, SEGMENT_TYPES),
  takeUpPct: percent({ zh: '承接率', en: 'Take-up' }, { need: 'save', initial: 0 }),
  source: text(
    { zh: '来源', en: 'Source' },
    { need: 'save', hint: { zh: '例如：2026 年一季度回检', en: 'For example: review of the first quarter of 2026' } },
  ),
  asOf: date({ zh: '统计日期', en: 'As of' }, { need: 'export' }),
  basis: choice(
    { zh: '依据', en: 'Basis' },
    { entered: { zh: '人工填写', en: 'Entered by hand' }, review: { zh: '回检', en: 'Review' } },
    { need: 'save', initial: 'entered' },
  ),
  contacted: integer({ zh: '触达人数', en: 'Contacted' }, { unit: PEOPLE, minimum: 1 }),
  taken: integer({ zh: '承接人数', en: 'Took up' }, { unit: PEOPLE }),
});
