// Owns the check of every text of the product against docs/glossary.md: no word that it rules out, the marks of each language,
// the same placeholders in both; and that the glossary's code names are the code's.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { screens } from '../../../renderer/session/screens.ts';
import { messagesIn, root, type SpelledMessage, sourceFiles } from './messages-in-sources.ts';

const glossary = readFileSync(`${root}docs/glossary.md`, 'utf8');
const paths = sourceFiles('shared', 'renderer', 'electron');
const messages = paths.flatMap(messagesIn);

/** The words in backticks in the named column of the table below a heading. */
function wordsOf(heading: string, column: number): string[] {
  const section = glossary.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| zh |') && !line.startsWith('| not |'))
    .flatMap((line) => [...(line.split('|')[column] ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
}

/** The pages of help that are written by hand; each file is one text. */
const guide = readdirSync(`${root}docs/guide`).map((file) => ({
  place: `docs/guide/${file}`,
  language: file.endsWith('.zh.md') ? 'zh' : 'en',
  // Its first lines are what people type who do not know our words.
  text: readFileSync(`${root}docs/guide/${file}`, 'utf8').split('\n---\n')[1] ?? '',
}));
const guideWith = (language: 'zh' | 'en', bad: RegExp) =>
  guide.filter((page) => page.language === language && bad.test(page.text)).map(({ place }) => place);

/** Messages whose text matches, each with its place, so that a failure says where to look. */
const withText = (language: 'zh' | 'en', bad: RegExp) =>
  messages.filter((message) => bad.test(message[language])).map((message) => `${message.place} ${message[language]}`);

/** The names that an ICU message fills in, and the values of a template literal. */
function placeholders(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))].sort().join();
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('the sources’ messages are found at all', () => {
  expect(messages.length).toBeGreaterThan(2800);
});

describe('no text uses what the glossary rules out', () => {
  it.each(wordsOf('Not used', 1))('%s', (word) => {
    const isEnglish = /^[×\w -]+$/.test(word);
    // An id in a name such as `{id}` or `group-id` is none.
    const english = new RegExp(`(?<![\\w{×$-])${escaped(word)}(?![\\w}-])`, /^ids?$/.test(word) ? '' : 'i');
    const [language, bad] = isEnglish ? (['en', english] as const) : (['zh', new RegExp(escaped(word))] as const);
    expect([...withText(language, bad), ...guideWith(language, bad)]).toEqual([]);
  });
});

describe('every text has the marks of its language', () => {
  it('no straight quotes or apostrophes', () => {
    const straight = /["]|\w'\w/;
    expect([...withText('zh', straight), ...withText('en', straight)]).toEqual([]);
  });

  it('one ellipsis, without a blank before it', () => {
    expect([...withText('zh', /\.\.|……| …/), ...withText('en', /\.\.|……| …/)]).toEqual([]);
  });

  it('no blank before a percent sign', () => {
    expect([...withText('zh', /[\d}◦] %/), ...withText('en', /[\d}◦] %/)]).toEqual([]);
  });

  it('full-width marks between Chinese characters', () => {
    expect(withText('zh', /[一-鿿”}◦][,;:!?](?=[\s一-鿿“]|$)|[一-鿿]\(|\)[一-鿿]/)).toEqual([]);
  });

  it('a screen’s Chinese marks stand in its Chinese texts alone', () => {
    const outside = sourceFiles('renderer')
      .filter((path) => path.endsWith('.tsx') && !path.startsWith('renderer/gallery/'))
      .flatMap((path) =>
        readFileSync(`${root}${path}`, 'utf8')
          .replaceAll(/\/\*.*?\*\//g, '')
          .replaceAll(/zh:\s*(?:'[^']*'|`[^`]*`)|(?:\.zh|zh\b.*)\.?join\('.'\)/g, '')
          .split('\n')
          .filter((line) => /[，。：；、（）](?![^[]*\]\S*\/)/.test(line))
          .map((line) => `${path} ${line.trim()}`),
      );
    expect(outside).toEqual([]);
  });

  it('the branch’s page says no plural forms: it only fills in', () => {
    expect(withText('en', /, plural,/).filter((text) => text.startsWith('renderer/branch-page/'))).toEqual([]);
  });

  it('a blank between Chinese characters and figures', () => {
    expect(withText('zh', /第(\{\w+\}|◦)|(\{(n|count|days|hours|rows|people)\})[天个条行人次小家张处]/)).toEqual([]);
  });
});

test('both languages fill in the same values', () => {
  const differ = ({ zh, en }: SpelledMessage) => placeholders(zh) !== placeholders(en);
  expect(messages.filter(differ).map(({ place, zh, en }) => `${place} ${zh} | ${en}`)).toEqual([]);
});

test('names in the rail have at most 9 letters, or 3 characters', () => {
  for (const { name } of screens) {
    expect(name.en.length).toBeLessThanOrEqual(9);
    expect(name.zh.length).toBeLessThanOrEqual(3);
  }
});

test('every code name of the glossary is used by the sources', () => {
  const sources = paths.map((path) => readFileSync(`${root}${path}`, 'utf8')).join('\n');
  const names = wordsOf('Terms', 3);
  expect(names.length).toBeGreaterThan(70);
  expect(names.filter((name) => !new RegExp(`\\b${escaped(name)}\\b`).test(sources))).toEqual([]);
});
