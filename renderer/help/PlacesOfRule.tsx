// Owns the list of a rule's open problems in the map in front, each with the way there and its quick fix.
import { useMemo } from 'react';
import { nodeById } from '../../shared/document/element-index.ts';
import type { DueFinding, Finding, RuleId } from '../../shared/lint/rule.ts';
import { Button } from '../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { useFindings } from '../session/findings-store.ts';
import { runFix } from '../session/fixing.ts';
import { goTo } from '../session/go-to.ts';

const SHOWN = 20;

export function PlacesOfRule({ ruleId }: { ruleId: RuleId }) {
  const say = useSay();
  const due = useFindings((state) => state.findings);
  const todo = useFindings((state) => state.todo);
  const isOpen = useDocument((state) => state.document !== undefined);
  const found = useMemo(() => [...due, ...todo].filter((finding) => finding.ruleId === ruleId), [due, todo, ruleId]);
  if (!isOpen) return null;
  return (
    <section className="help-places">
      <h2>{say(PLACES, { count: found.length })}</h2>
      <ul>
        {found.slice(0, SHOWN).map((finding) => (
          <Place key={finding.fingerprint} finding={finding} />
        ))}
      </ul>
      {found.length > SHOWN && <p className="small secondary">{say(MORE, { count: found.length - SHOWN })}</p>}
    </section>
  );
}

function Place({ finding }: { finding: DueFinding | Finding }) {
  const say = useSay();
  const target = finding.targets[0];
  const node = useDocument(({ document }) => (document && target ? nodeById(document, target) : undefined));
  const fix = finding.fixes?.[0];
  return (
    <li>
      {node ? <KindIcon kind={node.kind} size={14} /> : <SeverityIcon severity={finding.severity} size={14} />}
      <button type="button" className="button link help-place" onClick={() => goTo(target, finding.field)}>
        {say(finding.message, finding.params)}
      </button>
      {fix && (
        <Button look="link" onClick={() => runFix(fix, finding.later ?? finding.severity)}>
          {say(fix.title)}
        </Button>
      )}
    </li>
  );
}

const PLACES = {
  zh: '本图谱中 {count} 处',
  en: '{count, plural, one {# place} other {# places}} in this map',
};
const MORE = { zh: '另有 {count} 处，见问题列表', en: '{count} more in the list of problems' };
