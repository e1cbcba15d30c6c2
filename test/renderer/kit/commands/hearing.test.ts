import { describe, expect, test } from 'vitest';
import { codeOf, matchesShortcut } from '../../../../renderer/kit/commands/command.ts';
import { type Focus, isHeard } from '../../../../renderer/kit/commands/hearing.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const pressed = (code: string, key: string, held: Partial<typeof none> = {}) =>
  ({ ...none, code, key, ...held }) as KeyboardEvent;
const ctrl = { ctrlKey: true };

describe('a letter', () => {
  test.each([
    ['Ctrl+Z on a German keyboard', pressed('KeyY', 'z', ctrl), 'Mod+KeyZ'],
    ['Ctrl+Y on a German keyboard', pressed('KeyZ', 'y', ctrl), 'Mod+KeyY'],
    ['Ctrl+Z on a French keyboard', pressed('KeyW', 'z', ctrl), 'Mod+KeyZ'],
    ['Ctrl+A on a French keyboard', pressed('KeyQ', 'a', ctrl), 'Mod+KeyA'],
    ['M on a French keyboard', pressed('Semicolon', 'm'), 'KeyM'],
    ['Ctrl+Shift+Z with Caps Lock', pressed('KeyZ', 'z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+KeyZ'],
    ['Ctrl+Z on a Russian keyboard', pressed('KeyZ', 'я', ctrl), 'Mod+KeyZ'],
    ['Ctrl+Z on a Greek keyboard', pressed('KeyZ', 'ζ', ctrl), 'Mod+KeyZ'],
    ['Alt+Q on a Mac', pressed('KeyQ', 'œ', { altKey: true }), 'Alt+KeyQ'],
    ['the first figure on a French keyboard', pressed('Digit1', '&'), 'Digit1'],
  ])('%s', (_, event, shortcut) => {
    expect(matchesShortcut(event, shortcut)).toBe(true);
  });

  test.each([
    ['the place of Z on a German keyboard', pressed('KeyZ', 'y', ctrl), 'Mod+KeyZ'],
    ['the place of M on a French keyboard, which writes a comma', pressed('KeyM', ','), 'KeyM'],
    [
      'AltGr+Q on a German keyboard, which writes @',
      pressed('KeyQ', '@', { ctrlKey: true, altKey: true }),
      'Mod+Alt+KeyQ',
    ],
  ])('is not %s', (_, event, shortcut) => {
    expect(matchesShortcut(event, shortcut)).toBe(false);
  });

  test('that an input method holds back is its place', () => {
    expect(codeOf({ code: 'KeyZ', key: 'Process' })).toBe('KeyZ');
  });
});

describe('a key', () => {
  const onMap = { id: 'x', title: { zh: '', en: '' }, scope: 'canvas', run: () => {} } as const;
  const everywhere = { ...onMap, scope: 'global' } as const;
  const heardAt = (command: Parameters<typeof isHeard>[0], key: string, isMap = true) =>
    (['text', 'emptied', 'letters', 'canvas', 'other'] satisfies Focus[]).filter((focus) =>
      isHeard(command, key, { focus, onMap: isMap }),
    );

  test('of one letter or figure is heard wherever nothing takes letters, on the map’s screen', () => {
    expect(heardAt(onMap, 'Digit1')).toEqual(['canvas', 'other']);
    expect(heardAt(onMap, 'KeyL')).toEqual(['canvas', 'other']);
    expect(heardAt(onMap, 'Digit1', false)).toEqual(['canvas']);
  });

  test('that buttons, fields and lists need themselves is the map’s only where it has the focus', () => {
    for (const key of ['Space', 'Delete', 'ArrowUp', 'Enter']) expect(heardAt(onMap, key), key).not.toContain('other');
    expect(heardAt(onMap, 'Mod+KeyA')).toEqual(['canvas']);
  });

  test('with Ctrl is heard everywhere, save what a text field with something to undo keeps', () => {
    expect(heardAt(everywhere, 'Mod+KeyK', false)).toHaveLength(5);
    expect(heardAt({ ...everywhere, yieldsToText: true }, 'Mod+KeyZ')).not.toContain('text');
    expect(heardAt({ ...everywhere, yieldsToText: true }, 'Mod+KeyZ')).toContain('emptied');
  });
});
