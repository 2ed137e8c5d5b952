import { bindTable } from '../app/bindTable';
import { costOfMonths, requirementOf, splitByRates, type FormulaFailure } from '../app/costFunctions';
import type { Result } from '../domain/result';
import { WorkbookError, type WorkbookPort } from '../excel/port';

const codes = {
  value: '#VALUE!',
  number: '#NUM!',
  missing: '#N/A',
} as const satisfies Record<FormulaFailure['kind'], string>;

/**
 * The functions of the namespace COSTING, by the ids that functions.json declares them under. Inside they compute exactly;
 * what cannot be computed is an error of Excel's, with a sentence.
 */
export function createCostingFunctions(port: WorkbookPort) {
  const read = shareReading(port);
  return {
    STAFFCOST: (months: number, rate: number, more: unknown): number =>
      orThrow(costOfMonths([months, rate, ...flatten(more)])).toNumber(),
    GRADEMIX: (months: number, cost: number, rateA: number, rateB: number): number[][] => [
      orThrow(splitByRates(months, cost, rateA, rateB)).map((own) => own.toNumber()),
    ],
    REQUIREMENT: async (option: unknown): Promise<number> => {
      const bound = orThrow(missing(await read()));
      return orThrow(requirementOf(bound, option)).toNumber();
    },
  };
}

/** The functions, by id. */
export type CostingFunctions = ReturnType<typeof createCostingFunctions>;

/** One reading for all cells that are computed at the same time. */
function shareReading(port: WorkbookPort): () => Promise<ReturnType<typeof bindTable>> {
  let reading: Promise<ReturnType<typeof bindTable>> | null = null;
  const start = async () => {
    try {
      return bindTable(await port.read());
    } catch (error) {
      if (error instanceof WorkbookError) return { ok: false as const, failure: error.message };
      throw error;
    } finally {
      reading = null;
    }
  };
  return () => (reading ??= start());
}

/** Excel gives a repeated argument as a list, of lists where it is a range; nothing where it was left out. */
function flatten(values: unknown): number[] {
  if (values === null || values === undefined) return [];
  return Array.isArray(values) ? values.flatMap(flatten) : [typeof values === 'number' ? values : Number.NaN];
}

function missing<Value>(result: Result<Value, string>): Result<Value, FormulaFailure> {
  return result.ok ? result : { ok: false, failure: { kind: 'missing', message: result.failure } };
}

function orThrow<Value>(result: Result<Value, FormulaFailure>): Value {
  if (result.ok) return result.value;
  const { kind, message } = result.failure;
  throw new CustomFunctions.Error(codes[kind], message);
}
