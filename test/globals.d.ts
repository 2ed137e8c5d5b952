import type * as Jest from '@jest/globals';

/** Jest's words, which stand in every file of tests. */
declare global {
  const describe: typeof Jest.describe;
  const test: typeof Jest.test;
  const expect: typeof Jest.expect;
  const jest: Pick<typeof Jest.jest, 'spyOn' | 'restoreAllMocks'>;
  const beforeAll: typeof Jest.beforeAll;
  const beforeEach: typeof Jest.beforeEach;
  const afterAll: typeof Jest.afterAll;
  const afterEach: typeof Jest.afterEach;
}
