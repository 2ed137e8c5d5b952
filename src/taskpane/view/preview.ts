import { html, nothing, type TemplateResult } from 'lit/html.js';
import { applyPreview, dropPreview } from '../action/applyPreview';
import type { Pane } from '../pane';
import type { Preview } from '../state';
import { changeTable } from './changeTable';

/** Everything that an operation will write, before it writes. */
export function previewView(pane: Pane, { title, operation }: Preview): TemplateResult {
  const { strings } = pane.language;
  const { changes, plan, notes } = operation;
  const rows = (isHidden: boolean): string =>
    plan.rows
      .filter(({ hidden }) => hidden === isHidden)
      .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
      .join(', ');
  const facts = [
    ...(rows(true) ? [strings.preview.hidden(rows(true))] : []),
    ...(rows(false) ? [strings.preview.shown(rows(false))] : []),
    ...plan.ownSheets.map(({ name }) => strings.preview.sheet(name)),
    ...(plan.stored ? [strings.preview.remembered] : []),
    ...(changes.length + plan.rows.length > 0 && !plan.removals ? [strings.preview.logged] : []),
    ...notes,
  ];
  return html`<section
    class="preview"
    aria-labelledby="preview-title"
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && dropPreview(pane)}
  >
    <h2 id="preview-title" tabindex="-1">${title}</h2>
    <p>${strings.preview.count(changes.length)}</p>
    ${changes.length > 0 ? html`<div class="scroll" tabindex="0" role="group" aria-label=${strings.preview.count(changes.length)}>${changeTable(pane, changes)}</div>` : nothing}
    ${facts.map((fact) => html`<p class="quiet">${fact}</p>`)}
    <p class="hint">${strings.preview.untouched}</p>
    <div class="row actions">
      <button class="button primary" @click=${() => applyPreview(pane)}>${strings.preview.apply}</button>
      <button class="button" @click=${() => dropPreview(pane)}>${strings.cancel}</button>
    </div>
  </section>`;
}
