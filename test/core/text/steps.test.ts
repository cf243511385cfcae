import { expect, test } from 'vitest';
import { prepared, runSteps, type Steps } from '../../../server/src/core/text/steps.ts';

/** Makes a list in as many steps, and counts how often anybody began. */
function counted(): { begun: number; make(): Steps<number[]> } {
  return {
    begun: 0,
    *make() {
      this.begun++;
      const made: number[] = [];
      for (let at = 0; at < 4; at++) {
        made.push(at);
        yield;
      }
      return made;
    },
  };
}

test('what is asked for in the midst of its making is finished, not begun again', () => {
  const work = counted();
  const value = prepared(() => work.make());
  const steps = value.prepare();
  steps.next();
  steps.next();
  expect(value.get()).toEqual([0, 1, 2, 3]);
  expect(steps.next().done).toBe(true);
  expect(work.begun).toBe(1);
});

test('two who prepare the same do it together', () => {
  const work = counted();
  const value = prepared(() => work.make());
  const [one, other] = [value.prepare(), value.prepare()];
  one.next();
  runSteps(other);
  runSteps(one);
  expect(value.get()).toBe(value.get());
  expect(work.begun).toBe(1);
});
