import { auditBound } from '../../src/app/auditBound';
import { planMarks } from '../../src/app/marks/planMarks';
import type { Finding, Severity } from '../../src/domain/finding';
import { openSample } from '../journeys/openJourney';

describe('The marks of findings', () => {
  test('are one for each cell, in the colour of its gravest finding', async () => {
    const [finding] = auditBound(await (await openSample('with-errors.xlsx')).bind()).findings;
    if (!finding) throw new Error('There is no finding.');
    const of = (severity: Severity, row: number): Finding => ({
      ...finding,
      severity,
      address: { ...finding.address, row },
    });
    const marks = planMarks([of('error', 7), of('info', 7), of('warning', 8), of('error', 8), of('info', 9)]);
    const [error, , info] = [of('error', 1), of('warning', 1), of('info', 1)].map((each) => planMarks([each])[0]?.fill);
    expect(new Map(marks.map(({ address, fill }) => [address.row, fill]))).toEqual(
      new Map([
        [7, error],
        [8, error],
        [9, info],
      ]),
    );
    expect(marks).toHaveLength(3);
  });

  test('are none where there are no findings', () => {
    expect(planMarks([])).toEqual([]);
  });
});
