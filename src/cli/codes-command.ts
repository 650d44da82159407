import { Option, type Command } from 'commander';
import { CODE_NAMES, CODES } from '../codes/index.ts';
import { formatCodeTable } from '../report/code-table.ts';
import type { Io } from './io.ts';

interface CodesOptions {
  readonly category?: string;
  readonly json?: true;
}

/** Adds `codes`: all codes with the facts about them. */
export function codesCommand(program: Command, io: Io): void {
  const categories = [...new Set(CODE_NAMES.map((name) => CODES[name].category))];
  program
    .command('codes')
    .description('list all codes with the facts about them')
    .addOption(new Option('-c, --category <name>', 'only the codes of one category').choices(categories))
    .option('--json', 'print every fact as JSON')
    .action(({ category, json }: CodesOptions) => {
      const codes = CODE_NAMES.map((name) => ({ name, ...CODES[name] })).filter(
        (code) => category === undefined || code.category === category,
      );
      io.stdout(json === true ? `${JSON.stringify(codes, null, 2)}\n` : formatCodeTable(codes, io.colors));
    });
}
