// Owns the tests of what a map begins with when it begins from questions.
import { describe, expect, it } from 'vitest';
import { boundariesOf } from '../../../shared/coverage/threshold.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { newDocument } from '../../../shared/document/defaults.ts';
import { documentSchema } from '../../../shared/document/document.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { atStage } from '../../../shared/lint/stage.ts';
import {
  addFirstChain,
  type FirstAnswers,
  firstChain,
  firstField,
  firstTitle,
} from '../../../shared/plan/first-answers.ts';

const known = starterDictionaries;
const boundary = boundariesOf(known.tiers)[1];
const made = (answers: FirstAnswers) => {
  const chain = firstChain(answers, known);
  const empty = newDocument({ id: 'm', code: 'MAP-1', title: firstTitle(answers, chain).zh });
  return documentSchema.parse(addFirstChain(answers, chain, 'zh')(empty));
};
const shape = (answers: FirstAnswers) => made(answers).nodes.map(({ kind, name }) => [kind, name]);

describe('the three views', () => {
  it('make the chain that the answers say, and nothing for what is left open', () => {
    const group = 'payroll';
    expect(shape({ view: 'segment', group })).toEqual([['segment', '代发客群']]);
    const whole = { view: 'segment', group, metric: 'effective_cust', event: 'MOT-A01' } as const;
    expect(shape(whole).map(([kind]) => kind)).toEqual(['goal', 'segment', 'scenario']);
    expect(made(whole).edges.map(({ from, to }) => [from, to])).toEqual([
      ['G1', 'S1'],
      ['S1', 'SC1'],
    ]);
    expect(made(whole).nodes[2]).toMatchObject({ trigger: { type: 'event', eventCode: 'MOT-A01' } });
    expect(shape({ view: 'indicator', metric: 'single_product_share' })).toHaveLength(1);
    expect(shape({ view: 'threshold', gapPct: 10 }).map(([kind]) => kind)).toEqual(['goal']);
  });

  it('draw the rule of those who lack little, and never a rule above the largest gap', () => {
    const near = made({ view: 'threshold', boundary, gapPct: 10 });
    expect(near.nodes.map(({ kind }) => kind)).toEqual(['goal', 'segment']);
    expect(near.nodes[1]).toMatchObject({
      segmentType: 'threshold',
      rule: {
        conditions: [
          { operator: 'gte', value: '18' },
          { operator: 'lt', value: '20' },
        ],
      },
    });
    expect(firstChain({ view: 'threshold', boundary, gapPct: 50 }, known).map(({ kind }) => kind)).toEqual(['goal']);
  });

  it('go on from different places, under a title of their own, and say the view', () => {
    const fields = (['segment', 'indicator', 'threshold'] as const).map((view) => firstField({ view }));
    expect(new Set(fields.map(({ kind, field }) => `${kind} ${field}`)).size).toBe(3);
    expect(made({ view: 'segment', group: 'payroll' })).toMatchObject({
      title: '代发客群经营图谱',
      perspective: ['segment'],
    });
    expect(made({ view: 'indicator', group: 'payroll', metric: 'effective_cust' }).title).toBe('有效户经营图谱');
  });

  it('begin a map that has no error while it is drawn', () => {
    for (const answers of [
      { view: 'segment', group: 'payroll', metric: 'effective_cust', event: 'MOT-A01' },
      { view: 'indicator', metric: 'fee_income', group: 'merchant' },
      { view: 'threshold', boundary, gapPct: 20, event: 'MOT-A02' },
    ] as const satisfies readonly FirstAnswers[]) {
      const found = runRules(made(answers), { ...starterKnowledge, today: '2026-11-30' });
      expect(found.map((finding) => atStage(finding, 'draw')).filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
    }
  });
});
