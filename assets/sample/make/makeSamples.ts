import { writeFile } from 'node:fs/promises';
import { makeSampleFiles } from './sampleFiles';

const root = new URL('../../../', import.meta.url);

for (const [path, content] of await makeSampleFiles()) {
  await writeFile(new URL(path, root), content);
  console.log(`${path}  ${Math.ceil(content.length / 1024)} KB`);
}
