// Owns `npm run schema`: writes the JSON Schemas of map, package and return, generated from the field definitions.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentJsonSchema } from '../../shared/document/json-schema.ts';
import { packageJsonSchema, returnJsonSchema } from '../../shared/package/json-schemas.ts';
import { projectRoot } from './project.ts';

const schemas = {
  'strategy-map': documentJsonSchema(),
  'branch-package': packageJsonSchema(),
  'branch-return': returnJsonSchema(),
};

const folder = path.join(projectRoot, 'resources', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = path.join(folder, `${name}.schema.json`);
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`Written: ${path.relative(projectRoot, file)}`);
}
