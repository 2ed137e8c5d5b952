import { html, type TemplateResult } from 'lit/html.js';
import { restore } from '../action/restore';
import type { Pane } from '../pane';
import type { LogEntry } from '../state';
import { changeTable } from './changeTable';

/** Every operation of this session, last first, each to take back. */
export function logView(pane: Pane, log: readonly LogEntry[]): TemplateResult {
  const { strings, tag } = pane.language;
  if (log.length === 0) return html`<p>${strings.log.empty}</p>`;
  return html`<ol class="findings">
    ${log.map((entry) => {
      const { title, time, operation, confirmed } = entry;
      const rows = operation.plan.rows.reduce((count, { first, last }) => count + last - first + 1, 0);
      const facts = [
        ...(operation.changes.length > 0 ? [strings.log.cells(operation.changes.length)] : []),
        ...(rows > 0 ? [strings.log.rows(rows)] : []),
        ...(confirmed > 0 ? [strings.log.confirmed(confirmed)] : []),
      ];
      return html`<li class="card">
        <div class="row">
          <b>${title}</b>
          <time class="quiet" datetime=${time.toISOString()}>${time.toLocaleTimeString(tag, { hour12: false })}</time>
        </div>
        <p class="quiet">${facts.join(' · ')}</p>
        ${
          operation.changes.length > 0
            ? html`<details>
                <summary>${strings.details}</summary>
                ${changeTable(pane, operation.changes)}
              </details>`
            : ''
        }
        <div class="row">
          <button class="button small" aria-label=${strings.log.restoreOf(title)} @click=${() => restore(pane, entry)}>
            ${strings.log.restore}…
          </button>
        </div>
      </li>`;
    })}
  </ol>`;
}
