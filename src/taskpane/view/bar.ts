import { html, svg, type TemplateResult } from 'lit/html.js';

/** A part of a bar, in the chart's own units. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly kind: 'main' | 'over' | 'added' | 'removed';
}

/** A bar with its text alternative; `mark` draws a line, such as what the posts give. */
export function bar(parts: readonly Part[], most: number, label: string, mark: number | null = null): TemplateResult {
  const scale = (value: number): number => (most > 0 ? Math.max(0, Math.min(100, (value / most) * 100)) : 0);
  return html`<svg class="bar" role="img" aria-label=${label} viewBox="0 0 100 8" preserveAspectRatio="none">
    <rect class="track" x="0" y="0" width="100" height="8"></rect>
    ${parts.map(({ from, to, kind }) => {
      const [start, end] = [scale(Math.min(from, to)), scale(Math.max(from, to))];
      return svg`<rect class=${kind} x=${start} y="0" width=${Math.max(end - start, 0.5)} height="8"></rect>`;
    })}
    ${mark === null ? '' : svg`<line class="mark" x1=${scale(mark)} x2=${scale(mark)} y1="0" y2="8"></line>`}
  </svg>`;
}
