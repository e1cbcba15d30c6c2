// Every screen, panel, field, rule and problem code leads to a place in help; every link and picture of help leads somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readHelp } from '../../../electron/dev/help-pages.ts';
import { screens } from '../../../renderer/session/screens.ts';
import { KIND_IDS } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { leafFields } from '../../../shared/document/leaf-fields.ts';
import { fieldHolders, holderIdOf } from '../../../shared/help/field-holders.ts';
import { FIELD_NOTES } from '../../../shared/help/field-notes.ts';
import { textOf } from '../../../shared/help/html.ts';
import { MENDING } from '../../../shared/help/mending.ts';
import { placesOf } from '../../../shared/help/page.ts';
import { PROBLEM_GROUPS } from '../../../shared/help/problem-groups.ts';
import { withoutValues } from '../../../shared/help/problem-pages.ts';
import { allRules } from '../../../shared/help/rule-pages.ts';
import { problems } from '../../../shared/i18n/problems.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const pages = readHelp();
const places = placesOf(pages);
const missing = (anchors: readonly string[]) => anchors.filter((anchor) => !places.has(anchor));

/** The anchors that the window's sources name, as `data-help="…"` or as `help="…"` of a dialog. */
function anchorsInSources(): readonly string[] {
  const files = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [
      ...readFileSync(path.join(root, 'renderer', file), 'utf8').matchAll(/\b(?:data-)?help="([\w.-]+)"/g),
    ])
    .map(([, anchor = '']) => anchor);
}

describe('a place in help is there for', () => {
  it('every screen', () => expect(missing(screens.map(({ id }) => `screen.${id}`))).toEqual([]));

  it('every panel and dialog that the window marks', () => {
    const anchors = anchorsInSources();
    expect(anchors.length).toBeGreaterThan(40);
    expect(missing(anchors)).toEqual([]);
  });

  it('every kind of node', () => expect(missing(KIND_IDS.map((kind) => `kind.${kind}`))).toEqual([]));

  it('every field of every kind, of the map, its records, its edges and the dictionaries', () => {
    const anchors = fieldHolders.flatMap(({ id, fields }) =>
      [...leafFields(fields).keys()].map((field) => `field.${id}.${field}`),
    );
    expect(anchors.length).toBeGreaterThan(400);
    expect(missing(anchors)).toEqual([]);
  });

  it('every rule, with how to fix it', () => {
    expect(missing(allRules.map(({ id }) => `rule.${id}`))).toEqual([]);
    expect(Object.keys(MENDING).sort()).toEqual(allRules.map(({ id }) => id));
  });

  it('every problem code, in one group', () => {
    const codes = Object.keys(problems);
    expect(missing(codes.map((code) => `problem.${code}`))).toEqual([]);
    expect(codes.filter((code) => PROBLEM_GROUPS.filter((group) => group.codes.test(code)).length !== 1)).toEqual([]);
  });
});

test('a sentence on a field is about a field that is there', () => {
  expect(missing(Object.keys(FIELD_NOTES))).toEqual([]);
});

test('a form of a part of a kind’s fields is that kind’s', () => {
  expect(holderIdOf(kinds.scenario.fields)).toBe('scenario');
  expect(holderIdOf(kinds.scenario.fields.pick({ trigger: true, cooldownDays: true }))).toBe('scenario');
});

describe('every page', () => {
  it('leads to places that are there, and to pictures that are there', () => {
    const links = pages.flatMap(({ id, html }) =>
      [html.zh, html.en].flatMap((text) => [...text.matchAll(/href="#([^"]+)"/g)].map(([, to = '']) => `${id} ${to}`)),
    );
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((link) => !places.has(link.split(' ')[1] ?? ''))).toEqual([]);
    const pictures = pages.flatMap(({ html }) => [...html.zh.matchAll(/data-picture="([^"]+)"/g)]);
    expect(pictures.length).toBeGreaterThan(8);
    expect(pictures.filter(([, name = '']) => !existsSync(path.join(root, 'resources', 'pictures', name)))).toEqual([]);
  });

  it('says the same in both languages: as many headings, links, steps and pictures', () => {
    const shape = (markup: string) =>
      ['<h2', '<li', '<a ', '<tr', '<figure', '<button'].map((tag) => markup.split(tag).length - 1).join();
    expect(pages.filter(({ html }) => shape(html.zh) !== shape(html.en)).map(({ id }) => id)).toEqual([]);
  });

  it('has text, and every entry has', () => {
    const bare = pages.flatMap(({ id, html, entries }) => [
      ...(entries.length === 0 && (textOf(html.zh) === '' || textOf(html.en) === '') ? [id] : []),
      ...entries
        .filter((entry) => textOf(entry.html.zh) === '' || textOf(entry.html.en) === '')
        .map((entry) => entry.id),
    ]);
    expect(bare).toEqual([]);
  });

  it('of a rule draws what is found in it', () => {
    const drawn = pages.filter(({ id }) => id.startsWith('rule.')).map(({ html }) => html.zh.split('<svg').length - 1);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1);
    expect(pages.find(({ id }) => id === 'rule.SM007')?.html.zh).toContain('sk-frame');
  });
});

test('a problem’s wording stands without its values', () => {
  expect(withoutValues('图谱“{title}”有 {count, number} 处')).toBe('图谱“…”有 … 处');
  expect(withoutValues('{count, plural, one {# part} other {# parts}} of “{title}”')).toBe('… parts of “…”');
  const left = Object.values(problems).flatMap(({ zh, en }) => [zh, en].map(withoutValues));
  expect(left.filter((text) => /[{}#]/.test(text))).toEqual([]);
});
