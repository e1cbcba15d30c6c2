// Owns the JSON Schemas of what goes to branches and comes back: published, so that a branch's system can read and write them.
import { jsonSchemaOf } from '../document/json-schema.ts';
import { PACKAGE_FORMAT_VERSION, payloadSchema } from './payload.ts';
import { RETURN_FORMAT_VERSION } from './read-return.ts';
import { returnFileSchema } from './return-file.ts';

/** Of the payload inside a package's envelope. */
export function packageJsonSchema() {
  return jsonSchemaOf(payloadSchema, `支行包 / Branch package ${PACKAGE_FORMAT_VERSION}`);
}

export function returnJsonSchema() {
  return jsonSchemaOf(returnFileSchema, `回传 / Branch return ${RETURN_FORMAT_VERSION}`);
}
