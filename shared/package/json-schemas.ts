// Owns the JSON Schemas of what goes to branches and comes back: published, so that a branch's system can read and write them.
import { z } from 'zod';
import { tables } from '../dictionary/tables.ts';
import { jsonSchemaOf, nameMembers } from '../document/json-schema.ts';
import { overlaySchema } from '../overlay/overlay.ts';
import { OVERLAY_FORMAT_VERSION } from '../overlay/overlay-file.ts';
import { PACKAGE_FORMAT_VERSION, payloadSchema } from './payload.ts';
import { RETURN_FORMAT_VERSION } from './read-return.ts';
import { returnFileSchema } from './return-file.ts';

/** Of the payload inside a package's envelope. */
export function packageJsonSchema() {
  const schema = jsonSchemaOf(described(), `支行包 / Branch package ${PACKAGE_FORMAT_VERSION}`);
  nameMembers((schema.properties as Record<string, Record<string, unknown>>).map ?? {});
  return schema;
}

export function returnJsonSchema() {
  return jsonSchemaOf(returnFileSchema, `回传 / Branch return ${RETURN_FORMAT_VERSION}`);
}

/** Of the file of one branch's overlay; what names its map is for people and may be missing. */
export function overlayJsonSchema() {
  const file = z.looseObject({
    formatVersion: z.string().optional().describe('格式版本，缺省为 1.0 / Format version; 1.0 where absent'),
    mapCode: z.string().optional().describe('图谱编号 / Code of the map'),
    mapTitle: z.string().optional().describe('图谱名称 / Title of the map'),
    ...overlaySchema.shape,
  });
  const schema = jsonSchemaOf(file, `一行一策 / Branch overlay ${OVERLAY_FORMAT_VERSION}`);
  nameMembers(schema);
  return schema;
}

/** The payload with what entries hold by dictionary; reading a package does not depend on it. */
function described(): z.ZodType {
  const { map } = payloadSchema.shape;
  const { dictionaries } = map.shape;
  const entries = Object.entries(tables).flatMap(([id, { row, title }]) =>
    'id' in row.shape && 'label' in row.shape
      ? [[id, z.array(row).optional().describe(`${title.zh} / ${title.en}`)] as const]
      : [],
  );
  const known = z.object(Object.fromEntries(entries)).catchall(dictionaries.valueType);
  const told = map.extend({ dictionaries: known.describe(dictionaries.description ?? '') });
  return payloadSchema.extend({ map: told.describe(map.description ?? '') });
}
