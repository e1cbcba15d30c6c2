// Owns the figures of a list (名单) and what is doubtful about them.
import type { CustomerUnit } from '../../../shared/document/customer-type.ts';
import { type ListDoubt, sumOf } from '../../../shared/document/list-counts.ts';
import type { CustomerList } from '../../../shared/document/map-records.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import './lists.css';

type Counts = Pick<CustomerList, 'totalCount' | 'branchCounts' | 'excludedCounts' | 'controlCount'>;

export function ListFacts({ counts, unit }: { counts: Counts; unit: CustomerUnit }) {
  const say = useSay();
  const { totalCount, branchCounts = [], excludedCounts = [], controlCount } = counts;
  const people = (n: number) => say(amount(n, unit));
  const fact = (title: string, value: string) => (
    <div key={title}>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <dl className="list-facts">
      {fact(say(words.total), people(totalCount))}
      {excludedCounts.map(({ reason, count }) => fact(say(words.excluded, { reason }), people(count)))}
      {fact(say(words.branches, { n: branchCounts.length }), people(sumOf(branchCounts)))}
      {fact(say(words.control), controlCount === undefined ? say(words.missing) : people(controlCount))}
    </dl>
  );
}

export function ListDoubts({ doubts }: { doubts: readonly ListDoubt[] }) {
  const say = useSay();
  return doubts.map(({ message, params, blocks }) => (
    <p key={message.zh} className={`message ${blocks ? 'error' : 'warning'}`} role={blocks ? 'alert' : undefined}>
      <SeverityIcon severity={blocks ? 'error' : 'warning'} size={13} />
      <span>{say(message, params)}</span>
    </p>
  ));
}

const words = {
  total: { zh: '总数', en: 'Total' },
  excluded: { zh: '剔除：{reason}', en: 'Excluded: {reason}' },
  branches: { zh: '{n} 家支行合计', en: '{n, plural, one {# branch} other {# branches}}' },
  control: { zh: '对照组', en: 'Control group' },
  missing: { zh: '未填', en: 'Not set' },
};
