import { html, type TemplateResult } from 'lit/html.js';
import type { CellAddress } from '../../domain/cellAddress';
import { formatCell } from '../../domain/cellAddress';
import { showCell } from '../action/showCell';
import type { Pane } from '../pane';

/** A cell's address; pressing it selects the cell in the workbook. */
export function cellButton(pane: Pane, address: CellAddress): TemplateResult {
  const { language, state } = pane;
  const isOnTable = address.sheet === state().bound?.table.range.sheet;
  const text = isOnTable ? formatCell(address) : language.cell(address);
  const label = language.strings.goTo(language.cell(address));
  return html`<button class="cell" title=${label} aria-label=${label} @click=${() => showCell(pane, address)}>${text}</button>`;
}
