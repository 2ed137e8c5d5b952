import { html, type TemplateResult } from 'lit/html.js';
import type { BoundTable } from '../../app/bindTable';
import { formatColumn } from '../../domain/cellAddress';
import { confirmTable, lookElsewhere, readTable } from '../action/readTable';
import type { Pane } from '../pane';
import type { PaneState } from '../state';
import { rangeButton } from './cellButton';
import { field } from './field';

/** What was found, and the one question: is this the table? */
export function firstRun(pane: Pane, state: PaneState, { table, workplan, rates }: BoundTable): TemplateResult {
  const { strings, exact } = pane.language;
  const { first } = strings;
  const { range } = table;
  const options = workplan.options.map(({ id, label }) => (label ? `${id}: ${label}` : id));
  return html`<main class="page">
    <h1>${first.title}</h1>
    <dl class="facts">
      <dt>${first.where}</dt>
      <dd>${range.sheet} ${rangeButton(pane, range)}</dd>
      <dt>${first.workstreams}</dt>
      <dd>${workplan.workstreams.length}</dd>
      <dt>${first.activities}</dt>
      <dd>${workplan.activities.length}</dd>
      <dt>${first.options}</dt>
      <dd>${options.length > 0 ? options.map((option) => html`<div>${option}</div>`) : first.noOptions}</dd>
      <dt>${first.rates}</dt>
      <dd>
        ${[...rates.values].map(([grade, rate]) => html`<div>${grade} <b>${exact(rate)}</b></div>`)}
        <div class="quiet">${first.explained(rates.explained.cells, rates.explained.of)}</div>
      </dd>
    </dl>
    <button class="button primary" @click=${() => confirmTable(pane)}>${first.confirm}</button>
    <p class="hint">${first.promise}</p>
    <details>
      <summary>${first.columns}</summary>
      <ul class="plain">
        ${table.columns.map(({ column, heading, reason }) => html`<li><b>${formatColumn(column)}</b> ${heading} <span class="quiet">${reason}</span></li>`)}
      </ul>
    </details>
    <details>
      <summary>${first.other}</summary>
      ${placeForm(pane, state)}
    </details>
  </main>`;
}

/** No table: what was looked for and where, and a field to say where it is. */
export function noTable(pane: Pane, state: PaneState, obstacle: string): TemplateResult {
  return html`<main class="page">
    <h1>${pane.language.strings.place.none}</h1>
    <p>${obstacle}</p>
    ${placeForm(pane, state)}
  </main>`;
}

/** Before the first reading has ended, or when Excel refused it. */
export function starting(pane: Pane, { busy }: PaneState): TemplateResult {
  const { place, appName, readAgain } = pane.language.strings;
  return html`<main class="page">
    <h1>${appName}</h1>
    ${busy ? html`<p>${place.lookingFor}</p>` : html`<button class="button primary" @click=${() => readTable(pane)}>${readAgain}</button>`}
  </main>`;
}

function placeForm(pane: Pane, { placeDraft, placeError }: PaneState): TemplateResult {
  const { place } = pane.language.strings;
  const submit = (event: Event): void => {
    event.preventDefault();
    void lookElsewhere(pane);
  };
  return html`<form @submit=${submit}>
    ${field({
      id: 'place',
      label: place.field,
      value: placeDraft,
      error: placeError,
      hint: place.hint,
      isText: true,
      type: (text) => pane.change({ placeDraft: text, placeError: '' }),
    })}
    <button class="button small" type="submit">${place.look}</button>
  </form>`;
}
