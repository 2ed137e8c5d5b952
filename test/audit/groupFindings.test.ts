import { describe, expect, test } from '@jest/globals';
import { groupFindings } from '../../src/audit/groupFindings';
import { auditBound } from '../../src/app/auditBound';
import { openSample } from '../journeys/openJourney';

async function groupsAfter(typed: Record<string, string>, sample = 'published.xlsx') {
  const journey = await openSample(sample);
  for (const [cell, content] of Object.entries(typed)) journey.host.user.setCell(cell, content);
  const { findings } = auditBound(await journey.bind());
  return groupFindings(findings).map((group) =>
    group.map(({ address, cause }) => `${cause} ${address.column}:${address.row}`).sort(),
  );
}

describe('Findings', () => {
  test('of texts among numbers are one group, each right today', async () => {
    const groups = await groupsAfter({
      "'Table 1'!F4": "'47 460",
      "'Table 1'!F5": "'68 930",
      "'Table 1'!I4": "'60 455",
    });
    expect(groups.filter((group) => group.length > 1)).toEqual([
      ['text-number 6:4', 'text-number 6:5', 'text-number 9:4'],
    ]);
  });

  test('of other figures are each their own', async () => {
    const groups = await groupsAfter({ "'Table 1'!F7": '51310', "'Table 1'!F8": '160220' });
    expect(groups).toEqual([['transposed-digits 6:8'], ['transposed-digits 6:7']]);
  });
});
