// Owns the promise to every file ever written: no format changes without a step, and a file of every version can be read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats, formatsFolder, shapeFile } from '../../../../electron/dev/formats.ts';
import { narrowings, type Shape, shapeOf } from '../../../../electron/dev/shape.ts';
import { FORMAT_VERSION } from '../../../../shared/document/document.ts';
import { isBefore, parseVersion } from '../../../../shared/document/migrations/format-step.ts';
import { bringUp, readVersioned } from '../../../../shared/document/migrations/read-versioned.ts';
import { readDocument, writeDocument } from '../../../../shared/document/read-document.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const fixture = (name: string, version: string) => path.join(formatsFolder, `${name}-${version}.json`);

describe.each(formats)('the format of $name', ({ name, schema, format }) => {
  const { version, steps } = format;

  test('still takes all that its version takes', () => {
    const file = shapeFile(name, version);
    const kept: Shape = existsSync(file) ? json(file) : {};
    const rule = `${name} ${version} no longer takes these: raise its version, add a step and a fixture`;
    expect({ [rule]: narrowings(kept, shapeOf(schema)) }).toEqual({ [rule]: [] });
  });

  test('has its shape kept; `npm run schema` notes what was added', () => {
    expect(json(shapeFile(name, version))).toEqual(shapeOf(schema));
  });

  test('has a fixture of every version whose shape is kept, today’s among them, and today’s program reads each', () => {
    const versions = readdirSync(formatsFolder).flatMap(
      (file) => file.match(`^${name}-(.*)\\.shape\\.json$`)?.[1] ?? [],
    );
    expect(versions).toContain(version);
    for (const each of versions) {
      const text = readFileSync(fixture(name, each), 'utf8');
      expect(JSON.parse(text).formatVersion, each).toBe(each);
      expect(() => readVersioned(text, format), each).not.toThrow();
    }
  });

  test('has steps that follow each other up to its version, each of which makes one fixture of another', () => {
    for (const [index, { from, to, up }] of steps.entries()) {
      const [a, b] = [parseVersion(from), parseVersion(to)];
      expect(a && b && isBefore(a, b), `${from} → ${to}`).toBe(true);
      const before = parseVersion(steps[index - 1]?.to);
      if (a && before) expect(isBefore(a, before), `${from} after ${steps[index - 1]?.to}`).toBe(false);
      expect({ ...up(json(fixture(name, from))), formatVersion: to }).toEqual(json(fixture(name, to)));
      // Steps run before anything is checked.
      for (const odd of [{}, { nodes: 7 }, { nodes: [null, 7, 'x', []] }]) expect(() => up(odd)).not.toThrow();
    }
    const last = parseVersion(steps.at(-1)?.to);
    const now = parseVersion(version);
    if (last && now) expect(isBefore(now, last)).toBe(false);
    expect(bringUp(json(fixture(name, version)), format).notes).toEqual([]);
  });
});

test('the map file of today is written as it was', () => {
  const text = readFileSync(fixture('map', FORMAT_VERSION), 'utf8');
  expect(writeDocument(readDocument(text).document)).toBe(text);
});
