// Owns `npm run schema`: writes the JSON Schema of the map file, generated from the field definitions.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentJsonSchema } from '../../shared/document/json-schema.ts';
import { projectRoot } from './project.ts';

const file = path.join(projectRoot, 'resources', 'schema', 'strategy-map.schema.json');
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
console.log(`Written: ${path.relative(projectRoot, file)}`);
