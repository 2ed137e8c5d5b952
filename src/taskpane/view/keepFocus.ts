let wasOpen = false;

/** A preview that the person opened gets the focus; when it closes, the element named here has it. */
export function keepFocus(isOpen: boolean, afterwards: string): void {
  if (isOpen === wasOpen) return;
  wasOpen = isOpen;
  document.getElementById(isOpen ? 'preview-title' : afterwards)?.focus();
}
