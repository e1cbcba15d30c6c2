// Owns the view of what the people can do beside what is assumed: goals, who waits and who is not reached, teams.
import { useMemo, useState } from 'react';
import type { Achievement, MapAchievement } from '../../../../shared/achieve/achievement.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { localToday } from '../../../session/checking.ts';
import { useCountedMaps } from '../../../session/counted-maps.ts';
import { AchieveGoals } from './AchieveGoals.tsx';
import { AchieveRows } from './AchieveRows.tsx';
import { useAchieveView } from './achieve-view.ts';
import { StartsPanel } from './StartsPanel.tsx';
import { TeamsPanel } from './TeamsPanel.tsx';

import { useAchievement } from './use-achievement.ts';
import { words } from './words.ts';
import './achieve.css';

export function AchieveView({ document }: { document: MapDocument }) {
  const say = useSay();
  const scope = useAchieveView((view) => view.scope);
  const maps = useCountedMaps(document, scope);
  const today = useMemo(localToday, []);
  const { achievement, failure } = useAchievement(maps.documents, today);
  const [goalId, setGoalId] = useState<string>();
  if (failure !== undefined) {
    return (
      <div className="empty-state" role="alert">
        <SeverityIcon severity="error" size={16} />
        <p>{say(words.failed, { detail: failure })}</p>
      </div>
    );
  }
  const own = achievement?.maps.find(({ mapId }) => mapId === document.id);
  if (!achievement || !own) {
    return (
      <p className="goal-note secondary" role="status">
        {say(words.working)}
      </p>
    );
  }
  return (
    <Panels
      document={document}
      achievement={achievement}
      own={own}
      documents={maps.documents}
      today={today}
      leftOut={maps.leftOut}
      goalId={goalId}
      onGoal={setGoalId}
    />
  );
}

function Panels(props: {
  document: MapDocument;
  achievement: Achievement;
  own: MapAchievement;
  documents: readonly MapDocument[];
  today: string;
  leftOut: readonly string[];
  goalId: string | undefined;
  onGoal: (id: string | undefined) => void;
}) {
  const { document, documents, today, achievement, own, leftOut, goalId, onGoal } = props;
  const goal = own.goals.find((each) => each.goalId === goalId);
  return (
    <div className="goals-grid">
      <div className="goals-left">
        <AchieveGoals document={document} achieved={own} chosen={goal?.goalId} onChoose={onGoal} />
        <AchieveRows document={document} achieved={own} goal={goal} />
      </div>
      <div className="achieve-right">
        <TeamsPanel document={document} achievement={achievement} own={own} leftOut={leftOut} />
        <StartsPanel document={document} documents={documents} today={today} />
      </div>
    </div>
  );
}
