/** What the suite uses of `node:assert/strict`, for a host without Node. */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

const assert = {
  fail(message = 'Failed'): never {
    throw new AssertionError(message);
  },
  ok(value: unknown, message?: string): asserts value {
    if (!value) assert.fail(message ?? `${told(value)} is not truthy`);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) assert.fail(message ?? `${told(actual)} is not ${told(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) assert.fail(message ?? `${told(actual)} is what it must not be`);
  },
  match(actual: string, pattern: RegExp, message?: string): void {
    if (!pattern.test(actual)) assert.fail(message ?? `${told(actual)} does not match ${String(pattern)}`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (!isSame(actual, expected)) assert.fail(message ?? `${told(actual)} is not ${told(expected)}`);
  },
};

export default assert;

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) return isSame([...a], [...(b as typeof a)]);
  const [mine, yours] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return mine.size === yours.size && [...mine].every(([key, value]) => yours.has(key) && isSame(value, yours.get(key)));
}

function told(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
