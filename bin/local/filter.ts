import { isObject } from './intrinsics.ts';

/**
 * Whether a record passes an event source mapping's filter: any of the patterns; none means all pass.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export function passesFilter(patterns: readonly unknown[], record: unknown): boolean {
  return patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, record));
}

/**
 * Whether data matches an event pattern: all fields, any of a field's alternatives. As in AWS, `exists`
 * looks at leaves only: `{ "pending": [{ "exists": true }] }` never matches `{ "pending": { "S": "x" } }`.
 */
export function matchesPattern(pattern: unknown, data: unknown): boolean {
  if (!isObject(pattern)) throw new Error(`Not an event pattern: ${JSON.stringify(pattern)}`);
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or') return Array.isArray(wanted) && wanted.some((one) => matchesPattern(one, data));
    const value = isObject(data) ? data[field] : undefined;
    if (Array.isArray(wanted)) return matchesAny(wanted, value);
    return matchesPattern(wanted, value);
  });
}

function matchesAny(alternatives: readonly unknown[], value: unknown): boolean {
  const leaves = Array.isArray(value) ? value : [value];
  return alternatives.some((alternative) =>
    isExistence(alternative)
      ? alternative.exists === leaves.some((leaf) => leaf !== undefined && !isObject(leaf))
      : leaves.some((leaf) => matchesOne(alternative, leaf)),
  );
}

function isExistence(alternative: unknown): alternative is { exists: boolean } {
  return isObject(alternative) && typeof alternative.exists === 'boolean';
}

function matchesOne(alternative: unknown, leaf: unknown): boolean {
  if (!isObject(alternative)) return alternative === leaf;
  const [operator, operand] = Object.entries(alternative)[0] ?? [];
  switch (operator) {
    case 'prefix':
      return typeof leaf === 'string' && leaf.startsWith(String(operand));
    case 'suffix':
      return typeof leaf === 'string' && leaf.endsWith(String(operand));
    case 'equals-ignore-case':
      return typeof leaf === 'string' && leaf.toLowerCase() === String(operand).toLowerCase();
    case 'anything-but':
      return (
        leaf !== undefined &&
        !(Array.isArray(operand) ? operand : [operand]).some((one) => matchesOne(one, leaf))
      );
    case 'numeric':
      return Array.isArray(operand) && matchesNumeric(operand, leaf);
    default:
      throw new Error(
        `The local cloud does not know the filter operator ${operator}: add it to bin/local/filter.ts.`,
      );
  }
}

/** `[">", 0, "<=", 5]`. DynamoDB's numbers are strings in a record, so that it never matches them, as in AWS. */
function matchesNumeric(terms: readonly unknown[], value: unknown): boolean {
  if (typeof value !== 'number') return false;
  for (let at = 0; at < terms.length; at += 2) {
    const bound = Number(terms[at + 1]);
    const holds = {
      '=': value === bound,
      '>': value > bound,
      '>=': value >= bound,
      '<': value < bound,
      '<=': value <= bound,
    };
    const operator = String(terms[at]);
    if (!Object.entries(holds).some(([name, result]) => name === operator && result)) return false;
  }
  return true;
}
