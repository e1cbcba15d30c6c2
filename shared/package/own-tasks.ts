// Owns the tasks (任务) of the branch that a package is for, each with its goal and how that is counted, as page and workbook show them.
import { z } from 'zod';
import type { NodeOf } from '../document/kinds/index.ts';
import { perHeadOf } from '../forecast/branch-tasks.ts';
import { rounded } from '../i18n/figure.ts';
import { messageSchema } from '../i18n/message-schema.ts';
import type { PackagePayload } from './payload.ts';

export interface OwnTask {
  readonly goal: NodeOf<'goal'>;
  readonly target: number | undefined;
  readonly stretchTarget: number | undefined;
  readonly staff: number | undefined;
  /** Target ÷ staff, one decimal. */
  readonly perHead: number | undefined;
  /** Undefined where the package does not say what the goal is measured by. */
  readonly metric: TaskMetric | undefined;
}

/** The entries of a package's dictionaries are whatever its program wrote. */
const metricSchema = z.object({
  id: z.string(),
  label: messageSchema,
  formula: messageSchema.optional().catch(undefined),
  validity: messageSchema.optional().catch(undefined),
});
export type TaskMetric = z.infer<typeof metricSchema>;

export function ownTasks({ tasks = [], map }: Pick<PackagePayload, 'tasks' | 'map'>): readonly OwnTask[] {
  return tasks.flatMap(({ goalId, target, stretchTarget, staff }) => {
    const goal = map.nodes.find(({ id }) => id === goalId);
    if (goal?.kind !== 'goal') return [];
    const perHead = perHeadOf(goal, { branchCode: '', target, staff });
    const metric = metricSchema.safeParse(map.dictionaries.metrics?.find(({ id }) => id === goal.metricId)).data;
    return [
      {
        ...{ goal, target, stretchTarget, staff, metric: withFormula(metric) },
        perHead: perHead === undefined ? undefined : rounded(perHead, 1),
      },
    ];
  });
}

/** A metric of the map's own may be without a formula, which is none. */
function withFormula(metric: TaskMetric | undefined): TaskMetric | undefined {
  return metric?.formula?.zh === '' ? { ...metric, formula: undefined } : metric;
}

/** `有效户：期内…；有效标准：代发 10 人以上`, what is there of it. */
export function countingOf({ metric }: OwnTask, language: 'zh' | 'en'): string | undefined {
  if (!metric) return undefined;
  const { label, formula, validity } = metric;
  const colon = language === 'zh' ? '：' : ': ';
  const name = formula ? `${label[language]}${colon}${formula[language]}` : label[language];
  if (!validity) return name;
  return `${name}${language === 'zh' ? '；有效标准' : '; what counts'}${colon}${validity[language]}`;
}
