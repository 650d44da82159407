import { Option, type Command } from 'commander';
import { cleanTag } from '../locale/clean-tag.ts';
import { createPreview } from '../preview/create-preview.ts';
import { noSuchLocale } from './check-command.ts';
import { UsageError, type Io } from './io.ts';
import { readPageScript } from './page-script.ts';
import { createPreviewFeed } from './preview-feed.ts';
import { savePreview } from './preview-file.ts';
import { startPreviewServer } from './preview-server.ts';
import { PACKAGE_LOCALES, readLocales, type LocalesFolder } from './read-locales.ts';

interface PreviewOptions {
  readonly locales: string;
  readonly port: number;
  readonly out?: string;
  readonly locale: readonly string[];
}

/** Adds `preview`: a page that shows every message in the dialog, for translators. */
export function previewCommand(program: Command, io: Io): void {
  program
    .command('preview')
    .description('show every message in the dialog, in all languages, while the bundles are edited')
    .addOption(new Option('--locales <dir>', 'the folder of the bundles').default(PACKAGE_LOCALES, "the package's own"))
    .addOption(
      new Option('--locale <tag,tag...>', 'the languages to show beside English')
        .argParser((argument: string) => argument.split(','))
        .default([], 'all'),
    )
    .addOption(
      new Option('--port <number>', 'the port to listen on').argParser(readPort).default(0, 'any that is free'),
    )
    .addOption(
      new Option('--out <file.html>', 'write a file to send to a reviewer, and start no server').conflicts('port'),
    )
    .action(async ({ locales, locale, port, out }: PreviewOptions) => {
      const folder = await readLocales(locales);
      const wanted = locale.map((tag) => findLocale(tag, folder));
      const script = await readPageScript();
      if (out !== undefined) {
        await savePreview(out, createPreview(folder, wanted).data, script);
        io.stderr(`${out} was written\n`);
        return;
      }
      const server = await startPreviewServer(await createPreviewFeed(locales, wanted), script, port);
      io.stdout(`${server.address}\n`);
      io.stderr('Open this address in a browser on this machine. Ctrl+C ends the preview.\n');
      await endRequested();
      await server.close();
    });
}

function findLocale(tag: string, folder: LocalesFolder): string {
  const tags = folder.bundles.map(({ locale }) => locale);
  const found = tags.find((known) => known === tag) ?? tags.find((known) => known === cleanTag(tag));
  if (found === undefined) throw noSuchLocale(`--locale ${tag}`, tag, folder);
  return found;
}

function readPort(argument: string): number {
  const port = /^\d{1,5}$/.test(argument) ? Number(argument) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port ${argument}: expected a number from 0 to 65535`);
  return port;
}

/** Waits until somebody wants the program to end. */
function endRequested(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      process.off('SIGINT', end).off('SIGTERM', end);
      resolve();
    };
    process.on('SIGINT', end).on('SIGTERM', end);
  });
}
