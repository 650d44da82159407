import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { acceptCommand } from './accept-command.ts';
import { addLanguageCommand } from './add-command.ts';
import { checkCommand } from './check-command.ts';
import { codesCommand } from './codes-command.ts';
import { visibleText } from '../report/visible-text.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { EXIT, UsageError, type Io, type SetExitCode } from './io.ts';
import { previewCommand } from './preview-command.ts';
import { statusCommand } from './status-command.ts';

const { version }: { readonly version: string } = createRequire(import.meta.url)('../../package.json');

/**
 * Runs the command line and returns its exit code: 0 fine, 1 problems found, 2 wrong use or unreadable input. A fault of the
 * program itself is thrown.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  // Set before the commands are added, since they inherit it.
  const program = new Command('qlm-messages')
    .description('What a Quick License Manager server code means, in the language of the person who meets it.')
    .exitOverride()
    // What a user typed stands in commander's errors; it must not speak to the terminal.
    .configureOutput({
      writeOut: io.stdout,
      writeErr: (text) => {
        io.stderr(`${visibleText(text.trim().replaceAll('\n', ' '))}\n`);
      },
    })
    .version(version)
    .showSuggestionAfterError();
  let exitCode: number = EXIT.ok;
  const setExitCode: SetExitCode = (code) => {
    exitCode = code;
  };
  for (const addCommand of [
    explainCommand,
    codesCommand,
    checkCommand,
    statusCommand,
    addLanguageCommand,
    acceptCommand,
    exportCommand,
    importCommand,
    previewCommand,
  ])
    addCommand(program, io, setExitCode);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (!(error instanceof UsageError)) throw error;
    io.stderr(`qlm-messages: ${visibleText(error.message)}\n`);
    return EXIT.usage;
  }
}
