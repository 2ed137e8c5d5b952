import { applyOperation } from '../../src/app/applyOperation';
import { auditBound } from '../../src/app/auditBound';
import { planRemoval } from '../../src/app/planRemoval';
import { planReportOf, type ReportKind } from '../../src/app/report/planReportOf';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { unwrap } from './openJourney';
import { at, liveFormulas, plan, type Planner } from './planOperation';
import { sweepFaults } from './sweepFaults';

const report = (kind: ReportKind, date = '2026-11-24'): Planner =>
  plan((bound) => planReportOf(kind, bound, auditBound(bound), date));
/** A report written over one of another day. */
const reportAgain =
  (kind: ReportKind): Planner =>
  async (journey) => {
    const { bound, operation } = await report(kind)(journey);
    unwrap(await applyOperation(officeWorkbook, bound, operation, at));
    if (kind === 'options') journey.host.user.setCell("'Table 1'!C4", '90001');
    return report(kind, '2026-11-25')(journey);
  };
/** Removes what a report, live formulas and their log have left. */
const removal: Planner = async (journey) => {
  for (const planner of [liveFormulas, report('options')]) {
    const { bound, operation } = await planner(journey);
    unwrap(await applyOperation(officeWorkbook, bound, operation, at));
  }
  return plan(planRemoval)(journey);
};

describe('whatever fails while sheets are written or removed', () =>
  sweepFaults([
    ['the audit’s certificate', 'with-errors.xlsx', report('audit')],
    ['the options side by side', 'published.xlsx', report('options')],
    ['the audit’s certificate written again', 'with-errors.xlsx', reportAgain('audit')],
    ['the options written again', 'published.xlsx', reportAgain('options')],
    ['the add-in’s sheets removed', 'published.xlsx', removal],
  ]));
