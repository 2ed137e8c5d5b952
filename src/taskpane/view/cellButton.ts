import { html, type TemplateResult } from 'lit/html.js';
import { formatCell, formatRange, type CellAddress, type CellRange } from '../../domain/cellAddress';
import { showCell } from '../action/showCell';
import type { Pane } from '../pane';

/** A cell's address; pressing it selects the cell in the workbook. */
export function cellButton(pane: Pane, address: CellAddress): TemplateResult {
  const { language, state } = pane;
  const isOnTable = address.sheet === state().bound?.table.range.sheet;
  const text = isOnTable ? formatCell(address) : language.cell(address);
  const label = language.strings.goTo(language.cell(address));
  return addressButton(pane, address, text, label);
}

/** A block's address; pressing it selects its first cell. */
export function rangeButton(pane: Pane, range: CellRange): TemplateResult {
  const address = { sheet: range.sheet, row: range.top, column: range.left };
  return addressButton(
    pane,
    address,
    formatRange(range),
    `${formatRange(range)}: ${pane.language.strings.goTo(pane.language.cell(address))}`,
  );
}

function addressButton(pane: Pane, address: CellAddress, text: string, label: string): TemplateResult {
  return html`<button class="cell" title=${label} aria-label=${label} @click=${() => showCell(pane, address)}>
    ${text}
  </button>`;
}
