import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { nearest } from '../check/nearest.ts';
import { findCode } from '../codes/find-code.ts';
import { CODE_NAMES } from '../codes/index.ts';
import { isValueName, OPERATIONS, VALUE_TYPES, type MessageValues } from '../codes/values.ts';
import { LOCALES } from '../compiled/locales.ts';
import { GUIDANCE } from '../guidance/index.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { formatExplanation, type Explanation } from '../report/explanation.ts';
import { createResolver } from '../resolver/create-resolver.ts';
import { reasonOf } from '../resolver/problem.ts';
import { toUsableValue } from '../resolver/usable-value.ts';
import { interpretResponse, type InterpretedResponse } from '../response/interpret-response.ts';
import { UsageError, type Io } from './io.ts';

interface ExplainOptions {
  readonly locale: string;
  readonly value: MessageValues;
  readonly operation?: (typeof OPERATIONS)[number];
  readonly json?: true;
  readonly for: 'user' | 'support';
}

/** Adds `explain`: what the user sees for a code or for a saved response of a license server. */
export function explainCommand(program: Command, io: Io): void {
  program
    .command('explain')
    .description('show what a code or a saved server response means')
    .argument('<code>', 'a number, a name, a file with a server response, or - for a response on standard input')
    .option('-l, --locale <tag>', 'the language to answer in', 'en')
    .addOption(
      new Option('-v, --value <name=value>', 'a value that enriches the message (repeatable)')
        .argParser(addValue)
        .default({}, 'none'),
    )
    .addOption(new Option('-o, --operation <name>', 'what the app was doing').choices(OPERATIONS))
    .option('--json', 'print the message and its facts as JSON')
    .addOption(
      new Option('--for <reader>', 'whom to tell: support also gets the facts, a note and the remedy')
        .choices(['user', 'support'])
        .default('user'),
    )
    .addHelpText('after', `\nValues: ${Object.keys(VALUE_TYPES).join(', ')}\n`)
    .action(async (input: string, options: ExplainOptions) => {
      const { code, response } = await readInput(input, io);
      if (response?.outcome === 'unreadable') {
        io.stderr('qlm-messages: this is no answer of a license server; below is what a user sees then\n');
      }
      const resolver = await createResolver({
        locale: options.locale,
        onProblem: ({ reason }) => {
          io.stderr(`qlm-messages: ${reason}\n`);
        },
      });
      if (resolver.locale !== cleanTag(options.locale)) warnAboutLocale(options.locale, resolver.locale, io);
      const { operation } = options;
      const message = resolver.resolve(code, {
        ...response?.values,
        ...options.value,
        ...(operation === undefined ? {} : { operation }),
      });
      const explanation: Explanation = {
        message,
        ...(response === undefined ? {} : { response }),
        ...(options.for === 'support' ? { guidance: GUIDANCE[message.name] } : {}),
      };
      io.stdout(
        options.json === true
          ? `${JSON.stringify(toJson(explanation), null, 2)}\n`
          : formatExplanation(explanation, resolver.labels, io.colors),
      );
    });
}

/** The message at the top level, so that a reader finds `title` where the library has it. */
function toJson({ message, response, guidance }: Explanation): object {
  return { ...message, ...(response === undefined ? {} : { response }), ...guidance };
}

async function readInput(
  input: string,
  io: Io,
): Promise<{ readonly code: number | string; readonly response?: InterpretedResponse }> {
  const name = CODE_NAMES.find((candidate) => candidate.toLowerCase() === input.toLowerCase());
  if (name !== undefined) return { code: name };
  if (/^-?\d+$/.test(input)) return { code: findCode(input).number };
  const response = interpretResponse(input === '-' ? await io.stdin() : await readResponseFile(input));
  return { code: response.code, response };
}

async function readResponseFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const guess = nearest(path, CODE_NAMES);
    const hint = guess === undefined ? '' : ` Did you mean ${guess}?`;
    throw new UsageError(
      `${path} is neither a code nor a file that can be read (${reasonOf(error).split(',')[0]}).${hint}`,
    );
  }
}

function addValue(argument: string, previous: MessageValues): MessageValues {
  const separator = argument.indexOf('=');
  if (separator < 1) throw new UsageError(`--value ${argument}: write it as name=value`);
  const name = argument.slice(0, separator);
  const text = argument.slice(separator + 1);
  if (!isValueName(name)) {
    const guess = nearest(name, Object.keys(VALUE_TYPES));
    throw new UsageError(
      `--value ${name}: no message uses this value.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    );
  }
  if (toUsableValue(name, text) === undefined)
    throw new UsageError(`--value ${argument}: ${EXPECTED[VALUE_TYPES[name]]}`);
  return { ...previous, [name]: text };
}

const EXPECTED = {
  date: 'expected a date such as 2026-10-31',
  number: 'expected a whole number of at least 1',
  text: 'expected a text of at most 500 characters',
} as const;

function warnAboutLocale(requested: string, served: string, io: Io): void {
  if (cleanTag(requested)?.split('-')[0] === served.split('-')[0]) return;
  const shipped = LOCALES.map(({ tag }) => tag).join(', ');
  io.stderr(`qlm-messages: no messages in ${JSON.stringify(requested)}, answering in English. Available: ${shipped}\n`);
}
