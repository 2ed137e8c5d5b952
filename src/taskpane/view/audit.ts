import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AcceptedFinding } from '../../app/acceptFinding';
import { formatAddress } from '../../domain/cellAddress';
import { isMonthsColumn } from '../../domain/column';
import type { Finding } from '../../domain/finding';
import { acceptFinding, toggleAcceptance, typeReason } from '../action/acceptFinding';
import { fixFinding } from '../action/fixFinding';
import { markCells, unmarkCells } from '../action/markCells';
import { recalculate } from '../action/recalculate';
import { showCell } from '../action/showCell';
import { writeReport } from '../action/writeReport';
import type { Pane } from '../pane';
import type { PaneState } from '../state';
import { bar } from './bar';
import { cellButton } from './cellButton';
import { field } from './field';

/** How many cells were checked, and every finding, what moves a grand total most first; those accepted at the end. */
export function auditView(pane: Pane, state: PaneState): TemplateResult | typeof nothing {
  if (!state.audit || !state.judged) return nothing;
  const { audit, report: reports } = pane.language.strings;
  const { coverage, findings } = state.audit;
  const { open, groups, accepted } = state.judged;
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
              <h2>${audit.findings} (${open.length})</h2>
              ${found > 0 ? html`<button class="button small" @click=${() => recalculate(pane)}>${audit.fixAll}</button>` : nothing}
            </div>
            <ul class="findings">
              ${groups.map((group) => findingCards(pane, state, group))}
            </ul>`
    }
    ${accepted.length > 0 ? acceptedFindings(pane, accepted) : nothing}
    <p class="row wrap">
      ${open.length > 0 ? html`<button class="button" @click=${() => markCells(pane)}>${audit.mark}</button>` : nothing}
      <button class="button" @click=${() => unmarkCells(pane)}>${audit.unmark}</button>
      <button class="button" @click=${() => writeReport(pane, 'audit')}>${reports.audit}…</button>
      <button class="button" @click=${() => writeReport(pane, 'publication')}>${reports.publication}…</button>
    </p>`;
}

/** What a person said stays as it is, and why. */
function acceptedFindings(pane: Pane, accepted: readonly AcceptedFinding[]): TemplateResult {
  return html`<h2>${pane.language.strings.audit.accepted} (${accepted.length})</h2>
    <ul class="plain">
      ${accepted.map(
        ({ finding, reason }) =>
          html`<li>
            <p>${cellButton(pane, finding.address)} ${reason}</p>
            <p class="quiet">${finding.message}</p>
          </li>`,
      )}
    </ul>`;
}

/** The first of several that say the same; the others, each with its own cell, are folded below it. */
function findingCards(
  pane: Pane,
  state: PaneState,
  [first, ...others]: readonly Finding[],
): TemplateResult | typeof nothing {
  if (!first) return nothing;
  const cards = (findings: readonly Finding[]) => findings.map((finding) => findingCard(pane, state, finding));
  return html`${cards([first])}
  ${
    others.length === 0
      ? nothing
      : html`<li>
          <details>
            <summary>${pane.language.strings.audit.same(others.length)}</summary>
            <ul class="findings">
              ${cards(others)}
            </ul>
          </details>
        </li>`
  }`;
}

function findingCard(pane: Pane, state: PaneState, finding: Finding): TemplateResult {
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
      ${severity === 'info' ? nothing : html`<button class="button small" aria-label=${audit.acceptOf(cell(address))} @click=${() => toggleAcceptance(pane, finding)}>${audit.accept}…</button>`}
    </div>
    ${state.acceptDraft?.cell === formatAddress(address) ? acceptForm(pane, finding, state.acceptDraft.reason) : nothing}
  </li>`;
}

function acceptForm(pane: Pane, finding: Finding, reason: string): TemplateResult {
  const { audit, cancel } = pane.language.strings;
  const submit = (event: Event): void => {
    event.preventDefault();
    acceptFinding(pane, finding);
  };
  return html`<form class="inline" @submit=${submit}>
    ${field({
      id: 'accept-reason',
      label: audit.reason,
      value: reason,
      error: reason.trim() === '' ? audit.noReason : '',
      isText: true,
      type: (typed) => typeReason(pane, typed),
    })}
    <div class="row">
      <button class="button small" type="submit" ?disabled=${reason.trim() === ''}>${audit.accept}</button>
      <button class="button small" type="button" @click=${() => toggleAcceptance(pane, finding)}>${cancel}</button>
    </div>
  </form>`;
}
