import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Pane } from '../pane';
import type { PaneState, ViewName } from '../state';

const views: readonly ViewName[] = ['plan', 'rates', 'audit', 'compare', 'log'];

/** The views as a list of tabs: one stop of the Tab key, arrows, Home and End within. */
export function tabs(pane: Pane, { view, judged }: PaneState): TemplateResult {
  const { strings } = pane.language;
  const count = judged?.open.length ?? 0;
  return html`<div class="tabs" role="tablist" @keydown=${(event: KeyboardEvent) => moveByKey(pane, event)}>
    ${views.map(
      (name) =>
        html`<button
          id="tab-${name}"
          role="tab"
          aria-selected=${name === view ? 'true' : 'false'}
          tabindex=${name === view ? 0 : -1}
          @click=${() => pane.change({ view: name, notice: '' })}
        >
          ${strings.tabs[name]}${name === 'audit' && count > 0 ? html` <span class="count">${count}</span>` : nothing}
        </button>`,
    )}
  </div>`;
}

function moveByKey(pane: Pane, event: KeyboardEvent): void {
  const at = views.indexOf(pane.state().view);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: views.length - 1 }[event.key];
  const view = next === undefined ? undefined : views.at(next % views.length);
  if (!view) return;
  event.preventDefault();
  pane.change({ view, notice: '' });
  document.getElementById(`tab-${view}`)?.focus();
}
