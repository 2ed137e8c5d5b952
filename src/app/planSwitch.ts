import { expectCells, type ComputedCell } from '../audit/expectations';
import { formatAddress } from '../domain/cellAddress';
import { failure, success, type Result } from '../domain/result';
import type { CellValue } from '../domain/snapshot';
import type { ActiveOption, RequirementsTable } from '../domain/table';
import type { OptionId } from '../domain/workplan';
import type { CellWrite, WritePlan } from '../excel/port';
import type { BoundTable } from './bindTable';
import { completeOperation } from './completeOperation';
import { createFormulaComposer } from './composeFormulas';
import { createCostingInputs } from './costingInputs';
import { joinRows, type RowChange } from './joinRows';
import type { Operation } from './operation';
import { planFigures } from './planFigures';
import type { StoredState } from './storedState';

/**
 * What makes an option the one in use: the workbook's own cell for it, the figures of sums that follow it, and the rows
 * shown. `all` shows every option's rows again and leaves the figures.
 */
export function planSwitch(bound: BoundTable, option: OptionId | 'all'): Result<Operation, string> {
  const { table } = bound;
  if (table.options.length === 0) return failure(`The table on ${table.range.sheet} has no options to switch between.`);
  if (option === 'all') {
    return success(
      completeOperation(
        bound,
        'Show all options',
        { writes: [], checks: [], notes: [] },
        { rows: rowChanges(table, null) },
      ),
    );
  }
  if (!table.options.some(({ id }) => id === option)) {
    return failure(
      `The table has no option ${option}; its options are ${table.options.map(({ id }) => id).join(', ')}.`,
    );
  }
  const cell = table.activeOption?.cell ?? null;
  const content = cell?.contents.get(option);
  const first: CellWrite[] =
    cell && content !== undefined && table.activeOption?.id !== option
      ? [{ address: cell.address, content: { value: content } }]
      : [];
  if (cell && bound.lookup.formula(cell.address) !== null) {
    return failure(`The option in use is a formula in ${formatAddress(cell.address)}: change what it reads instead.`);
  }

  const active: ActiveOption = { id: option, source: table.activeOption?.source ?? 'stored', cell };
  const target: BoundTable = { ...bound, table: { ...table, activeOption: active } };
  const compose = createFormulaComposer(target, createCostingInputs(target).sources);
  // Only sums that follow the option move; everything else stands as it is, right or wrong.
  const following = expectCells(target.table, bound.costing).filter(({ scope }) => scope !== null);
  const kept = bound.stored.remembered[option] ?? {};
  const figures = planFigures(bound, following, first, {
    asFormulas: false,
    mayFallShort: true,
    compose,
    remembered: (sum) => kept[keyOf(sum)],
  });
  return success(
    completeOperation(bound, `Switch to option ${option}`, figures, {
      rows: rowChanges(table, option),
      state: rememberOption(bound, option, following, figures.writes),
    }),
  );
}

const keyOf = ({ rowKey, column }: ComputedCell): string => `${rowKey} ${column}`;

/** The option in use, and what the typed sums held under the one before, so that the way back is exact. */
function rememberOption(
  { stored, table, lookup }: BoundTable,
  option: OptionId,
  cells: readonly ComputedCell[],
  writes: readonly CellWrite[],
): Partial<StoredState> {
  const before = table.activeOption?.id;
  const written = new Set(writes.map(({ address }) => formatAddress(address)));
  const typed = cells.filter(({ figure }) => figure.formula === null && written.has(formatAddress(figure.address)));
  const contents: Record<string, CellValue> = Object.fromEntries(
    typed.map((cell) => [keyOf(cell), lookup.content(cell.figure.address)]),
  );
  return {
    activeOption: option,
    remembered:
      before === undefined || typed.length === 0 ? stored.remembered : { ...stored.remembered, [before]: contents },
  };
}

/** Rows of other options hidden, the option's own shown; only those whose state changes, in blocks. */
function rowChanges({ rows, range }: RequirementsTable, option: OptionId | null): WritePlan['rows'] {
  const changes = rows.flatMap(({ row, option: own, isHidden }): readonly RowChange[] => {
    const hidden = option !== null && own !== option;
    return own === null || hidden === isHidden ? [] : [{ sheet: range.sheet, row, hidden }];
  });
  return joinRows(changes);
}
