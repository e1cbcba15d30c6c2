// Owns the way of the inspector to the reading of typed values, which files are read with as well.
export { type FieldProblem, type Reading, readText, readValue, textOf } from '../../../shared/document/field-text.ts';
