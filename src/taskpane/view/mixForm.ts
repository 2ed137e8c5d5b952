import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BoundTable } from '../../app/bindTable';
import { zero } from '../../domain/decimal';
import type { GradeMix } from '../../domain/grade';
import { chooseMix, reviewMix, toggleMix, typeMonths } from '../action/editMix';
import type { Pane } from '../pane';
import { readMixDraft } from '../readDraft';
import type { PaneState } from '../state';
import { cellButton } from './cellButton';
import { field } from './field';

/** "2 P-3 + 2 P-2"; "" for no months. */
export function describeMix({ language }: Pane, mix: GradeMix): string {
  return [...mix]
    .filter(([, months]) => !months.isZero())
    .map(([grade, months]) => `${language.exact(months)} ${grade}`)
    .join(' + ');
}

/** The months of one row by grade, to type. */
export function mixForm(pane: Pane, { row, months }: NonNullable<PaneState['mixDraft']>): TemplateResult {
  const { mix, cancel } = pane.language.strings;
  const { errors } = readMixDraft(months, mix);
  const submit = (event: Event): void => {
    event.preventDefault();
    reviewMix(pane);
  };
  return html`<form class="inline" @submit=${submit}>
    ${[...months].map(([grade, text]) =>
      field({
        id: `mix-${grade}`,
        label: mix.months(grade),
        value: text,
        error: errors.get(grade) ?? '',
        type: (typed) => typeMonths(pane, grade, typed),
      }),
    )}
    <div class="row">
      <button class="button small" type="submit">${mix.review}</button>
      <button class="button small" type="button" @click=${() => toggleMix(pane, row)}>${cancel}</button>
    </div>
  </form>`;
}

/** Rows whose months fit several splits, or none: the person is asked, nothing is guessed. */
export function undecidedRows(pane: Pane, bound: BoundTable): TemplateResult | typeof nothing {
  const { strings, exact } = pane.language;
  if (bound.undecided.length === 0) return nothing;
  return html`<section class="ask">
    <h2>${strings.plan.undecided}</h2>
    <ul class="plain">
      ${bound.undecided.map(({ row, candidates }) => {
        const found = bound.table.rows.find((other) => other.row === row);
        const months = found?.figures.get('pMonths');
        return html`<li>
          <p>
            ${strings.plan.undecidedRow(found?.code ?? '', exact(months?.value ?? zero))}
            ${months ? cellButton(pane, months.address) : nothing}
          </p>
          ${
            candidates.length > 0
              ? html`<div class="row wrap">
                  ${candidates.map((mix) => html`<button class="button small" @click=${() => chooseMix(pane, row, mix)}>${describeMix(pane, mix)}</button>`)}
                </div>`
              : html`<p class="hint">${strings.plan.noSplit}</p>
                  <button class="button small" @click=${() => toggleMix(pane, row)}>
                    ${strings.mix.edit(found?.code ?? '')}
                  </button>`
          }
        </li>`;
      })}
    </ul>
  </section>`;
}
