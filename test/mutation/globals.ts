import { bind } from 'jest-each';

export { expect } from 'expect';

/** A test as its file registers it while it is loaded. */
export interface RegisteredTest {
  /** The titles of the describes it stands in, and its own. */
  readonly name: string;
  readonly run: () => unknown;
}

let titles: readonly string[] = [];
let registered: RegisteredTest[] = [];

/** Loads a file of tests and gives them, in their order. */
export function collectTests(load: () => void): readonly RegisteredTest[] {
  registered = [];
  load();
  return registered;
}

function describeGroup(title: string, body: () => void): void {
  const outer = titles;
  titles = [...outer, title];
  body();
  titles = outer;
}

function registerTest(title: string, run: () => unknown): void {
  registered.push({ name: [...titles, title].join(' '), run });
}

/** Jest's words, as far as the tests of the pure folders use them. */
export const describe = Object.assign(describeGroup, { each: bind(describeGroup, false) });
export const test = Object.assign(registerTest, { each: bind(registerTest, false) });
