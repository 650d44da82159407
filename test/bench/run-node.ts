import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** What a script prints in a fresh `node` process. */
export async function runNode(...args: readonly string[]): Promise<string> {
  const options = { env: plainEnvironment(), maxBuffer: 2 ** 26 };
  const { stdout } = await execute(process.execPath, args, options).catch((cause: unknown) => {
    throw new Error(`node failed: ${withoutLongLines(String(cause))}`);
  });
  return stdout;
}

/** The environment without options for `node`, which would change what is measured. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  return environment;
}

/** A minified line would hide the message. */
function withoutLongLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.length < 500)
    .join('\n');
}
