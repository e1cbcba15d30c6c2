import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from '../../../renderer/branch-page/model/days.ts';
import { CARD_HEIGHT, pictureOf } from '../../../renderer/branch-page/model/map-picture.ts';
import { nodeOf, pageDataOf, validityOn } from '../../../renderer/branch-page/model/page-data.ts';
import { dueOn, wavesOn } from '../../../renderer/branch-page/model/today.ts';
import { openPackage } from '../../../renderer/branch-page/open-package.ts';
import { whomIn } from '../../../renderer/branch-page/parts/Whom.tsx';
import { dateOf, dayNumber, workCalendar } from '../../../shared/dictionary/calendar.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { piecesOf, scriptText } from '../../../shared/document/script-text.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { packageDays } from '../../../shared/package/package-days.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { elderMap, makePackage, makePayload, seal } from '../../make-package.ts';

const FROM = '2026-11-01';
const payload = makePayload({ validFrom: FROM });
const data = pageDataOf({ payload, fingerprint: 'f'.repeat(64), hash: 'a'.repeat(64) });

describe('opening the package of a page', () => {
  it.each<[string, string]>([
    ['missing', ''],
    ['other', '{}'],
    ['truncated', makePackage({ validFrom: FROM }).toString('latin1').slice(0, -900)],
    ['newer', seal({ ...payload, formatVersion: '2.0' }).toString('latin1')],
    ['content', seal({ ...payload, rows: [] }).toString('latin1')],
    ['content', seal({ ...payload, issuer: { ...payload.issuer, fingerprint: 'e'.repeat(64) } }).toString('latin1')],
  ])('refuses it as %s', (refused, text) => {
    expect(openPackage(text)).toEqual({ refused });
  });

  it('keeps fields of later minor versions', () => {
    const later = { ...payload, formatVersion: '1.9', weather: 'dry' } as PackagePayload;
    expect(openPackage(seal(later).toString('latin1'))).toMatchObject({ opened: { payload: { weather: 'dry' } } });
  });
});

describe('what is to be done around a due date', () => {
  const row = payload.rows.find(({ wave }) => wave === 1) ?? payload.rows[0];
  const { nodes } = payload.map;
  const around = pageDataOf({
    ...{ fingerprint: 'f'.repeat(64), hash: 'a'.repeat(64) },
    payload: {
      ...payload,
      rows: [{ ...row, offsetDay: -7 }] as typeof payload.rows,
      map: {
        ...payload.map,
        waves: [{ no: 1, name: '到期前', fromDay: -15, toDay: -1 }],
        nodes: nodes.map((node) => {
          if (node.kind === 'channel') return { ...node, offsetDay: -7, waveNo: 1 };
          if (node.kind !== 'scenario') return node;
          const { windowFrom: _from, windowTo: _to, ...open } = node;
          return { ...open, dayAnchor: 'dueDate' as const };
        }) as typeof nodes,
      },
    },
  });

  it('is this wave’s from the first day on, for the customers whose due date is a week away', () => {
    // The period begins on a Sunday, so that Monday is for the customers of both days.
    const [monday, due] = [addDays(FROM, 1), dueOn(around, addDays(FROM, 1))[0]];
    expect(due).toMatchObject({ when: 'now', firstDay: monday, turn: { from: '2026-11-08', to: '2026-11-09' } });
    // The wave is each customer's own, so no day of the package lies in it.
    expect(wavesOn(around, monday)).toEqual([]);
  });
});

describe('who is meant by a segment', () => {
  const ruleOn = (opened: typeof data, code: string) => {
    const whom = whomIn(opened).find(({ segment }) => segment.code === code);
    const who = whom?.lines.find(({ id }) => id === 'who');
    return (who?.said ?? []).slice(0, 2).map(({ words }) => words.zh);
  };
  it('is said by its conditions, with names from the package, and the note beside it', () => {
    expect(ruleOn(data, 'S2')).toEqual([
      '年龄 60–74 岁 且 养老金代发行 = 本行 且 AUM ≥ 20 万元',
      '由网点一线头脑风暴提出，再按口径圈选。',
    ]);
  });

  it('is said by ids where a package came without the attributes', () => {
    const { attributes: _none, ...dictionaries } = payload.map.dictionaries;
    const bare = { ...payload, map: { ...payload.map, dictionaries } };
    const opened = pageDataOf({ payload: bare, fingerprint: 'f'.repeat(64), hash: 'a'.repeat(64) });
    expect(ruleOn(opened, 'S2')[0]).toBe('age 60–74 岁 且 pension_here = 本行 且 aum ≥ 20 万元');
  });
});

describe('days', () => {
  it('are counted across months, leap days and years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
    expect(['2026-02-30', '2026-2-3', '2026-02-28'].map(isDay)).toEqual([false, false, true]);
  });

  it.each([
    ['2026-10-31', 'before'],
    [FROM, 'valid'],
    [payload.validTo, 'valid'],
    [addDays(payload.validTo, 1), 'expired'],
  ])('on %s the package is %s', (day, expected) => {
    expect(validityOn(payload, day)).toBe(expected);
  });
});

describe('what is to be done', () => {
  it('is this wave’s and must-do first, with the day 0 of the customers in question', () => {
    const due = dueOn(data, addDays(FROM, 5));
    const day4 = addDays(FROM, 4);
    expect(due[0]).toMatchObject({ when: 'now', row: { duty: 'must', offsetDay: 1 }, turn: { from: day4, to: day4 } });
    const later = due.filter(({ firstDay }) => firstDay !== undefined && firstDay > addDays(FROM, 5));
    expect(due.filter(({ when }) => when === 'coming')).toEqual(later);
    expect(later.length).toBeGreaterThan(0);
    expect(due).toHaveLength(data.rows.length);
  });

  it('begins on the day that the calendar allows', () => {
    const calendar = workCalendar(starterDictionaries.holidays);
    const coming = dueOn(data, addDays(FROM, -1));
    for (const { row, when, firstDay } of coming) {
      const channel = nodeOf(data, 'channel', row.channelCode);
      const planned = dayNumber(addDays(FROM, row.offsetDay ?? 0));
      const isFree = channel?.mode === 'inbound' || channel?.purpose === 'mandatory';
      const arrives = Object.values(payload.map.edges).some(({ to, type }) => to === channel?.id && type !== 'flow');
      expect(when).toBe('coming');
      // What repeats begins in its rounds.
      const repeats = nodeOf(data, 'scenario', row.scenarioCode)?.repeat !== undefined;
      if (!arrives && !repeats) expect(firstDay).toBe(dateOf(isFree ? planned : calendar.nextOpen(planned)));
    }
  });

  it('is moved on over a holiday, with everybody whose day it was', () => {
    const over = makePayload({ validFrom: '2026-09-28' });
    const open = pageDataOf({ payload: over, fingerprint: 'f'.repeat(64), hash: 'a'.repeat(64) });
    const call = open.rows.find(({ offsetDay, force }) => offsetDay === 1 && force === 'land');
    const on = (day: string) => dueOn(open, day).find(({ row }) => row.rowCode === call?.rowCode);
    expect(on('2026-10-01')).toMatchObject({ when: 'resting', turn: undefined, nextDay: '2026-10-08' });
    expect(on('2026-10-08')).toMatchObject({ turn: { from: '2026-09-30', to: '2026-10-07' } });
    // A Saturday that is worked.
    expect(on('2026-10-10')).toMatchObject({ turn: { from: '2026-10-09', to: '2026-10-09' } });
    expect(on('2026-10-11')).toMatchObject({ when: 'resting', nextDay: '2026-10-12' });
  });

  it('says where its days are not sure', () => {
    const noteOf = (validFrom: string, change?: (whole: PackagePayload) => PackagePayload) =>
      packageDays(makePayload({ validFrom, ...(change && { change }) })).note;
    expect(noteOf(FROM)?.params.years).toEqual({ zh: '2027', en: '2027' });
    expect(noteOf('2026-03-01')).toBeUndefined();
    expect(noteOf('2028-11-01')?.params.years).toEqual({ zh: '2028、2029', en: '2028, 2029' });
    const old = noteOf('2026-03-01', ({ calendar: _none, ...rest }) => rest as PackagePayload);
    expect(old?.message.zh).toBe('该支行包未附节假日，所列日期仅避开周末。');
  });

  it('goes on after its wave for customers who come later', () => {
    const due = dueOn(data, addDays(FROM, 15));
    expect(wavesOn(data, addDays(FROM, 15)).map((wave) => wave.no)).toEqual([2]);
    expect(due.filter(({ when }) => when === 'continuing').every(({ row }) => row.wave === 1)).toBe(true);
    expect(due.filter(({ when }) => when === 'now').every(({ row }) => row.wave === 2)).toBe(true);
  });
});

describe('a script on its card', () => {
  const script = data.cards.find((card) => card.script.id === 'T2')?.script;

  it('keeps every word: sentences, tags and answers', () => {
    if (!script) throw new Error('no T2');
    const { lines, objections } = scriptText(script);
    expect(lines).toHaveLength(3);
    expect(objections).toEqual([{ question: '没时间', answer: expect.stringContaining('测算表') }]);
    expect(scriptText({ ...script, text: '[KYC] 问？\n\n[异议-贵] 不贵' })).toEqual({
      lines: [{ tag: 'KYC', text: '问？' }],
      objections: [{ question: '贵', answer: '不贵' }],
    });
  });

  it.each(['{姓名}，您好', 'a{}b{x', '{a}{b}', '', '{太长的变量名字不是变量因为超过了二十个字}'])(
    'cuts %j at its variables alone',
    (text) => {
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
      expect(
        piecesOf(text).every(({ text: piece, variable }) => variable === undefined || piece === `{${variable}}`),
      ).toBe(true);
    },
  );
});

describe('the picture of a map', () => {
  it.each(allTemplates().map((map) => [map.code, map] as const))(
    '%s has every node and edge, and no card over another',
    (_code, map) => {
      const { cards, edges } = pictureOf(map.nodes, map.edges, true);
      expect(cards).toHaveLength(map.nodes.length);
      expect(edges).toHaveLength(map.edges.length);
      for (const a of cards) {
        const over = cards.filter((b) => b !== a && b.x === a.x && Math.abs(a.y - b.y) < CARD_HEIGHT);
        expect(over).toEqual([]);
      }
    },
  );

  it('has no goals unless they are asked for', () => {
    const { nodes, edges } = elderMap();
    expect(pictureOf(nodes, edges, false).cards.some(({ node }) => node.kind === 'goal')).toBe(false);
  });
});
