// Owns the meter of a map's steps: what each still needs, and for which of them the map is checked.
import { useMemo } from 'react';
import { STAGES, type Stage } from '../../../shared/lint/rule.ts';
import { STAGE_NAMES } from '../../../shared/lint/stage.ts';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { askForStage } from '../../session/asked-stage.ts';
import { openDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';

export function StageMeter() {
  const say = useSay();
  const asked = useFindings((state) => state.stage);
  const todo = useFindings((state) => state.todo);
  const left = useMemo(() => {
    const counts: Record<Stage, number> = { draw: 0, check: 0, approve: 0, handover: 0 };
    for (const { stage } of todo) counts[stage] += 1;
    return counts;
  }, [todo]);
  return (
    <fieldset className="stage-meter" aria-label={say(CHECKED_FOR)}>
      <span className="tertiary" aria-hidden="true">
        {say(CHECKED_FOR)}
      </span>
      {STAGES.map((stage) => {
        const isAsked = STAGES.indexOf(stage) <= STAGES.indexOf(asked);
        return (
          <label key={stage} className={stage === asked ? 'on' : undefined} title={say(isAsked ? NOW : LATER)}>
            <input
              type="radio"
              className="visually-hidden"
              name="asked-stage"
              checked={stage === asked}
              onChange={() => askForStage(openDocument(), stage)}
            />
            {isAsked ? <Icon name="check" size={13} /> : <SeverityIcon severity="todo" size={13} />}
            {say(STAGE_NAMES[stage])}
            {!isAsked && (
              <span className="secondary">{left[stage] > 0 ? say(LEFT, { n: left[stage] }) : say(NONE)}</span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}

const CHECKED_FOR = { zh: '检查到', en: 'Checked up to' };
const NOW = { zh: '这一步的要求已列入问题', en: 'What this step needs is listed as problems' };
const LATER = { zh: '按这一步检查：其要求列入问题', en: 'Check for this step: what it needs becomes a problem' };
const LEFT = { zh: '差 {n} 项', en: '{n} left' };
const NONE = { zh: '已齐', en: 'complete' };
