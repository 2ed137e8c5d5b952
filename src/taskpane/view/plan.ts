import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BoundTable } from '../../app/bindTable';
import { capacityOf } from '../../app/capacityOf';
import { zero } from '../../domain/decimal';
import type { TableRow } from '../../domain/table';
import { countsIn, type Activity } from '../../domain/workplan';
import { toggleMix } from '../action/editMix';
import type { Pane } from '../pane';
import { shownOption } from '../shownOption';
import type { PaneState } from '../state';
import { bar } from './bar';
import { cellButton } from './cellButton';
import { describeMix, mixForm, undecidedRows } from './mixForm';

/** Workstreams and their activities, with months and requirements; the posts. */
export function planView(pane: Pane, state: PaneState, bound: BoundTable): TemplateResult {
  const { plan } = pane.language.strings;
  return html`${undecidedRows(pane, bound)} ${capacity(pane, bound)}
    <h2>${plan.workstreams}</h2>
    ${bound.workplan.workstreams.map(({ number, title }) => workstream(pane, state, bound, number, title))}`;
}

function workstream(pane: Pane, state: PaneState, bound: BoundTable, number: string, title: string): TemplateResult {
  const { exact, money, strings } = pane.language;
  const shown = shownOption(bound);
  const option = shown === 'all' ? null : shown;
  const figures = (bound.figures.options.find(({ id }) => id === option) ?? bound.figures.options[0])?.workstreams.get(
    number,
  );
  // The rows of the table and the activities of the workplan come in the same order.
  const rows = bound.table.rows.filter(({ kind }) => kind === 'activity');
  const own = bound.workplan.activities
    .map((activity, index) => ({ activity, row: rows[index] }))
    .filter(({ activity }) => activity.workstream === number && countsIn(activity, option));
  return html`<details
    class="workstream"
    ?open=${state.mixDraft !== null && own.some(({ row }) => row?.row === state.mixDraft?.row)}
  >
    <summary>
      <span class="title"><b>${number}</b> ${title}</span>
      ${
        figures
          ? html`<span class="figures">
              <span>P ${exact(figures.pMonths)}</span><span>G ${exact(figures.gMonths)}</span>
              <b title=${strings.plan.requirement}>${money(figures.total)}</b>
            </span>`
          : nothing
      }
    </summary>
    <ul class="activities">
      ${own.map(({ activity, row }) => (row ? activityItem(pane, state, bound, activity, row) : nothing))}
    </ul>
  </details>`;
}

function activityItem(
  pane: Pane,
  state: PaneState,
  bound: BoundTable,
  activity: Activity,
  row: TableRow,
): TemplateResult {
  const { exact, money, strings } = pane.language;
  const total = bound.figures.requirements.get(activity);
  const address = row.figures.get('total')?.address ?? {
    sheet: bound.table.range.sheet,
    row: row.row,
    column: bound.table.range.left,
  };
  const isOpen = state.mixDraft?.row === row.row;
  return html`<li>
    <p class="title">
      ${cellButton(pane, address)} <b>${activity.code}</b>
      ${activity.option === null ? nothing : html`<span class="tag">${strings.option.name(activity.option)}</span>`}
      ${activity.title}
    </p>
    <p class="figures">
      <button
        class="link"
        aria-expanded=${isOpen ? 'true' : 'false'}
        title=${strings.mix.edit(activity.code)}
        @click=${() => toggleMix(pane, row.row)}
      >
        ${activity.mix ? describeMix(pane, activity.mix) || `P ${exact(zero)}` : strings.mix.unknown}<span
          class="unseen"
          >: ${strings.mix.edit(activity.code)}</span
        >
      </button>
      <span>G ${exact(activity.gMonths)}</span>
      <b>${total?.isComplete ? money(total.total) : '…'}</b>
    </p>
    ${isOpen && state.mixDraft ? mixForm(pane, state.mixDraft) : nothing}
  </li>`;
}

function capacity(pane: Pane, bound: BoundTable): TemplateResult {
  const { strings, exact } = pane.language;
  const shown = shownOption(bound);
  const needs = capacityOf(bound).filter(({ option }) => shown === 'all' || option === null || option === shown);
  const most = Math.max(0, ...needs.flatMap(({ needed, available }) => [needed.toNumber(), available.toNumber()]));
  if (needs.length === 0) return html``;
  return html`<h2>${strings.plan.capacity}</h2>
    <ul class="plain capacity">
      ${needs.map(({ option, grade, needed, available }) => {
        const name = shown === 'all' && option !== null ? `${strings.option.name(option)}, ${grade}` : grade;
        const text = strings.plan.capacityOf(name, exact(needed), exact(available));
        const over = needed.minus(available);
        const [need, have] = [needed.toNumber(), available.toNumber()];
        return html`<li>
          <p>${text}${over.gt(0) ? html` <strong class="bad">${strings.plan.over(exact(over))}</strong>` : nothing}</p>
          ${bar(
            [
              { from: 0, to: Math.min(need, have), kind: 'main' },
              ...(need > have ? [{ from: have, to: need, kind: 'over' as const }] : []),
            ],
            most,
            text,
            have,
          )}
        </li>`;
      })}
    </ul>`;
}
