import { formatAddress } from '../domain/cellAddress';
import type { Finding } from '../domain/finding';
import { failure, success, type Result } from '../domain/result';
import type { CellWrite } from '../excel/port';
import { encodeFigure, readFigureStyle } from '../table/encodeFigure';
import type { BoundTable } from './bindTable';
import { completeOperation } from './completeOperation';
import { createFormulaComposer } from './composeFormulas';
import { createCostingInputs } from './costingInputs';
import { hasWork, type Operation } from './operation';
import { planFigures } from './planFigures';

/**
 * What puts one finding right: its cell, and the cells that are off only because of it. A constant among formulas gets
 * its formula. Fails with what the person must do where the workbook alone does not say what is right.
 */
export function planFix(bound: BoundTable, finding: Finding): Result<Operation, string> {
  const { cells } = bound;
  const own = formatAddress(finding.address);
  const wanted = new Set([own, ...finding.explains.map(formatAddress)]);
  const computed = cells.filter(({ figure }) => wanted.has(formatAddress(figure.address)));
  const isComputed = computed.some(({ figure }) => formatAddress(figure.address) === own);
  const inputs = createCostingInputs(bound);
  const planned = planFigures(bound, computed, isComputed ? [] : correctInput(bound, finding), {
    asFormulas: finding.cause === 'typed-over-formula',
    mayFallShort: true,
    compose: createFormulaComposer(bound, inputs.sources),
  });
  const isRead = planned.writes.some(
    ({ content }) =>
      'formula' in content &&
      [inputs.sheet.name, ...inputs.names.map(({ name }) => name)].some((name) => content.formula.includes(name)),
  );
  const sheets = isRead ? { ownSheets: [inputs.sheet], names: inputs.names } : {};
  const operation = completeOperation(bound, `Fix ${own}`, planned, sheets);
  if (operation.changes.length === 0 || !hasWork(operation)) return failure(finding.fix);
  return success(operation);
}

/** An input cell gets the figure that its row and its column both ask for. */
function correctInput({ table }: BoundTable, { address, column, expected }: Finding): readonly CellWrite[] {
  const row = table.rows.find((other) => other.row === address.row);
  const figure = row?.figures.get(column);
  if (!figure || expected === null) return [];
  return [{ address, content: { value: encodeFigure(expected, { figure, column }, table, readFigureStyle(table)) } }];
}
