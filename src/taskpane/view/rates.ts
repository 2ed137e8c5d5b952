import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BoundTable } from '../../app/bindTable';
import { reviewRates } from '../../app/reviewRates';
import { reviewNewRates, typeRate } from '../action/recalculate';
import type { Pane } from '../pane';
import { readRateDrafts } from '../readDraft';
import type { PaneState } from '../state';
import { cellButton } from './cellButton';
import { field } from './field';

/** The monthly rates, where they are from, and what new ones would do to each option. */
export function ratesView(pane: Pane, { rateDrafts, asFormulas }: PaneState, bound: BoundTable): TemplateResult {
  const { strings, exact } = pane.language;
  const { values, source, explained, cells } = bound.rates;
  const { rates, errors } = readRateDrafts(rateDrafts, strings.rates);
  const submit = (event: Event): void => {
    event.preventDefault();
    reviewNewRates(pane);
  };
  return html`<h2>${strings.rates.title}</h2>
    <p class="quiet">${strings.rates[source]}. ${strings.rates.explained(explained.cells, explained.of)}</p>
    <form @submit=${submit}>
      <table class="rates">
        <thead>
          <tr>
            <th scope="col">${strings.rates.grade}</th>
            <th scope="col" class="number">${strings.rates.now}</th>
            <th scope="col">${strings.rates.next}</th>
          </tr>
        </thead>
        <tbody>
          ${[...values].map(([grade, rate]) => {
            const cell = cells.find((other) => other.grade === grade);
            return html`<tr>
              <th scope="row">${grade} ${cell ? cellButton(pane, cell.address) : nothing}</th>
              <td class="number">${exact(rate)}</td>
              <td>
                ${field({
                  id: `rate-${grade}`,
                  label: strings.rates.newRate(grade),
                  isLabelHidden: true,
                  value: rateDrafts.get(grade) ?? '',
                  error: errors.get(grade) ?? '',
                  type: (text) => typeRate(pane, grade, text),
                })}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
      ${rates.size > 0 ? effects(pane, bound, rates) : html`<p class="hint">${strings.rates.none}</p>`}
      <label class="check">
        <input
          type="checkbox"
          .checked=${asFormulas}
          ?disabled=${bound.table.isText}
          @change=${({ target }: Event) => pane.change({ asFormulas: (target as HTMLInputElement).checked })}
        />
        ${strings.rates.formulas}
      </label>
      <button class="button primary" type="submit" ?disabled=${rates.size === 0 || errors.size > 0}>
        ${strings.rates.review}
      </button>
    </form>`;
}

function effects(pane: Pane, bound: BoundTable, rates: Parameters<typeof reviewRates>[1]): TemplateResult {
  const { strings, money, signed } = pane.language;
  return html`<table aria-live="polite">
    <caption>
      ${strings.rates.effect}
    </caption>
    <thead>
      <tr>
        <th scope="col">${strings.option.column}</th>
        <th scope="col" class="number">${strings.rates.now}</th>
        <th scope="col" class="number">${strings.rates.then}</th>
        <th scope="col" class="number">${strings.rates.change}</th>
      </tr>
    </thead>
    <tbody>
      ${reviewRates(bound, rates).map(
        ({ option, now, then }) =>
          html`<tr>
            <th scope="row">${option === null ? strings.option.total : strings.option.name(option)}</th>
            <td class="number">${money(now)}</td>
            <td class="number">${money(then)}</td>
            <td class="number">${signed(then.minus(now))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
