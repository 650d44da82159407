import { run } from '../../src/cli/run.ts';

/** What a command line leaves behind. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in process. */
export async function qlm(args: readonly string[], stdin = ''): Promise<Outcome> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const exitCode = await run(args, {
    stdout: (text) => stdout.push(text),
    stderr: (text) => stderr.push(text),
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    colors: false,
  });
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}
