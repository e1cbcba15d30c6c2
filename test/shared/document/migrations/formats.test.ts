// Owns the promise to every file ever written: no format changes without a step, and a file of every version can be read.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats, formatsFolder, shapeFile } from '../../../../electron/dev/formats.ts';
import { narrowings, type Shape, shapeOf } from '../../../../electron/dev/shape.ts';
import { FORMAT_VERSION } from '../../../../shared/document/document.ts';
import { isBefore, parseVersion } from '../../../../shared/document/migrations/format-step.ts';
import { bringUp, readVersioned } from '../../../../shared/document/migrations/read-versioned.ts';
import { readDocument, writeDocument } from '../../../../shared/document/read-document.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const comesBefore = (a: string, b: string) => {
  const [one, other] = [parseVersion(a), parseVersion(b)];
  return one !== undefined && other !== undefined && isBefore(one, other);
};
const fixture = (name: string, version: string) => path.join(formatsFolder, `${name}-${version}.json`);

describe.each(formats)('the format of $name', ({ name, schema, format }) => {
  const { version, steps } = format;

  const kept = readdirSync(formatsFolder)
    .flatMap((file) => file.match(`^${name}-(.*)\\.shape\\.json$`)?.[1] ?? [])
    .toSorted((a, b) => (comesBefore(a, b) ? -1 : 1));
  const shape = (of: string): Shape => json(shapeFile(name, of));

  test('keeps the shape of its version; `npm run schema` writes a new one, and notes what was added', () => {
    expect(kept).toContain(version);
    const rule = `${name} ${version} no longer takes these: raise its version, add a step and a fixture`;
    expect({ [rule]: narrowings(shape(version), shapeOf(schema)) }).toEqual({ [rule]: [] });
    expect(shape(version)).toEqual(shapeOf(schema));
  });

  test('has a step wherever a version does not take what the one before took', () => {
    for (const [index, to] of kept.slice(1).entries()) {
      const lost = narrowings(shape(kept[index] ?? ''), shape(to));
      if (!steps.some((step) => step.to === to)) expect({ [to]: lost }).toEqual({ [to]: [] });
    }
  });

  test('has a fixture of every version whose shape is kept, and today’s program reads each', () => {
    for (const each of kept) {
      const text = readFileSync(fixture(name, each), 'utf8');
      expect(JSON.parse(text).formatVersion, each).toBe(each);
      expect(() => readVersioned(text, format), each).not.toThrow();
    }
  });

  test('has steps that follow each other up to its version, each of which makes one fixture of another', () => {
    for (const [index, { from, to, up }] of steps.entries()) {
      expect(comesBefore(from, to), `${from} → ${to}`).toBe(true);
      expect(comesBefore(from, steps[index - 1]?.to ?? from), `${from} after ${steps[index - 1]?.to}`).toBe(false);
      expect({ ...up(json(fixture(name, from))), formatVersion: to }).toEqual(json(fixture(name, to)));
      // Steps run before anything is checked.
      for (const odd of [{}, { nodes: 7 }, { nodes: [null, 7, 'x', []] }]) expect(() => up(odd)).not.toThrow();
    }
    expect(comesBefore(version, steps.at(-1)?.to ?? version)).toBe(false);
    expect(bringUp(json(fixture(name, version)), format).notes).toEqual([]);
  });
});

test('the map file of today is written as it was', () => {
  const text = readFileSync(fixture('map', FORMAT_VERSION), 'utf8');
  expect(writeDocument(readDocument(text).document)).toBe(text);
});
