import { writeFileSync } from 'node:fs';
import { encodePng } from './encodePng';
import { glyphs, type Shape } from './glyphs';

/** Draws every icon of the manifest into assets/: `npx tsx assets/icon/make/makeIcons.ts`. */
const sizes = [16, 32, 64, 80, 128];

/** Each pixel is the mean of so many points in each direction. */
const samples = 4;

type Pixel = readonly [number, number, number, number];

function draw(shapes: readonly Shape[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    pixels.set(mean(shapes, (index % size) / size, Math.floor(index / size) / size, 1 / size), index * 4);
  }
  return pixels;
}

/** The colour of a square of the drawing, its corner and width as parts of the whole. */
function mean(shapes: readonly Shape[], left: number, top: number, width: number): Pixel {
  const sum = [0, 0, 0, 0];
  for (let point = 0; point < samples * samples; point++) {
    const x = (left + ((point % samples) + 0.5) * (width / samples)) * 16;
    const y = (top + (Math.floor(point / samples) + 0.5) * (width / samples)) * 16;
    const shape = shapes.findLast(({ covers }) => covers(x, y));
    if (!shape) continue;
    const [red, green, blue] = shape.color;
    [red, green, blue, 255].forEach((part, channel) => (sum[channel] = (sum[channel] ?? 0) + part));
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
  const covered = Math.max(alpha / 255, 1);
  return [red / covered, green / covered, blue / covered, alpha / (samples * samples)];
}

for (const [name, shapes] of Object.entries(glyphs)) {
  for (const size of sizes) {
    const file = new URL(`../../${name}-${size}.png`, import.meta.url);
    writeFileSync(file, encodePng(draw(shapes, size), size));
  }
}
