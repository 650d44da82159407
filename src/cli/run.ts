import { Command, CommanderError } from 'commander';
import { codesCommand } from './codes-command.ts';
import { explainCommand } from './explain-command.ts';
import { EXIT, UsageError, type Io } from './io.ts';

/**
 * Runs the command line and returns its exit code: 0 fine, 1 problems found, 2 wrong use or unreadable input. A fault of the
 * program itself is thrown.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  // Set before the commands are added, since they inherit it.
  const program = new Command('qlm-messages')
    .description('What a Quick License Manager server code means, in the language of the person who meets it.')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .showSuggestionAfterError();
  for (const addCommand of [explainCommand, codesCommand]) addCommand(program, io);
  try {
    await program.parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (!(error instanceof UsageError)) throw error;
    io.stderr(`qlm-messages: ${error.message}\n`);
    return EXIT.usage;
  }
}
