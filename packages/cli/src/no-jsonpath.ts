/** Stands in for jsonpath-plus in the bundle: json-rules-engine imports it for `path`, which no rule may use. */

/** @throws always. */
export function JSONPath(): never {
  throw new Error('JSONPath is not available: rules name cells by address');
}
