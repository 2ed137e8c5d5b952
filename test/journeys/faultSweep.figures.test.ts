import { auditBound } from '../../src/app/auditBound';
import { planFix } from '../../src/app/planFix';
import { planMix } from '../../src/app/planMix';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planSwitch } from '../../src/app/planSwitch';
import { Decimal } from '../../src/domain/decimal';
import { failure } from '../../src/domain/result';
import { liveFormulas, plan, restore } from './planOperation';
import { sweepFaults } from './sweepFaults';

const rates = new Map([
  ['P-3', new Decimal(19400)],
  ['P-2', new Decimal(16300)],
  ['G', new Decimal(13400)],
]);

const toOption2 = plan((bound) => planSwitch(bound, '2'));
const newRates = plan((bound) => planRecalculation(bound, { rates, write: 'values' }));
/** All months of the first row that two grades share given to the higher one. */
const otherMix = plan((bound) => {
  for (const [row, mix] of bound.costing.mixes) {
    const [[higher, months] = [], [lower, others] = []] = mix ? [...mix].filter((shared) => !shared[1].isZero()) : [];
    if (higher && months && lower && others) {
      return planMix(
        bound,
        row,
        new Map([
          [higher, months.plus(others)],
          [lower, new Decimal(0)],
        ]),
      );
    }
  }
  return failure('No row is shared by two grades.');
});
/** The fix of the wrong cell on which most others depend. */
const widestFix = plan((bound) => {
  const findings = [...auditBound(bound).findings].sort((a, b) => b.explains.length - a.explains.length);
  return findings.map((finding) => planFix(bound, finding)).find(({ ok }) => ok) ?? failure('No finding can be fixed.');
});

describe('whatever fails while figures are written', () =>
  sweepFaults([
    ['wrong figures recalculated', 'with-errors.xlsx', plan((bound) => planRecalculation(bound, { write: 'values' }))],
    ['one wrong figure fixed', 'with-errors.xlsx', widestFix],
    ['live formulas', 'published.xlsx', liveFormulas],
    ['live formulas restored', 'published.xlsx', restore(liveFormulas)],
    ['a switch', 'option-totals.xlsx', toOption2],
    ['a switch', 'working-file.xlsx', toOption2],
    ['a switch', 'published.xlsx', toOption2],
    ['a switch restored', 'option-totals.xlsx', restore(toOption2)],
    ['new rates', 'working-file.xlsx', newRates],
    ['new rates', 'published.xlsx', newRates],
    ['new rates restored', 'published.xlsx', restore(newRates)],
    ['a grade mix', 'working-file.xlsx', otherMix],
    ['a grade mix', 'published.xlsx', otherMix],
  ]));
