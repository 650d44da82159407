import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures depend on. The load before the run tells whether the machine had anything else to do. */
export function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const { node, v8, icu } = process.versions;
  return [
    `${processors.length} × ${model}, ${memory} GiB, ${process.platform} ${process.arch}, load ${loadavg()[0]?.toFixed(2)}`,
    `node ${node}, V8 ${v8}, ICU ${icu}`,
  ].join('\n');
}

/** Whether other work takes so much of the processors that times are not to be trusted. */
export function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > cpus().length / 2;
}
