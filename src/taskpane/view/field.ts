import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** A sentence that says what to do; "" when the text is right. */
  readonly error: string;
  readonly hint?: string;
  readonly isLabelHidden?: boolean;
  readonly isText?: boolean;
  readonly type: (text: string) => void;
}

/** A text field with its label, hint and error. */
export function field({
  id,
  label,
  value,
  error,
  hint = '',
  isLabelHidden = false,
  isText = false,
  type,
}: Field): TemplateResult {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${id} class=${isLabelHidden ? 'unseen' : ''}>${label}</label>
    <input
      id=${id}
      .value=${value}
      autocomplete="off"
      spellcheck="false"
      inputmode=${isText ? 'text' : 'decimal'}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${described || nothing}
      @input=${({ target }: InputEvent) => type((target as HTMLInputElement).value)}
    />
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="wrong" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}
