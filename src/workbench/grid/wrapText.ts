/** The grid's own measure of a line: one and a half times the size of the letters. */
export const lineHeight = 1.5;

/** Texts measured before; begun anew when there are many. */
const known = new Map<string, string[]>();
const mostKnown = 20_000;

let context: OffscreenCanvasRenderingContext2D | null = null;

/** The lines that a text takes in a cell of that width, broken at spaces as the grid breaks them. */
export function wrapText(text: string, width: number, font: string): string[] {
  const key = `${width} ${font} ${text}`;
  const lines = known.get(key) ?? breakText(text, width, font);
  if (known.size >= mostKnown) known.clear();
  known.set(key, lines);
  return lines;
}

function breakText(text: string, width: number, font: string): string[] {
  context ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return text.split('\n');
  context.font = font;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line: string | null = null;
    for (const word of paragraph.split(' ')) {
      const longer: string = line === null ? word : `${line} ${word}`;
      if (line !== null && context.measureText(longer).width >= width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line ?? '');
  }
  return lines;
}
