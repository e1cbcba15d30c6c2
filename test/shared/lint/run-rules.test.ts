import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../../shared/i18n/message.ts';
import type { Rule, Stage } from '../../../shared/lint/rule.ts';
import { rules } from '../../../shared/lint/rules/index.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { overlayBreaksLock } from '../../../shared/overlay/overlay-breaks-lock.ts';
import { buildMap, chain, countedChain, deepFreeze } from '../build-map.ts';
import { context } from './test-rule.ts';

const crashing: Rule = {
  id: 'SM999',
  severity: 'warning',
  title: { zh: '崩溃', en: 'Crash' },
  why: { zh: '测试', en: 'Test' },
  *check() {
    yield { targets: ['S1'], message: { zh: '一', en: 'one' } };
    yield { targets: ['S1'], message: { zh: '二', en: 'two' } };
    throw new Error('out of order');
  },
};

describe('runRules', () => {
  test('finds nothing in a complete map', () => {
    expect(runRules(deepFreeze(countedChain()), context)).toEqual([]);
  });

  test('sorts by severity, rule and place, the same every time', () => {
    const map = buildMap({ T1: { text: '保本' }, S2: {}, S1: {}, T2: {} });
    const some = rules.filter(({ id }) => ['SM001', 'SM004', 'SM006', 'SM027'].includes(id));
    const order = runRules(map, context, [...some].reverse()).map(({ severity, ruleId, targets }) =>
      [severity, ruleId, ...targets].join(' '),
    );
    expect(order).toEqual([
      'error SM001 S2',
      'error SM001 S1',
      'error SM004 S2',
      'error SM004 S1',
      'error SM027 T1',
      'warning SM006 T1',
      'warning SM006 S2',
      'warning SM006 S1',
      'warning SM006 T2',
    ]);
  });

  test('makes a finding of a rule that crashes, keeps what it found before and runs the others', () => {
    const found = runRules(buildMap({ S1: {} }), context, [crashing, ...rules]);
    const own = found.filter(({ ruleId }) => ruleId === 'SM999');
    expect(own.map(({ fingerprint }) => fingerprint)).toEqual(['SM999::crash', 'SM999:S1', 'SM999:S1#2']);
    expect(own[0] && formatMessage(own[0].message, 'zh', own[0].params)).toContain('out of order');
    expect(found.filter(({ ruleId }) => ruleId === 'SM001')).toHaveLength(1);
  });

  test('keeps a fingerprint while the map is edited elsewhere', () => {
    const before = runRules(chain({ S2: {} }), context).map(({ fingerprint }) => fingerprint);
    const after = runRules(chain({ B1: {}, S2: { name: '重命名' } }, ['SC1 B1']), context).map(
      ({ fingerprint }) => fingerprint,
    );
    expect(after).toEqual(before);
  });

  test('what only a later step than the one at hand needs is to be completed; handing over when not said', () => {
    const found = { targets: [], message: { zh: '一', en: 'one' } };
    const staged: Rule = {
      ...crashing,
      stage: 'check',
      *check() {
        yield { ...found, key: 'own' };
        yield { ...found, key: 'draw', stage: 'draw' };
        yield { ...found, key: 'approve', stage: 'approve' };
        yield { ...found, key: 'handover', stage: 'handover' };
      },
    };
    const at = (stage?: Stage) => runRules(chain(), { ...context, ...(stage && { stage }) }, [staged]);
    const keys = (stage?: Stage) => at(stage).flatMap(({ key, severity }) => (severity === 'todo' ? [] : [key]));
    expect(keys('draw')).toEqual(['draw']);
    expect(keys('check')).toEqual(['own', 'draw']);
    expect(keys('approve')).toEqual(['own', 'draw', 'approve']);
    expect(keys('handover')).toEqual(['own', 'draw', 'approve', 'handover']);
    expect(keys()).toEqual(keys('handover'));
    expect(at('check').map(({ severity }) => severity)).toEqual(['warning', 'warning', 'todo', 'todo']);
    expect(at().map(({ stage }) => stage)).toEqual(['check', 'draw', 'approve', 'handover']);
  });

  test('gives every finding of a broken map its own fingerprint', () => {
    const map = buildMap({ T1: { text: '保本保息，13800138000，13900139000' }, CH1: {}, CH2: {} }, [
      'CH1 CH2',
      'CH1 CH2',
      'CH2 CH1',
    ]);
    const fingerprints = runRules(map, context).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });
});

const OF_THE_PLAN = ['SM050', 'SM051', 'SM052', 'SM053', 'SM054', 'SM055', 'SM056', 'SM057', 'SM058', 'SM059'];

describe('the list of rules', () => {
  test('is numbered from SM001 without a gap, each once and in order; from SM050 on they are about the whole plan', () => {
    const ids = Array.from(
      { length: rules.length + 1 - OF_THE_PLAN.length },
      (_, index) => `SM${String(index + 1).padStart(3, '0')}`,
    );
    const ofOverlays = overlayBreaksLock(emptyOverlay({ id: 'm', version: 1 }, 'B1'));
    expect(rules.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id)].sort());
    expect([...rules, ofOverlays].map(({ id }) => id).sort()).toEqual([...ids, ...OF_THE_PLAN]);
  });

  test('names every file, and every file has a test', () => {
    const files = readdirSync(new URL('../../../shared/lint/rules/', import.meta.url)).filter(
      (file) => file !== 'index.ts',
    );
    const tests = readdirSync(new URL('./rules/', import.meta.url));
    expect(files).toHaveLength(rules.length);
    expect(tests).toEqual(files.map((file) => file.replace('.ts', '.test.ts')));
  });

  test('has for every rule maps that pass and maps that fail', () => {
    const folder = new URL('./rules/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      expect(source, file).toMatch(/passing: \{\s*[^\s}]/);
      expect(source, file).toMatch(/failing: \{\s*[^\s}]/);
    }
  });

  test('says of every rule in both languages what it is and why', () => {
    for (const { id, title, why } of rules) {
      for (const text of [title.zh, title.en, why.zh, why.en]) expect(text.trim(), id).not.toBe('');
      expect(title.en + why.en, id).not.toMatch(/[\u4e00-\u9fff]/);
    }
    expect(new Set(rules.map(({ title }) => title.zh)).size).toBe(rules.length);
  });
});

test('a plan that is over is looked at as on its last day: what aged since is no fault of it', () => {
  const period = { periodStart: '2025-01-01', periodEnd: '2025-03-31' };
  const map = { ...chain({ S1: { size: 900, sizeAsOf: '2025-03-01' } }), ...period };
  const stale = (today: string) =>
    runRules(map, { ...context, today }, rules).filter(({ ruleId }) => ruleId === 'SM010').length;
  // 60 days is what a size is good for.
  expect([stale('2025-03-31'), stale('2025-06-30')]).toEqual([0, 0]);
  const running = { ...map, periodEnd: '2025-12-31' };
  expect(runRules(running, context, rules).some(({ ruleId }) => ruleId === 'SM010')).toBe(true);
});
