import { remember, rememberEach, rememberLatest } from '../../src/domain/remember';

describe('what is remembered', () => {
  test('is computed once for the same two arguments, and anew for others that hold the same', () => {
    let computed = 0;
    const count = remember((one: { months: number }, other: { rate: number }) => {
      computed += 1;
      return one.months * other.rate;
    });
    const [months, rate] = [{ months: 2 }, { rate: 100 }];
    expect([count(months, rate), count(months, rate), computed]).toEqual([200, 200, 1]);
    expect([count({ months: 2 }, rate), count(months, { rate: 300 }), computed]).toEqual([200, 600, 3]);
  });

  test('is computed once for a number, until as many are kept as may be', () => {
    const computed: number[] = [];
    const double = rememberEach((months: number) => {
      computed.push(months);
      return 2 * months;
    }, 2);
    expect([1, 1, 0, 1, 5, 5, 1].map(double)).toEqual([2, 2, 0, 2, 10, 10, 2]);
    expect(computed).toEqual([1, 0, 5, 1]);
  });

  test('is found again by what the argument says, as long as it is among the latest', () => {
    const computed: string[] = [];
    const answer = rememberLatest(({ name }: { name: string }) => {
      computed.push(name);
      return name.toUpperCase();
    }, 2);
    const asked = ['a', 'b', 'b', 'a', 'c', 'a', 'b'];
    expect(asked.map((name) => answer({ name }))).toEqual(['A', 'B', 'B', 'A', 'C', 'A', 'B']);
    expect(computed).toEqual(['a', 'b', 'c', 'b']);
  });
});
