/** The published schema of SARIF 2.1.0. */
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

// One pattern of the schema is no Unicode pattern. Both packages are CommonJS, whose types TypeScript does not see as callable here.
const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(sarifSchema);

/** @returns what is wrong with a log; nothing when it fits. */
export function schemaErrors(log: unknown): unknown {
  return validate(log) ? [] : validate.errors;
}
