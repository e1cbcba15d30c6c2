// The calendar file, read back by the rules of RFC 5545 and not by the code that writes it.
import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { defaultOptions } from '../../../shared/export/format.ts';
import { ics } from '../../../shared/export/formats/ics.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { chain } from '../build-map.ts';

const NAME = '高峰, 冲刺; 甲\\乙';
const map: MapDocument = {
  ...chain({
    SC1: { name: '很长的场景名称'.repeat(8) },
    CH1: { name: '电话', offsetDay: 0 },
    G1: { name: '新增', unit: '户' },
  }),
  ...{ id: 'm1', title: '四季度, 方案', version: 4, periodStart: '2026-12-28', periodEnd: '2027-01-07' },
  phases: [{ name: NAME, fromDate: '2026-12-28', toDate: '2026-12-29', goalId: 'G1', target: 60 }],
  milestones: [{ name: '中期', date: '2027-01-04', goalId: 'G1', target: 30, ownerRole: '支行行长' }],
};
const fileOf = (document: MapDocument) =>
  String(
    ics.write?.({
      ...{ document, knowledge: starterKnowledge, scope: {} as never, language: 'zh', options: defaultOptions },
      generatedAt: '2026-11-30T08:00:00.000Z',
    }),
  );

/** Lines unfolded, then name, parameters and value; texts without their escapes. */
function read(file: string) {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.filter(Boolean).map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
    return [name, value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign))] as const;
  });
}

describe('the calendar file', () => {
  it('has the days of each round of what repeats', () => {
    const repeat = { every: 'week', onDay: 1 };
    const weekly = {
      ...map,
      phases: [],
      nodes: map.nodes.map((node) => (node.id === 'SC1' ? { ...node, repeat, cooldownDays: 7 } : node)),
    };
    const lines = read(fileOf(weekly as MapDocument));
    const all = (name: string) => lines.filter(([key]) => key === name).map(([, value]) => value);
    const starts = all('DTSTART;VALUE=DATE').filter((_, index) => all('UID')[index]?.includes('SC1'));
    expect(starts).toEqual(['20261228', '20270104']);
    expect(new Set(all('UID')).size).toBe(all('UID').length);
  });

  it('keeps to lines of 75 octets that end with CR LF, cut between characters', () => {
    const file = fileOf(map);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(octets.some((length) => length > 70)).toBe(true);
    expect(file).not.toContain('\ufffd');
  });

  it('has each phase and each channel’s contact days, as whole days whose end is the day after', () => {
    const read1 = read(fileOf(map));
    const all = (name: string) => read1.filter(([key]) => key === name).map(([, value]) => value);
    expect(all('SUMMARY')).toEqual([
      `阶段：${NAME}`,
      '里程碑：中期',
      `电话 · ${map.nodes.find(({ id }) => id === 'SC1')?.name}`,
    ]);
    expect(all('DTSTART;VALUE=DATE')).toEqual(['20261228', '20270104', '20261228']);
    expect(all('DTEND;VALUE=DATE')).toEqual(['20261230', '20270105', '20270108']);
    expect(all('DTSTAMP')).toEqual(Array(3).fill('20261130T080000Z'));
    expect(all('SEQUENCE')).toEqual(['4', '4', '4']);
    expect(all('X-WR-CALNAME')).toEqual(['四季度, 方案']);
    expect(all('DESCRIPTION')[0]).toContain('新增：60 户');
    expect(all('DESCRIPTION')[1]).toMatch(/新增：累计 30 户\n支行行长$/);
    expect(new Set(all('UID')).size).toBe(3);
    for (const id of all('UID')) expect(id).toMatch(/^[!-~]+$/);
    for (const id of all('UID')) expect(id).not.toMatch(/[\\,;]/);
    expect(all('UID')).toEqual(
      read(fileOf({ ...map, title: '改名' }))
        .filter(([key]) => key === 'UID')
        .map(([, id]) => id),
    );
  });

  it('says that a plan is not approved', () => {
    const draft = read(fileOf(map));
    expect(draft).toContainEqual(['STATUS', 'TENTATIVE']);
    expect(draft.find(([key]) => key === 'DESCRIPTION')?.[1]).toMatch(/^试用：未经批准/);
    const approved = read(fileOf({ ...map, approvalStatus: 'approved' }));
    expect(approved).toContainEqual(['STATUS', 'CONFIRMED']);
    expect(approved.find(([key]) => key === 'DESCRIPTION')?.[1]).not.toMatch(/试用/);
  });

  it('is refused for a map without a period', () => {
    const { periodStart: _, ...open } = map;
    expect(() => fileOf(open as MapDocument)).toThrow('E_EXPORT_NO_PERIOD');
  });
});
