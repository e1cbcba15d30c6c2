// Owns the proof that content of older versions is brought up step by step, with steps that only this test knows.
import { describe, expect, test } from 'vitest';
import { clippingFormat } from '../../../../shared/document/clipping.ts';
import { copyElements } from '../../../../shared/document/edits/clipboard.ts';
import type { FormatStep } from '../../../../shared/document/migrations/format-step.ts';
import { type Format, readParsed, readVersioned } from '../../../../shared/document/migrations/read-versioned.ts';
import { isPlain, type Plain } from '../../../../shared/document/plain.ts';
import { fileContent, mapFormat, writeDocument } from '../../../../shared/document/read-document.ts';
import { overlayFormat } from '../../../../shared/overlay/overlay-file.ts';
import { ProblemError } from '../../../../shared/problem.ts';
import { chain } from '../../build-map.ts';

/** The content with a field of its nodes under another name. */
function renamed(content: Plain, before: string, after: string): Plain {
  const rename = (node: unknown): unknown => {
    if (!isPlain(node) || !(before in node)) return node;
    const { [before]: value, ...rest } = node;
    return { ...rest, [after]: value };
  };
  return Array.isArray(content.nodes) ? { ...content, nodes: content.nodes.map(rename) } : content;
}

const renaming = (from: string, to: string, before: string, after: string): FormatStep => ({
  ...{ from, to, did: { zh: `${before} 改名为 ${after}。`, en: `${before} was renamed to ${after}.` } },
  up: (content) => renamed(content, before, after),
});

const steps = [renaming('1.0', '1.1', 'worry', 'sorrow'), renaming('1.2', '1.3', 'sorrow', 'pain')];

const withSteps = <T>(format: Format<T>): Format<T> => ({ ...format, version: '1.3', steps });
const map = withSteps(mapFormat(fileContent()));

/** The chain as a program of version `formatVersion` wrote it, where the segment's `pain` had the name `field`. */
const written = (formatVersion: string, field: string): Plain =>
  renamed({ ...JSON.parse(writeDocument(chain())), formatVersion }, 'pain', field);

describe('content of an older version', () => {
  test.each([
    ['1.0', 'worry', 2, '1.3'],
    ['1.1', 'sorrow', 1, '1.3'],
    ['1.2', 'sorrow', 1, '1.3'],
    ['1.3', 'pain', 0, '1.3'],
    ['1.9', 'pain', 0, '1.9'],
  ])('a map of %s takes the steps that it lacks, in order, and says so', (version, field, count, ends) => {
    const { content, notes } = readVersioned(JSON.stringify(written(version, field)), map);
    expect(notes).toEqual(steps.slice(2 - count).map(({ did }) => did));
    expect(content.document).toEqual({ ...chain(), formatVersion: ends });
  });

  test('a clipping takes the steps of maps', () => {
    const clipping = copyElements(chain(), new Set(['S1', 'SC1']));
    const old = renamed({ ...JSON.parse(JSON.stringify(clipping)), formatVersion: '1.0' }, 'pain', 'worry');
    const { content } = readParsed(old, withSteps(clippingFormat));
    expect(content).toEqual({ ...clipping, formatVersion: '1.3' });
  });

  test('an overlay that names no version is taken for the first', () => {
    const step: FormatStep = {
      ...{ from: '1.0', to: '1.1', did: { zh: '。', en: '.' } },
      up: ({ left, ...rest }) => ({ ...rest, removed: left }),
    };
    const overlay = { baseMapId: 'm', baseVersion: 1, branchCode: 'B', changes: [], addedNodes: [] };
    const format = { ...overlayFormat('x.json'), version: '1.1', steps: [step] };
    expect(readParsed({ ...overlay, left: ['S1'] }, format).content).toEqual({ ...overlay, removed: ['S1'] });
  });

  test('is not touched before its text and kind are known to be sound', () => {
    const failing = { ...map, steps: [{ ...renaming('1.0', '1.3', '', ''), up: () => ({}) }] };
    expect(() => readVersioned('{"formatVersion":"1.0","formatVersion":"1.0"}', failing)).toThrow(
      'E_FILE_DUPLICATE_KEY',
    );
    expect(() => readVersioned('{"formatVersion":"one"}', failing)).toThrow('E_MAP_NOT_A_MAP');
  });

  test('from before the first step is left for the schema to refuse', () => {
    expect(() => readParsed(written('0.9', 'worry'), map)).toThrow('E_MAP_INVALID');
  });
});

test('content of a later major version is refused with both versions, whatever its shape', () => {
  const refusal = (() => {
    try {
      readParsed({ formatVersion: '2.0', nodes: 7 }, map);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(ProblemError);
  expect((refusal as ProblemError).problem).toEqual({
    code: 'E_MAP_NEWER_FORMAT',
    params: { found: '2.0', supported: '1.3' },
  });
});
