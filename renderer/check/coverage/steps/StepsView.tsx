// Owns the guided way through 图谱建设七项: where the map stands, and for each step the next thing to do and its view.
import { useMemo } from 'react';
import { type GuidedStep, sevenSteps } from '../../../../shared/coverage/seven-steps.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { Button, classes } from '../../../kit/ui/Button.tsx';
import { Icon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { localToday } from '../../../session/checking.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { useView } from '../../../session/view-store.ts';
import { lenses, useCoverageView } from '../coverage-view.ts';
import { openPlace, placeText } from '../design/DesignPageView.tsx';
import { Meter } from '../Meter.tsx';
import { WithInspector } from '../WithInspector.tsx';
import './steps.css';

export function StepsView({ document }: { document: MapDocument }) {
  const say = useSay();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const today = localToday();
  const steps = useMemo(() => sevenSteps(document, { dictionaries, today }), [document, dictionaries, today]);
  const current = steps.find(({ state }) => state !== 'done');
  return (
    <WithInspector>
      <p className="lens-bar secondary">
        {say(current ? words.lead : words.allDone, { done: steps.filter(({ state }) => state === 'done').length })}
      </p>
      <ol className="guide-list">
        {steps.map((step) => (
          <Step key={step.no} step={step} isCurrent={step === current} documentId={document.id} />
        ))}
      </ol>
    </WithInspector>
  );
}

function Step({ step, isCurrent, documentId }: { step: GuidedStep; isCurrent: boolean; documentId: string }) {
  const say = useSay();
  const { no, title, about, state, percent, next, checks } = step;
  const left = checks.reduce((sum, check) => sum + check.missing.length, 0);
  return (
    <li className={classes('guide-step', isCurrent && 'current', state)} aria-current={isCurrent ? 'step' : undefined}>
      <span className="guide-no" aria-hidden="true">
        {state === 'done' ? <Icon name="check" size={16} /> : no}
      </span>
      <div className="guide-text">
        <h2>{say(title)}</h2>
        <p className="small secondary">{say(about)}</p>
        {next && (
          <p className="guide-next">
            <span className="secondary">{say(words.next, { check: next.check.title })}</span>{' '}
            <Button look="link" onClick={() => openNext(step, documentId)}>
              {placeText(next.place, say)}
            </Button>
            {left > 1 && <span className="tertiary small"> {say(words.left, { left: left - 1 })}</span>}
          </p>
        )}
      </div>
      <span className="guide-state">
        <span className="small secondary">{say(STATES[state])}</span>
        <Meter percent={percent} label={say(title)} />
      </span>
      <Button look={isCurrent ? 'primary' : undefined} onClick={() => openView(step)}>
        {say(words.open, { view: viewTitle(step) })}
      </Button>
    </li>
  );
}

const OTHER_VIEWS = { map: { zh: '图谱', en: 'Map' }, export: { zh: '支行包', en: 'Branch packages' } } as const;

function viewTitle({ view }: GuidedStep) {
  if (view === 'map' || view === 'export') return OTHER_VIEWS[view];
  return lenses.find(({ id }) => id === view)?.title ?? OTHER_VIEWS.map;
}

function openView({ view }: GuidedStep): void {
  if (view === 'map' || view === 'export') useView.getState().show(view);
  else useCoverageView.setState({ lens: view });
}

/** A gap of the matrix is decided on in the matrix; everything else in the inspector beside. */
function openNext(step: GuidedStep, documentId: string): void {
  const { next } = step;
  if (!next) return;
  if (next.check.id === 'gaps') useCoverageView.setState({ lens: 'matrix', matrix: 'stage', scope: 'own' });
  else openPlace(next.place, documentId);
}

const STATES = {
  done: { zh: '已完成', en: 'Done' },
  underWay: { zh: '进行中', en: 'In progress' },
  open: { zh: '未开始', en: 'Not started' },
} as const;

const words = {
  lead: {
    zh: '图谱建设七项，已完成 {done} 项。进度根据图谱内容自动得出；可不按顺序进行。',
    en: 'Seven steps to a strategy map, {done} done. Progress is derived from the map’s content; any order will do.',
  },
  allDone: { zh: '七项均已完成。', en: 'All seven steps are done.' },
  next: { zh: '下一处 · {check}：', en: 'Next · {check}:' },
  left: { zh: '之后还有 {left} 处', en: 'and {left} more after it' },
  open: { zh: '打开{view}', en: 'Open: {view}' },
};
