import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isMonthsColumn } from '../../domain/column';
import type { Finding } from '../../domain/finding';
import { fixFinding } from '../action/fixFinding';
import { recalculate } from '../action/recalculate';
import { showCell } from '../action/showCell';
import type { Pane } from '../pane';
import type { AuditReport } from '../state';
import { bar } from './bar';
import { cellButton } from './cellButton';

/** How many cells were checked, and every finding, what moves a grand total most first. */
export function auditView(pane: Pane, { coverage, findings }: AuditReport): TemplateResult {
  const { audit } = pane.language.strings;
  const { computed, checked, exact, rounded, found } = coverage;
  const unchecked = computed - checked;
  const parts = [
    `${exact} ${audit.exact}`,
    `${rounded} ${audit.rounded}`,
    `${found} ${audit.found}`,
    ...(unchecked > 0 ? [`${unchecked} ${audit.unchecked}`] : []),
  ];
  return html`<h2>${audit.coverage}</h2>
    ${bar(
      [
        { from: 0, to: exact + rounded, kind: 'main' },
        ...(found > 0 ? [{ from: exact + rounded, to: computed, kind: 'over' as const }] : []),
      ],
      computed,
      parts.join(', '),
    )}
    <p class="quiet">${parts.join(' · ')}</p>
    ${
      findings.length === 0
        ? html`<p class="good">${audit.clean}</p>`
        : html`<div class="row">
              <h2>${audit.findings} (${findings.length})</h2>
              ${found > 0 ? html`<button class="button small" @click=${() => recalculate(pane)}>${audit.fixAll}</button>` : nothing}
            </div>
            <ul class="findings">
              ${findings.map((finding) => findingCard(pane, finding))}
            </ul>`
    }`;
}

function findingCard(pane: Pane, finding: Finding): TemplateResult {
  const { strings, exact, signed, cell } = pane.language;
  const { address, expected, actual, severity, message, fix, explains, impact, column } = finding;
  const { audit } = strings;
  const difference = expected && actual ? actual.minus(expected) : null;
  const unit = isMonthsColumn(column) ? '' : 'US$ ';
  const moved = [...impact].filter(([, amount]) => !amount.isZero());
  return html`<li class="card ${severity}">
    <div class="row">
      <p>${cellButton(pane, address)} <span class="badge ${severity}">${audit[severity]}</span></p>
      ${
        moved.length > 0
          ? html`<p class="impact" title=${audit.impactAll}>
              ${moved.map(([option, amount]) => html`<span>${audit.impact(option, signed(amount))}</span> `)}
            </p>`
          : nothing
      }
    </div>
    <dl class="versus">
      <div>
        <dt>${audit.expected}</dt>
        <dd>${expected ? `${unit}${exact(expected)}` : audit.unknown}</dd>
      </div>
      <div>
        <dt>${audit.actual}</dt>
        <dd>${actual ? `${unit}${exact(actual)}` : audit.nothing}</dd>
      </div>
      ${
        difference && !difference.isZero()
          ? html`<div>
              <dt>${audit.difference}</dt>
              <dd>${difference.isNegative() ? '' : '+'}${exact(difference)}</dd>
            </div>`
          : nothing
      }
    </dl>
    <p>${message}</p>
    ${explains.length > 0 ? html`<p class="quiet">${audit.explains}: ${explains.map((other) => html`${cellButton(pane, other)} `)}</p>` : nothing}
    <p class="quiet">${fix}</p>
    <div class="row">
      <button class="button small" @click=${() => showCell(pane, address)}>${audit.goTo}</button>
      <button
        class="button small primary"
        aria-label=${audit.fixOf(cell(address))}
        @click=${() => fixFinding(pane, finding)}
      >
        ${audit.fix}…
      </button>
    </div>
  </li>`;
}
