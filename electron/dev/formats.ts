// Owns the list of formats with a version whose shape is kept in test/fixtures/formats, one snapshot per version.
import path from 'node:path';
import { z } from 'zod';
import { dictionaryFormat } from '../../shared/dictionary/dictionary-file.ts';
import { TABLE_IDS, tables } from '../../shared/dictionary/tables.ts';
import { clippingFormat, clippingSchema } from '../../shared/document/clipping.ts';
import { documentSchema } from '../../shared/document/document.ts';
import type { Format } from '../../shared/document/migrations/read-versioned.ts';
import { fileContent, mapFormat } from '../../shared/document/read-document.ts';
import { overlaySchema } from '../../shared/overlay/overlay.ts';
import { overlayFormat } from '../../shared/overlay/overlay-file.ts';
import { payloadSchema } from '../../shared/package/payload.ts';
import { packageFormat } from '../../shared/package/read-payload.ts';
import { returnFormat } from '../../shared/package/read-return.ts';
import { returnFileSchema } from '../../shared/package/return-file.ts';
import { projectRoot } from './project.ts';

export interface KeptFormat {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly format: Format<unknown>;
}

export const formats: readonly KeptFormat[] = [
  { name: 'map', schema: documentSchema, format: mapFormat(fileContent()) },
  { name: 'clipping', schema: clippingSchema, format: clippingFormat },
  { name: 'overlay', schema: overlaySchema, format: overlayFormat('overlay') },
  { name: 'dictionaries', schema: dictionariesSchema(), format: dictionaryFormat },
  { name: 'package', schema: payloadSchema, format: packageFormat('package') },
  { name: 'return', schema: returnFileSchema, format: returnFormat('return') },
];

export const formatsFolder = path.join(projectRoot, 'test', 'fixtures', 'formats');

/** Where the shape of a version is kept, beside a file of that version (`<name>-<version>.json`). */
export function shapeFile(name: string, version: string): string {
  return path.join(formatsFolder, `${name}-${version}.shape.json`);
}

function dictionariesSchema(): z.ZodType {
  return z.object(Object.fromEntries(TABLE_IDS.map((id) => [id, z.array(tables[id].row).optional()])));
}
