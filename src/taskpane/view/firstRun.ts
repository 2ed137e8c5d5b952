import { html, type TemplateResult } from 'lit/html.js';
import type { BoundTable } from '../../app/bindTable';
import { formatColumn } from '../../domain/cellAddress';
import { columnMeanings, type ColumnChoice } from '../../domain/column';
import type { RequirementsTable } from '../../domain/table';
import { chooseColumn, readColumnsAsChosen } from '../action/chooseColumns';
import { confirmTable, lookElsewhere, readTable, useSelection } from '../action/readTable';
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
      ${columnForm(pane, state, table)}
    </details>
    <details>
      <summary>${first.other}</summary>
      ${placeForm(pane, state)}
    </details>
  </main>`;
}

/** Each headed column with the list of what it may be. */
function columnForm(pane: Pane, { columnDrafts }: PaneState, table: RequirementsTable): TemplateResult {
  const { first, meaning } = pane.language.strings;
  const all = [...table.columns, ...table.otherColumns].sort((one, other) => one.column - other.column);
  const choices: readonly ColumnChoice[] = [
    'none',
    ...new Set([...columnMeanings, ...table.columns.map((column) => column.meaning)]),
  ];
  const nameOf = (choice: ColumnChoice): string => {
    if (!choice.includes(':')) return meaning[choice as keyof typeof meaning];
    const [kind = '', grade] = choice.split(':');
    return `${kind === 'months' ? meaning.pMonths : meaning.pStaff}: ${grade}`;
  };
  return html`<ul class="plain">
      ${all.map((column) => {
        const found = 'meaning' in column ? column.meaning : 'none';
        const chosen = columnDrafts.get(column.key) ?? found;
        return html`<li class="field">
          <label for="column-${column.column}">
            <b>${formatColumn(column.column)}</b> ${column.heading}
            <span class="quiet">${'reason' in column ? column.reason : ''}</span>
          </label>
          <select
            id="column-${column.column}"
            @change=${({ target }: Event) => chooseColumn(pane, column.key, (target as HTMLSelectElement).value as ColumnChoice)}
          >
            ${choices.map((choice) => html`<option value=${choice} .selected=${choice === chosen}>${nameOf(choice)}</option>`)}
          </select>
        </li>`;
      })}
    </ul>
    <div class="row actions">
      <button class="button small" ?disabled=${columnDrafts.size === 0} @click=${() => readColumnsAsChosen(pane)}>
        ${first.readSo}
      </button>
    </div>`;
}

/** No table: what was looked for and where, a field to say where it is, and a sample to try. */
export function noTable(pane: Pane, state: PaneState, obstacle: string): TemplateResult {
  return html`<main class="page">
    <h1>${pane.language.strings.place.none}</h1>
    <p>${obstacle}</p>
    ${placeForm(pane, state)}
    <p>
      <a class="link" href="sample/published.xlsx" target="_blank" download>${pane.language.strings.place.sample}</a>
    </p>
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
    <div class="row actions">
      <button class="button small" type="submit">${place.look}</button>
      <button class="button small" type="button" @click=${() => useSelection(pane)}>${place.useSelection}</button>
    </div>
  </form>`;
}
