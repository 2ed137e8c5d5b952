import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { limit, type Section } from './row';

const folder = new URL('../../dist/', import.meta.url);
const files = ['taskpane.js', 'taskpane.css'];
const mostKilobytes = 100;

/** The size of the pane as `npm run build` made it last. */
export function measurePane(): Promise<Section> {
  const places = files.map((file) => new URL(file, folder));
  if (!places.every((place) => existsSync(place))) throw new Error('The pane is not built: run npm run build first.');
  const size = places.reduce((sum, place) => sum + gzipSync(readFileSync(place), { level: 9 }).length, 0);
  return Promise.resolve({
    title: 'Pane',
    note: 'As `npm run build` makes it. How soon the pane is ready, and how soon it switches, is not measured here.',
    rows: [limit('script and style, gzip, without office.js', size / 1000, mostKilobytes, 'kB')],
  });
}
