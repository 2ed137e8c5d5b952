import type { Figure, RequirementsTable } from '../../domain/table';

/** Whether a figure is text in a table whose figures are numbers. */
export function storedText(figure: Figure, table: RequirementsTable): boolean {
  return figure.kind === 'text' && !table.isText;
}
