import { html, nothing, type TemplateResult } from 'lit/html.js';
import { readAddress } from '../../app/log/loggedPlace';
import type { LoggedOperation } from '../../app/log/readLog';
import { removeSheets } from '../action/removeSheets';
import { restore } from '../action/restore';
import type { Pane } from '../pane';
import type { PaneState } from '../state';
import { changeTable } from './changeTable';

/** Every operation in the workbook's log, last first, each to take back. */
export function logView(pane: Pane, state: PaneState): TemplateResult {
  const { strings } = pane.language;
  const isOwnKept = state.bound?.workbook.stored !== null;
  return html`${entries(pane, state)}
  ${
    isOwnKept
      ? html`<div class="row actions">
          <button class="button" @click=${() => removeSheets(pane)}>${strings.log.remove}…</button>
        </div>`
      : nothing
  }`;
}

function entries(pane: Pane, { log, logObstacle }: PaneState): TemplateResult {
  if (logObstacle !== null) return html`<p>${logObstacle}</p>`;
  if (log.length === 0) return html`<p>${pane.language.strings.log.empty}</p>`;
  return html`<ol class="findings">
    ${log.map((entry) => card(pane, entry))}
  </ol>`;
}

function card(pane: Pane, entry: LoggedOperation): TemplateResult {
  const { strings } = pane.language;
  const { title, lines, isIntact } = entry;
  const changes = lines.flatMap(({ kind, place, from, to, now }) => {
    const address = kind === 'cell' ? (readAddress(now) ?? readAddress(`=${place}`)) : null;
    return address ? [{ address, from, to }] : [];
  });
  const rows = lines.reduce((count, { kind, place }) => count + (kind === 'rows' ? countRows(place) : 0), 0);
  const facts = [
    ...(changes.length > 0 ? [strings.log.cells(changes.length)] : []),
    ...(rows > 0 ? [strings.log.rows(rows)] : []),
    ...(isIntact ? [] : [strings.log.edited]),
  ];
  return html`<li class="card">
    <div class="row">
      <b>${title}</b>
      ${timeOf(pane, entry)}
    </div>
    <p class="quiet">${facts.join(' · ')}</p>
    ${
      changes.length > 0
        ? html`<details>
            <summary>${strings.details}</summary>
            ${changeTable(pane, changes, strings.log)}
          </details>`
        : nothing
    }
    ${
      isIntact
        ? html`<div class="row">
            <button
              class="button small"
              aria-label=${strings.log.restoreOf(title)}
              @click=${() => restore(pane, entry)}
            >
              ${strings.log.restore}…
            </button>
          </div>`
        : nothing
    }
  </li>`;
}

/** "'Table 1'!11:13" are three. */
function countRows(place: string): number {
  const [, first, last] = /!(\d+):(\d+)$/u.exec(place) ?? [];
  return first && last ? Number(last) - Number(first) + 1 : 0;
}

/** The time of here, with its day; as the log has it where somebody changed it. */
function timeOf({ language }: Pane, { time }: LoggedOperation): TemplateResult {
  const at = new Date(time.replace(/^(\S+) (\S+) UTC$/u, '$1T$2Z'));
  if (Number.isNaN(at.getTime())) return html`<span class="quiet">${time}</span>`;
  const shown = at.toLocaleString(language.tag, { dateStyle: 'medium', timeStyle: 'short', hour12: false });
  return html`<time class="quiet" datetime=${at.toISOString()}>${shown}</time>`;
}
