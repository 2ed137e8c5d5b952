import { officeWorkbook } from '../excel/officeWorkbook';
import type { CostingFunctions } from './costingFunctions';

let loading: Promise<CostingFunctions> | null = null;

/** What computes is fetched when the first cell asks: most workbooks have none. */
async function loadFunctions(): Promise<CostingFunctions> {
  const { createCostingFunctions } = await import(/* webpackChunkName: "functions" */ './costingFunctions');
  return createCostingFunctions(officeWorkbook);
}

const ids = ['STAFFCOST', 'GRADEMIX', 'REQUIREMENT'] as const satisfies readonly (keyof CostingFunctions)[];

// Only office.js lets functions be associated: where the client runs outside Excel, no cell could call them.
if (typeof CustomFunctions !== 'undefined' && 'associate' in CustomFunctions) {
  for (const id of ids) {
    CustomFunctions.associate(id, async (...values: unknown[]): Promise<unknown> => {
      const functions = await (loading ??= loadFunctions());
      return Reflect.apply(functions[id], undefined, values);
    });
  }
}
