// The list of the rules' pages is current, and docs/rules holds nothing else. Each page is held against its rule's own test.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../../shared/lint/rules/index.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { overlayBreaksLock } from '../../../shared/overlay/overlay-breaks-lock.ts';
import { IS_WRITING, keepOrCompare, PAGES } from './check-page.ts';
import { rulesIndex } from './rule-page.ts';

const ofOverlays = overlayBreaksLock(emptyOverlay({ id: 'm', version: 1 }, 'B1'));
const all = [...rules, ofOverlays].sort((one, other) => (one.id < other.id ? -1 : 1));

test('the list names every rule', () => {
  keepOrCompare('README.md', rulesIndex(all));
});

test.runIf(!IS_WRITING)('there is a page for every rule and no other, and every picture is shown', () => {
  const pages = readdirSync(PAGES).filter((file) => file.endsWith('.md') && file !== 'README.md');
  expect(pages.sort()).toEqual(all.map(({ id }) => `${id}.md`));
  const shown = pages.flatMap((page) =>
    [...readFileSync(path.join(PAGES, page), 'utf8').matchAll(/\(pictures\/([^)]+)\)/g)].map(([, name]) => name),
  );
  expect(readdirSync(path.join(PAGES, 'facts')).sort()).toEqual(all.map(({ id }) => `${id}.json`));
  expect(readdirSync(path.join(PAGES, 'pictures')).sort()).toEqual(shown.sort());
});
