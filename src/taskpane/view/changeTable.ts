import { html, type TemplateResult } from 'lit/html.js';
import type { Operation } from '../../app/operation';
import { Decimal } from '../../domain/decimal';
import type { CellValue } from '../../domain/snapshot';
import type { Pane } from '../pane';
import { cellButton } from './cellButton';

/** Old and new content of every cell that an operation writes; under other words where it is written already. */
export function changeTable(
  pane: Pane,
  changes: Operation['changes'],
  words: Readonly<Record<'from' | 'to', string>> = pane.language.strings.preview,
): TemplateResult {
  const { preview } = pane.language.strings;
  return html`<table class="changes">
    <thead>
      <tr>
        <th scope="col">${preview.cell}</th>
        <th scope="col" class="number">${words.from}</th>
        <th scope="col" class="number">${words.to}</th>
      </tr>
    </thead>
    <tbody>
      ${changes.map(
        ({ address, from, to }) =>
          html`<tr>
            <th scope="row">${cellButton(pane, address)}</th>
            <td class="number">${content(pane, from)}</td>
            <td class="number">${content(pane, to)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Numbers unrounded, as the cell will hold them; texts and formulas as they are. */
function content({ language }: Pane, value: CellValue): string {
  if (value === '') return language.strings.preview.blank;
  return typeof value === 'number' ? language.exact(new Decimal(value.toPrecision(15))) : String(value);
}
