import { officeWorkbook } from '../excel/officeWorkbook';
import { createCostingFunctions } from './costingFunctions';

// Only office.js lets functions be associated: where the client runs outside Excel, no cell could call them.
if (typeof CustomFunctions !== 'undefined' && 'associate' in CustomFunctions) {
  for (const [id, compute] of Object.entries(createCostingFunctions(officeWorkbook)))
    CustomFunctions.associate(id, compute);
}
