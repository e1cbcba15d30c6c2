import { describe, expect, it } from 'vitest';
import { cardFacts } from '../../../shared/document/card-facts.ts';
import { checkDocument } from '../../../shared/document/check-document.ts';
import { addWave } from '../../../shared/document/edits/waves.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { dayName, daysName } from '../../../shared/document/relative-days.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { rowColumns, saidCell } from '../../../shared/rows/row-columns.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { chain } from '../build-map.ts';

describe('a day that counts from day 0', () => {
  it.each([
    [-7, '到期前 7 天', '7 days before due'],
    [-1, '到期前 1 天', '1 day before due'],
    [0, '第 0 天', 'day 0'],
    [3, '第 3 天', 'day 3'],
  ])('%i', (day, zh, en) => expect(dayName(day)).toEqual({ zh, en }));

  it.each([
    [-30, -7, '到期前 30–7 天', '30–7 days before due'],
    [-7, 3, '到期前 7 天至第 3 天', '7 days before due to day 3'],
    [1, 7, '第 1–7 天', 'days 1–7'],
    [-7, -7, '到期前 7 天', '7 days before due'],
  ])('%i to %i', (from, to, zh, en) => expect(daysName(from, to)).toEqual({ zh, en }));

  const onDay = (offsetDay: number) => chain({ SC1: { dayAnchor: 'dueDate' }, CH1: { offsetDay } });

  it('reads the same on the card and in the strategy list, which still sorts by the figure', () => {
    const map = onDay(-7);
    const node = nodeById(map, 'CH1');
    const say = (message: { zh: string; en: string }, params = {}) => formatMessage(message, 'zh', params);
    expect(node && cardFacts(node, { events: [], attributes: new Map() as never }, say)[1]).toContain('到期前 7 天');
    const [row] = strategyRows(map);
    const column = rowColumns.find(({ id }) => id === 'offsetDay');
    expect(row && column && [column.cell(row), saidCell(column, row)]).toEqual([-7, dayName(-7)]);
  });

  it.each([
    [-365, true],
    [-366, false],
    [3660, true],
    [3661, false],
  ])('day %i can be saved: %s', (day, fits) => {
    const check = () => checkDocument(JSON.parse(JSON.stringify(onDay(day))));
    if (fits) expect(check).not.toThrow();
    else expect(check).toThrow('E_MAP_INVALID');
  });

  it('a wave after the last one begins the day after, before the due date too', () => {
    const waves = [{ no: 1, name: '一', fromDay: -30, toDay: -15 }];
    const [, second] = addWave(() => '二')({ ...chain({}), waves } as never).waves;
    expect(second).toMatchObject({ fromDay: -14, toDay: -8 });
  });
});
