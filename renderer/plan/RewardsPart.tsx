// Owns the rewards on the sheet: what is paid, in sentences, and the way to where they are written.
import type { MapDocument } from '../../shared/document/document.ts';
import { rewardSaid } from '../../shared/document/reward-words.ts';
import { measureOf } from '../../shared/package/branch-rewards.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { Part } from './Part.tsx';
import { usePlanLook } from './plan-view.ts';
import { rewardWords as words } from './reward-words.ts';
import './rewards.css';

export function RewardsPart({ document }: { document: MapDocument }) {
  const say = useSay();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const { rewards = [] } = document;
  return (
    <Part title={words.part} icon="goal" hint={say(words.hint)}>
      {rewards.map(({ id, name, lines }) => (
        <p key={id} className="plan-reward-said">
          <b>{name}</b>{' '}
          {lines.map((line) => say(rewardSaid(line, measureOf(document, line, dictionaries)))).join(say(BETWEEN))}
        </p>
      ))}
      <Button look="link" onClick={() => usePlanLook.setState({ look: 'rewards' })}>
        {say(rewards.length > 0 ? words.edit : words.add)}
      </Button>
    </Part>
  );
}

const BETWEEN = { zh: '；', en: '; ' };
