import { gradeOf, type FigureColumn } from '../domain/column';
import { isGeneralService } from '../domain/grade';

/**
 * The columns of the same row whose figures add up to `column`: staff = P staff + G staff, total = activity costs +
 * staff, and where each grade has its own column, months and P staff of the grades. A column that the table does not
 * print is replaced by its own parts. Empty for inputs, and where the table lacks a part.
 */
export function partsOf(column: FigureColumn, columns: readonly FigureColumn[]): readonly FigureColumn[] {
  const has = (wanted: FigureColumn): boolean => columns.includes(wanted);
  const grades = (kind: 'months' | 'cost', general: boolean): FigureColumn[] =>
    columns.filter((name) => name.startsWith(`${kind}:`) && isGeneralService(gradeOf(name) ?? '') === general);
  const shown = (part: FigureColumn): readonly FigureColumn[] => (has(part) ? [part] : partsOf(part, columns));

  switch (column) {
    case 'pMonths':
      return grades('months', false);
    case 'gMonths':
      return grades('months', true);
    case 'pStaff':
      return grades('cost', false);
    case 'gStaff':
      return grades('cost', true);
    case 'staff': {
      const [professional, general] = [shown('pStaff'), shown('gStaff')];
      const lacksPart =
        (professional.length === 0 && (has('pMonths') || grades('months', false).length > 0)) ||
        (general.length === 0 && (has('gMonths') || grades('months', true).length > 0));
      return lacksPart ? [] : [...professional, ...general];
    }
    case 'total': {
      const staff = shown('staff');
      return staff.length === 0 ? [] : [...shown('activityCosts'), ...staff];
    }
    default:
      return [];
  }
}
