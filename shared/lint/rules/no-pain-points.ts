// Owns SM013: a segment says what hurts, tempts or pleases its customers.
import type { Rule } from '../rule.ts';

export const noPainPoints: Rule = {
  id: 'SM013',
  severity: 'info',
  title: { zh: '客群缺少痛痒爽点', en: 'Segment without pain, itch or delight' },
  why: {
    zh: '痛点、痒点、爽点是外呼话术的核心，缺少则话术仅剩产品介绍。',
    en: 'Pain, itch and delight are the core of a call; without them a script only presents a product.',
  },
  *check(_document, graph) {
    for (const { id, name, pain, itch, delight } of graph.ofKind('segment')) {
      if ([pain, itch, delight].some((text) => text?.trim())) continue;
      yield {
        targets: [id],
        message: {
          zh: '客群“{name}”未写痛点/痒点/爽点，话术缺少依据。',
          en: 'Segment “{name}” names no pain, itch or delight, so scripts have nothing to build on.',
        },
        params: { name },
        field: 'pain',
      };
    }
  },
};
