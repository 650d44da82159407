import { styleText } from 'node:util';
import type { Resolver } from '../resolver/resolver.ts';
import type { Guidance } from '../guidance/guidance.ts';
import type { UserMessage } from '../resolver/message.ts';
import type { InterpretedResponse } from '../response/interpret-response.ts';

/** A message with what is known about where it comes from. */
export interface Explanation {
  readonly message: UserMessage;
  /** Present when the code was read from a server response. */
  readonly response?: InterpretedResponse;
  /** Present for support staff. */
  readonly guidance?: Guidance;
}

/** The dialog that the user sees, in text form, with the facts below it where support asks. */
export function formatExplanation(
  { message, response, guidance }: Explanation,
  labels: Resolver['labels'],
  colors: boolean,
): string {
  const bold = (text: string): string => (colors ? styleText('bold', text, { validateStream: false }) : text);
  const dialog = [
    bold(message.title),
    message.message,
    '',
    bold(labels.action),
    message.action,
    '',
    message.actions.map(({ label }) => `[ ${label} ]`).join('  '),
    '',
    `${labels.code}: ${message.code} ${message.name}`,
  ];
  const serverText = response?.serverText ? [`${labels['server-text']}: ${response.serverText}`] : [];
  const facts = guidance === undefined ? [] : ['', ...formatFacts(message, response, guidance)];
  return `${[...dialog, ...serverText, ...facts].join('\n')}\n`;
}

function formatFacts(message: UserMessage, response: InterpretedResponse | undefined, guidance: Guidance): string[] {
  const rows: [string, string][] = [
    ['known', message.known ? 'yes' : 'no, the message is the one of its range'],
    ['category', message.category],
    ['severity', message.severity],
    ['cause', message.cause],
    ['reach', message.reach],
    ['fixable by', message.fixableBy.join(', ') || 'nobody, nothing to fix'],
    ['retry', message.retry],
  ];
  if (response !== undefined) {
    rows.push(
      ['outcome', response.outcome],
      ['evidence', response.evidence],
      ['values', JSON.stringify(response.values)],
    );
  }
  rows.push(['note', guidance.note], ['remedy', guidance.remedy]);
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => `${name.padEnd(width)}${value}`);
}
