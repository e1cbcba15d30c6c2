// Owns the tests of what the palette finds and in which order.
import { describe, expect, it } from 'vitest';
import { fieldItems } from '../../../../renderer/app/palette/field-items.ts';
import { scoreOf } from '../../../../renderer/app/palette/fuzzy.ts';
import {
  commandItems,
  helpItems,
  hitItems,
  mapItems,
  paletteSections,
} from '../../../../renderer/app/palette/palette-items.ts';
import type { Command } from '../../../../renderer/kit/commands/command.ts';
import { pinyinInitials } from '../../../../shared/text/pinyin-initials.ts';
import { chain } from '../../../shared/build-map.ts';

const command = (id: string, zh: string, en: string, enabled = true): Command => ({
  id,
  title: { zh, en },
  scope: 'global',
  enabled: () => enabled,
  run: () => {},
});
const TABLE = [
  command('edit.undo', '撤销', 'Undo'),
  command('edit.redo', '重做', 'Redo', false),
  command('view.zoomIn', '放大', 'Zoom in'),
  command('view.fold.left', '折叠左栏', 'Collapse left panel'),
  command('map.new', '新建图谱', 'New map'),
];
const found = (query: string) => commandItems(TABLE, query).map(({ key }) => key);

describe('pinyin initials', () => {
  it('are those of the common readings, with other characters left as they are', () => {
    expect(pinyinInitials('撤销 放大 新建图谱')).toBe('cx fd xjtp');
    expect(pinyinInitials('客群 场景 产品 权益 渠道 话术')).toBe('kq cj cp qy qd hs');
    expect(pinyinInitials('App 提醒 2')).toBe('App tx 2');
  });
});

describe('finding commands', () => {
  it('takes either language, the initials, words in any order and letters with gaps', () => {
    expect(found('撤销')).toEqual(['edit.undo']);
    expect(found('cx')[0]).toBe('edit.undo');
    expect(found('panel collapse')).toEqual(['view.fold.left']);
    expect(found('clp')[0]).toBe('view.fold.left');
    expect(found('ＺＯＯＭ')[0]).toBe('view.zoomIn');
    expect(found('xyzxyz')).toEqual([]);
  });

  it('puts a title that begins with the query before one that contains it', () => {
    expect(scoreOf('new', ['New map'])).toBeGreaterThan(scoreOf('new', ['Renew map']) ?? 0);
    expect(scoreOf('map', ['New map'])).toBeGreaterThan(scoreOf('map', ['Unmapped']) ?? 0);
    expect(scoreOf('zi', ['Zoom in'])).toBeLessThan(scoreOf('zo', ['Zoom in']) ?? 0);
  });

  it('keeps the order of the table while nothing is typed, and tells what cannot run now', () => {
    expect(found('')).toEqual(TABLE.map(({ id }) => id));
    const disabled = commandItems(TABLE, '').filter((item) => item.type === 'command' && !item.enabled);
    expect(disabled.map(({ key }) => key)).toEqual(['edit.redo']);
  });

  it('finds all commands of a group by its name, after those called so', () => {
    expect(found('视图')).toEqual(['view.zoomIn', 'view.fold.left']);
    expect(found('图谱')[0]).toBe('map.new');
  });
});

describe('the sections', () => {
  const maps = mapItems(
    [
      { id: 'a', title: '养老客群' },
      { id: 'b', title: '代发客群' },
    ],
    '代发',
  );
  const hits = hitItems([
    { elementId: 'S1', kind: 'segment', name: '一', excerpt: '' },
    { elementId: 'S1', kind: 'segment', name: '一', excerpt: 'x' },
  ]);

  it('offer recent maps before anything is typed, what was found afterwards, and no empty section', () => {
    expect(maps.map(({ key }) => key)).toEqual(['map b']);
    expect(hits).toHaveLength(1);
    expect(
      paletteSections({ fields: [], commands: commandItems(TABLE, ''), hits: [], maps, help: [] }, false),
    ).toHaveLength(2);
    const help = helpItems([{ anchor: 'guide.backup', title: '备份与恢复' }]);
    const typed = paletteSections({ fields: [], commands: [], hits, maps, help }, true);
    expect(typed.map(({ items }) => items[0]?.type)).toEqual(['hit', 'map', 'help']);
  });
});

describe('finding fields', () => {
  const map = chain({ CH1: { name: '经理外呼' } });
  const found = (query: string, ...selected: string[]) =>
    fieldItems(map, new Set(selected), query).map((item) => (item.type === 'field' ? item.path : ''));

  it('offers those of the one selected element, or of the map', () => {
    expect(found('时限', 'CH1')[0]).toBe('slaHours');
    expect(found('承接率', map.edges.find(({ from }) => from === 'SC1')?.id ?? '')[0]).toBe('takeUpPct');
    expect(found('运行开始')).toEqual(['periodStart']);
    expect(found('承接率', 'CH1')).toEqual([]);
    expect(found('名称', 'CH1', 'S1')).toEqual([]);
    expect(found('', 'CH1')).toEqual([]);
  });
});
