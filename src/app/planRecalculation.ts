import { expectCells } from '../audit/expectations';
import type { Costing } from '../audit/expectActivity';
import { formatAddress } from '../domain/cellAddress';
import type { MonthlyRates } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import type { CellWrite } from '../excel/port';
import { readAcceptedCells } from './acceptFinding';
import type { BoundTable } from './bindTable';
import { createFormulaComposer } from './composeFormulas';
import { createCostingInputs } from './costingInputs';
import { withOwnSheet } from './withOwnSheet';
import { completeOperation } from './completeOperation';
import type { Operation } from './operation';
import { planFigures } from './planFigures';

export interface RecalculationChoice {
  /** New monthly rates of some grades; each row keeps its mix. */
  readonly rates?: MonthlyRates;
  readonly write: 'values' | 'formulas';
}

/**
 * What makes every computed cell agree with the model again. With new rates, the workbook's own rate cells are written
 * and live formulas follow; typed figures are written. Without new rates a cell whose finding is accepted stays as it is.
 * Fails where the table leaves no way.
 */
export function planRecalculation(bound: BoundTable, { rates, write }: RecalculationChoice): Result<Operation, string> {
  const { table, costing } = bound;
  if (write === 'formulas' && table.isText) {
    return failure(
      `The figures of ${formatAddress({ sheet: table.range.sheet, row: table.range.top, column: table.range.left })} and below are text, which formulas cannot add. Recalculate with values, or turn the texts into numbers first.`,
    );
  }
  const unknown = [...(rates?.keys() ?? [])].find((grade) => !costing.rates.has(grade));
  if (unknown)
    return failure(`The table has no grade ${unknown}; its grades are ${[...costing.rates.keys()].join(', ')}.`);

  const newCosting: Costing = {
    ...costing,
    rates: new Map([...costing.rates].map(([grade, rate]) => [grade, rates?.get(grade) ?? rate])),
  };
  const rateWrites: CellWrite[] = [];
  for (const { grade, rate, address, formula } of table.rateCells) {
    const next = newCosting.rates.get(grade);
    if (!next || next.equals(rate)) continue;
    if (formula !== null) {
      return failure(
        `The monthly rate of ${grade} in ${formatAddress(address)} is a formula (${formula}): change what it reads, or type the rate there.`,
      );
    }
    rateWrites.push({ address, content: { value: next.toNumber() } });
  }
  const target: BoundTable = { ...bound, costing: newCosting };
  const inputs = createCostingInputs(target);
  const compose = createFormulaComposer(target, inputs.sources);
  const accepted = new Set(rates ? [] : readAcceptedCells(bound).map(formatAddress));
  const cells = expectCells(table, newCosting).filter(({ figure }) => !accepted.has(formatAddress(figure.address)));
  const planned = planFigures(bound, cells, rateWrites, {
    ...(accepted.size > 0 && { mayFallShort: true }),
    asFormulas: write === 'formulas',
    compose,
    cells: withOwnSheet(bound.lookup, inputs.sheet, inputs.names),
  });
  const usesInputs = planned.writes.some(
    ({ content }) =>
      'formula' in content &&
      (content.formula.includes(inputs.sheet.name) || inputs.names.some(({ name }) => content.formula.includes(name))),
  );
  const notes = [...planned.notes, ...[...accepted].map((cell) => `${cell} stays as it is: its finding is accepted.`)];
  const title = rates ? 'Recalculate with new rates' : 'Recalculate';
  return success(
    completeOperation(
      bound,
      title,
      { ...planned, notes },
      usesInputs ? { ownSheets: [inputs.sheet], names: inputs.names } : {},
    ),
  );
}
