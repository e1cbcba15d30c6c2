// Owns the starter contact policy and the wordings of the working loop (DOMAIN §1.0, §3.7). 示例，请替换为本行制度。
import { initialValues } from '../../document/defaults.ts';
import { policyDefaultsSchema } from '../../document/map-fields.ts';
import type { LoopStage, PolicyDefaults } from '../dictionaries.ts';

export const policy = initialValues(policyDefaultsSchema) as PolicyDefaults;

const stage = (wording: LoopStage['wording'], id: string, zh: string, en: string): LoopStage => ({
  wording,
  id,
  label: { zh, en },
});

export const loopStages: readonly LoopStage[] = [
  stage('four', 'insight', '洞察', 'Insight'),
  stage('four', 'design', '制定', 'Design'),
  stage('four', 'execution', '执行', 'Execution'),
  stage('four', 'review', '回检', 'Review'),
  stage('five', 'insight', '客户洞察', 'Customer insight'),
  stage('five', 'strategy', '策略驱动', 'Strategy'),
  stage('five', 'review', '经营回检', 'Review'),
  stage('five', 'experience', '体验闭环', 'Experience'),
  stage('five', 'support', '支撑保障', 'Support'),
  stage('customer', 'know', '懂客户', 'Know customers'),
  stage('customer', 'near', '近客户', 'Be near customers'),
  stage('customer', 'keep', '粘客户', 'Keep customers'),
  stage('customer', 'raise', '提客户', 'Raise customers'),
  stage('unity', 'know', '知', 'Know'),
  stage('unity', 'act', '行', 'Act'),
  stage('unity', 'join', '合', 'Join'),
  stage('unity', 'focus', '一', 'Focus'),
];
