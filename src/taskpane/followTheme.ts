/** Light or dark: what Office says where it says it, else what the system prefers. High contrast is the style's own matter. */
export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const background = officeBackground();
    const isDark = background === null ? dark.matches : lightnessOf(background) < 0.5;
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  };
  dark.addEventListener('change', apply);
  apply();
}

/** "#RRGGBB"; Office on the web does not give one. */
function officeBackground(): string | null {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const color = theme?.bodyBackgroundColor;
  return color !== undefined && /^#[0-9a-f]{6}$/iu.test(color) ? color : null;
}

function lightnessOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
