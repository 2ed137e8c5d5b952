import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BoundTable } from '../../app/bindTable';
import { switchOption } from '../action/switchOption';
import { readTable } from '../action/readTable';
import { recalculate } from '../action/recalculate';
import { shownOption } from '../shownOption';
import type { Pane } from '../pane';
import type { PaneState } from '../state';
import { rangeButton } from './cellButton';

/** Always in view: where the table is, how it stands, the option in use and its grand total. */
export function header(pane: Pane, state: PaneState, bound: BoundTable): TemplateResult {
  const { strings, tag } = pane.language;
  const { range } = bound.table;
  const coverage = state.audit?.coverage;
  const agreeing = coverage ? coverage.exact + coverage.rounded : 0;
  // An input that its row and its sums contradict is a finding, though every computed cell agrees with what it should be.
  const unsettled = (state.judged?.open ?? []).filter(({ severity }) => severity !== 'info').length;
  const isClean = coverage?.found === 0 && unsettled === 0;
  const named = coverage?.found === 0 && !isClean ? ` · ${strings.audit.findings}: ${unsettled}` : '';
  return html`<header>
    <div class="row">
      <h1>
        <span class="sheet">${range.sheet}</span>
        ${rangeButton(pane, range)}
      </h1>
      <button class="button small subtle" @click=${() => readTable(pane)}>${strings.readAgain}</button>
    </div>
    <div class="row">
      <p class="coverage ${isClean ? 'good' : 'bad'}">
        ${coverage ? strings.coverage(agreeing, coverage.computed) + named : nothing}
      </p>
      <p class="quiet">
        ${state.readAt ? strings.readAt(state.readAt.toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit', hour12: false })) : nothing}
      </p>
    </div>
    ${bound.table.options.length > 0 ? optionSwitch(pane, bound) : nothing} ${totals(pane, bound)}
  </header>`;
}

function optionSwitch(pane: Pane, bound: BoundTable): TemplateResult {
  const { option, all } = pane.language.strings;
  const shown = shownOption(bound);
  const choices = [
    ...bound.table.options.map(({ id, label }) => ({ id, label, text: option.name(id) })),
    { id: 'all', label: option.showAll, text: pane.language.strings.all },
  ];
  return html`<div class="switch" role="group" aria-label=${option.group}>
    ${choices.map(
      ({ id, label, text }) =>
        html`<button
          aria-pressed=${shown === id ? 'true' : 'false'}
          title=${label || all}
          @click=${() => switchOption(pane, id)}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

function totals(pane: Pane, { table, figures }: BoundTable): TemplateResult {
  const { strings, money, signed } = pane.language;
  const shown = shownOption({ table });
  const recalculateButton = html`<button class="button" @click=${() => recalculate(pane)}>
    ${strings.preview.recalculate}
  </button>`;
  const active = figures.options.find(({ id }) => id === shown || id === null);
  if (!active) {
    return html`<dl class="totals">
        ${figures.options.map(
          ({ id, total }) =>
            html`<div>
              <dt>${strings.option.totalOf(id ?? '')}</dt>
              <dd>US$ ${money(total.total)}</dd>
            </div>`,
        )}
      </dl>
      <div class="row">${recalculateButton}</div>`;
  }
  const label = table.options.find(({ id }) => id === active.id)?.label;
  return html`<div class="total">
    <p class="quiet">${strings.option.total}${label ? ` · ${label}` : ''}</p>
    <p class="sum">US$ ${money(active.total.total)}</p>
    ${recalculateButton}
    ${figures.options
      .filter((other) => other !== active)
      .map(
        ({ id, total }) =>
          html`<p class="quiet">${strings.option.other(id ?? '', signed(total.total.minus(active.total.total)))}</p>`,
      )}
  </div>`;
}
