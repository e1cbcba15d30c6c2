// Owns one difference between a package and the one before it, as it travels.
import { z } from 'zod';
import { KIND_IDS } from '../document/kind-id.ts';

const message = z.object({ zh: z.string().describe('中文 / Chinese'), en: z.string().describe('英文 / English') });

export const packageChangeSchema = z.looseObject({
  what: z.enum(['added', 'changed', 'stopped']).describe('加、改或停 / Added, changed or stopped'),
  kind: z
    .enum([...KIND_IDS, 'map'])
    .describe('对象种类，map 为整张图谱 / Kind of what it is about; map for the map as a whole'),
  code: z.string().max(200).optional().describe('对象编号 / Code of the node that it is about'),
  name: message.describe('对象名称 / What it is about'),
  label: message.optional().describe('字段名称 / Field, for what is changed'),
  before: message.optional().describe('原值 / Value before'),
  after: message.optional().describe('现值 / Value now'),
  roles: z
    .array(z.string().max(200))
    .describe('涉及的执行角色，空为全部 / Executor roles that it concerns; none means all'),
});
export type PackageChange = z.infer<typeof packageChangeSchema>;
