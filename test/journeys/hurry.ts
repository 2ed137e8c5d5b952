import { afterAll, beforeAll, jest } from '@jest/globals';

/**
 * For journeys of thousands of round trips: the next turn in a millisecond's place. The host answers as late as before,
 * and nobody waits for it.
 */
export function hurry(): void {
  beforeAll(() => {
    const { setTimeout: wait } = globalThis;
    jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((run: () => void, delay = 0) =>
        delay === 0 ? setImmediate(run) : wait(run, delay)) as typeof setTimeout);
  });
  afterAll(() => void jest.restoreAllMocks());
}
