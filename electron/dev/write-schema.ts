// Owns `npm run schema`: writes the JSON Schemas of map, package, return and overlay, and the shapes of all formats with a version.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentJsonSchema } from '../../shared/document/json-schema.ts';
import { overlayJsonSchema, packageJsonSchema, returnJsonSchema } from '../../shared/package/json-schemas.ts';
import { formats, formatsFolder, shapeFile } from './formats.ts';
import { projectRoot } from './project.ts';
import { narrowings, shapeOf } from './shape.ts';

const schemas = {
  'strategy-map': documentJsonSchema(),
  'branch-package': packageJsonSchema(),
  'branch-return': returnJsonSchema(),
  'branch-overlay': overlayJsonSchema(),
};

const folder = path.join(projectRoot, 'resources', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) await write(path.join(folder, `${name}.schema.json`), schema);

await mkdir(formatsFolder, { recursive: true });
for (const { name, schema, format } of formats) {
  const file = shapeFile(name, format.version);
  const shape = shapeOf(schema);
  const broken = existsSync(file) ? narrowings(JSON.parse(await readFile(file, 'utf8')), shape) : [];
  if (broken.length === 0) {
    await write(file, shape);
    continue;
  }
  // The shape of a version that is in use must not be written over by one that its files do not fit.
  console.error(
    `Not written: ${name} ${format.version} would not take what it took before. Raise its version and add a step.`,
  );
  for (const place of broken) console.error(`  ${place}`);
  process.exitCode = 1;
}

async function write(file: string, content: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  console.log(`Written: ${path.relative(projectRoot, file)}`);
}
