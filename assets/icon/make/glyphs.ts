/** A plain shape of one colour, on a square of 16 by 16. Later shapes lie over earlier ones. */
export interface Shape {
  readonly color: readonly [number, number, number];
  covers(x: number, y: number): boolean;
}

type Color = Shape['color'];

const blue: Color = [15, 108, 189];
const white: Color = [255, 255, 255];
const pale: Color = [184, 216, 242];

const box = (color: Color, left: number, top: number, right: number, bottom: number, radius = 0): Shape => ({
  color,
  covers: (x, y) => {
    const dx = Math.max(left + radius - x, x - right + radius, 0);
    const dy = Math.max(top + radius - y, y - bottom + radius, 0);
    return (
      x >= left &&
      x <= right &&
      y >= top &&
      y <= bottom &&
      dx * dx + dy * dy <= radius * radius + (radius === 0 ? 1e-9 : 0)
    );
  },
});

const ring = (
  color: Color,
  x0: number,
  y0: number,
  outer: number,
  inner: number,
  isIn: (angle: number) => boolean = () => true,
): Shape => ({
  color,
  covers: (x, y) => {
    const distance = Math.hypot(x - x0, y - y0);
    return distance <= outer && distance >= inner && isIn(Math.atan2(y - y0, x - x0));
  },
});

/** A stroke from one point to another. */
const line = (color: Color, x1: number, y1: number, x2: number, y2: number, width: number): Shape => ({
  color,
  covers: (x, y) => {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / (length * length)));
    return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= width / 2;
  },
});

const triangle = (color: Color, ...points: readonly (readonly [number, number])[]): Shape => ({
  color,
  covers: (x, y) =>
    points.every(([x1, y1], index) => {
      const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
      return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) >= 0;
    }),
});

/** The add-in's own: a table with its total. And one for each command of the ribbon. */
export const glyphs: Readonly<Record<string, readonly Shape[]>> = {
  icon: [
    box(blue, 0, 0, 16, 16, 3),
    box(white, 3, 3, 13, 5),
    box(pale, 3, 6, 8, 7),
    box(white, 10, 6, 13, 7),
    box(pale, 3, 8, 8, 9),
    box(white, 10, 8, 13, 9),
    box(white, 3, 11, 13, 13),
  ],
  'icon-option': [
    ring(blue, 5, 4, 3, 1.8),
    ring(blue, 5, 4, 1, 0),
    box(blue, 9, 3, 15, 5),
    ring(blue, 5, 12, 3, 1.8),
    box(blue, 9, 11, 15, 13),
  ],
  'icon-recalculate': [
    ring(blue, 8, 8, 6.5, 4.7, (angle) => angle < -2.2 || angle > -1),
    triangle(blue, [8.2, 0.2], [12.6, 3], [8.2, 5.8]),
    box(blue, 5.5, 7, 10.5, 8),
    box(blue, 5.5, 9, 10.5, 10),
  ],
  'icon-audit': [
    ring(blue, 6.5, 6.5, 5.5, 4),
    line(blue, 10.6, 10.6, 14.6, 14.6, 2),
    line(blue, 4.4, 6.6, 6, 8.2, 1.3),
    line(blue, 6, 8.2, 8.8, 4.8, 1.3),
  ],
};
