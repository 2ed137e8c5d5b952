import { cpus, totalmem } from 'node:os';

/** The machine as far as it decides how fast things are: no names, no paths. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, Node ${process.version}`;
}
