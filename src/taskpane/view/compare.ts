import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BoundTable } from '../../app/bindTable';
import { compareBound, type Comparison } from '../../app/compareBound';
import { zero } from '../../domain/decimal';
import { writeReport } from '../action/writeReport';
import type { Pane } from '../pane';
import { bar } from './bar';

/** Options side by side by workstream, and the bridge from one grand total to the other. */
export function compareView(pane: Pane, bound: BoundTable): TemplateResult {
  const { compare, report } = pane.language.strings;
  const comparison = compareBound(bound);
  if (comparison.bridges.length === 0) return html`<p>${compare.none}</p>`;
  return html`${comparison.bridges.map((bridge) => bridgeChart(pane, bridge, bound))}
    ${sideBySide(pane, bound, comparison)}
    <p class="row actions">
      <button class="button" @click=${() => writeReport(pane, 'options')}>${report.options}…</button>
    </p>`;
}

function sideBySide(pane: Pane, { table }: BoundTable, { workstreams, totals }: Comparison): TemplateResult {
  const { strings, money, signed } = pane.language;
  const isPair = totals.length === 2;
  const figures = (amounts: Comparison['totals']): TemplateResult => {
    const difference = (amounts[1] ?? zero).minus(amounts[0] ?? zero);
    return html`${amounts.map((amount) => html`<td class="number">${money(amount)}</td>`)}
    ${isPair ? html`<td class="number">${difference.isZero() ? '–' : signed(difference)}</td>` : nothing}`;
  };
  return html`<table>
    <caption>
      ${strings.compare.byWorkstream}
    </caption>
    <thead>
      <tr>
        <th scope="col">${strings.compare.workstream}</th>
        ${table.options.map(({ id, label }) => html`<th scope="col" class="number" title=${label}>${strings.option.name(id)}</th>`)}
        ${isPair ? html`<th scope="col" class="number">${strings.compare.difference}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${workstreams.map(
        ({ workstream, totals: own }) =>
          html`<tr>
            <th scope="row" title=${workstream.title}>${workstream.number}</th>
            ${figures(own)}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${strings.compare.total}</th>
        ${figures(totals)}
      </tr>
    </tfoot>
  </table>`;
}

function bridgeChart(
  pane: Pane,
  { from, to, steps, difference }: Comparison['bridges'][number],
  bound: BoundTable,
): TemplateResult {
  const { strings, money, signed } = pane.language;
  const totalOf = (wanted: string) => bound.figures.options.find(({ id }) => id === wanted)?.total.total ?? zero;
  let level = totalOf(from);
  const walked = steps.map((step) => {
    const start = level;
    level = level.plus(step.total);
    return { ...step, start: start.toNumber(), end: level.toNumber() };
  });
  const most = Math.max(totalOf(from).toNumber(), totalOf(to).toNumber(), ...walked.map(({ end }) => end));
  const ending = (id: string): TemplateResult => {
    const amount = totalOf(id);
    return html`<li>
      <p class="row"><b>${strings.option.name(id)}</b><b>${money(amount)}</b></p>
      ${bar([{ from: 0, to: amount.toNumber(), kind: 'main' }], most, `${strings.option.name(id)}: ${money(amount)}`)}
    </li>`;
  };
  return html`<h2>${strings.compare.bridge(from, to)}: ${signed(difference)}</h2>
    <ol class="plain bridge">
      ${ending(from)}
      ${walked.map(({ activity, kind, total, start, end }) => {
        const text = `${activity.code} ${activity.title}`;
        return html`<li>
          <p class="row">
            <span>${activity.code} <span class="quiet">${strings.compare[kind]}</span></span
            ><span>${signed(total)}</span>
          </p>
          <p class="quiet">${activity.title}</p>
          ${bar([{ from: start, to: end, kind }], most, `${text}: ${signed(total)}`)}
        </li>`;
      })}
      ${ending(to)}
    </ol>`;
}
