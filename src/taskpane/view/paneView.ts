import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BoundTable } from '../../app/bindTable';
import { cancelReading } from '../action/readTable';
import type { Pane } from '../pane';
import type { PaneState } from '../state';
import { auditView } from './audit';
import { compareView } from './compare';
import { firstRun, noTable, starting } from './firstRun';
import { header } from './header';
import { logView } from './log';
import { planView } from './plan';
import { previewView } from './preview';
import { ratesView } from './rates';
import { tabs } from './tabs';

/** The whole pane for a state. */
export function paneView(pane: Pane, state: PaneState): TemplateResult {
  return html`${page(pane, state)} ${status(pane, state)}`;
}

function page(pane: Pane, state: PaneState): TemplateResult {
  const { bound, obstacle, isConfirmed, preview } = state;
  if (!bound) return obstacle === null ? starting(pane, state) : noTable(pane, state, obstacle);
  if (!isConfirmed) return firstRun(pane, state, bound);
  return html`${header(pane, state, bound)}
    <main>${preview ? previewView(pane, preview) : tabbed(pane, state, bound)}</main>`;
}

function tabbed(pane: Pane, state: PaneState, bound: BoundTable): TemplateResult {
  return html`${tabs(pane, state)}
    <section class="view" role="tabpanel" aria-labelledby="tab-${state.view}">${view(pane, state, bound)}</section>`;
}

function view(pane: Pane, state: PaneState, bound: BoundTable): TemplateResult | typeof nothing {
  switch (state.view) {
    case 'plan':
      return planView(pane, state, bound);
    case 'rates':
      return ratesView(pane, state, bound);
    case 'audit':
      return auditView(pane, state);
    case 'compare':
      return compareView(pane, bound);
    case 'log':
      return logView(pane, state);
  }
}

/** What is under way, what was done, what went wrong; read aloud without taking the focus. */
function status(pane: Pane, { busy, notice, error }: PaneState): TemplateResult {
  const { strings } = pane.language;
  return html`<footer>
    <div role="alert">
      ${
        error
          ? html`<div class="failure">
              <p>${error.message}</p>
              ${
                error.detail
                  ? html`<details>
                      <summary>${strings.details}</summary>
                      <pre tabindex="0">${error.detail}</pre>
                    </details>`
                  : nothing
              }
              <button class="button small" @click=${() => pane.change({ error: null })}>${strings.dismiss}</button>
            </div>`
          : nothing
      }
    </div>
    <div role="status">
      ${
        busy
          ? html`<div class="busy">
              <progress aria-label=${strings.busy[busy.kind]}></progress>
              <span>${strings.busy[busy.kind]}</span>
              ${busy.kind === 'reading' ? html`<button class="button small" @click=${() => cancelReading(pane)}>${strings.cancel}</button>` : nothing}
            </div>`
          : notice
            ? html`<p class="notice">${notice}</p>`
            : nothing
      }
    </div>
  </footer>`;
}
