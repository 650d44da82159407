import { parse, TYPE, type DateTimeSkeleton, type NumberSkeleton } from '@formatjs/icu-messageformat-parser';
import { FORMATS } from '../../bundle/formats.ts';
import { withFallback } from '../language.ts';
import { nearest } from '../nearest.ts';
import type { Placeholder } from './placeholder.ts';
import type { Part } from './text-tree.ts';

/** How a number, date or time is to be written, as options of `Intl`, or why that cannot be said. */
export type ArgumentFormat =
  | { readonly options: object; readonly fault?: undefined }
  | { readonly options?: undefined; readonly fault: FormatFault };

/** What is wrong with a style or skeleton. */
export interface FormatFault extends Part {
  readonly message: string;
  /** The style that was most likely meant. */
  readonly meant?: string;
}

const ARGUMENT_NAMES: Readonly<Record<number, keyof typeof FORMATS>> = {
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
};

/** The date fields that have an option of `Intl`; the parser ignores other letters, and what is longer than a field. */
const DATE_FIELD = /^(?:G{1,5}|y+|[ML]{1,5}|d{1,2}|E{1,6}|[ce]{4,6}|a{1,5}|[HKhk]{1,2}|m{1,2}|s{1,2}|z{1,4})$/;

const NO_OPTIONS: ArgumentFormat = { options: {} };

/** Reads the style of an argument; one without a style, or that cannot have one, has no options. */
export function readFormat(placeholder: Placeholder, value: string, tag: string): ArgumentFormat {
  const { argument, whole } = placeholder;
  const name = ARGUMENT_NAMES[argument.type];
  if (name === undefined || !('style' in argument) || argument.style === null || argument.style === undefined) {
    return NO_OPTIONS;
  }
  const { style } = argument;
  if (typeof style === 'string') {
    const start = value.lastIndexOf(style, whole.end - 1);
    return readStyle(name, style, { start, end: start + style.length });
  }
  const part = { start: style.location?.start.offset ?? whole.start, end: style.location?.end.offset ?? whole.end };
  const written = value.slice(part.start, part.end).trim();
  return readSkeleton(name, written, { start: part.start, end: part.start + written.length }, tag);
}

function readStyle(name: keyof typeof FORMATS, style: string, part: Part): ArgumentFormat {
  const styles: Readonly<Record<string, object>> = FORMATS[name];
  const options = Object.hasOwn(styles, style) ? styles[style] : undefined;
  if (options !== undefined) return { options };
  const meant = nearest(style.trim(), Object.keys(styles));
  const message = `There is no ${name} style “${style}”; there is ${Object.keys(styles).join(', ') || 'none'}.`;
  return { fault: { ...part, message, ...(meant === undefined ? {} : { meant }) } };
}

function readSkeleton(name: keyof typeof FORMATS, written: string, part: Part, tag: string): ArgumentFormat {
  const skeleton = parseSkeleton(name, written);
  const unknown = skeleton === undefined ? undefined : unknownPart(skeleton, name);
  if (unknown !== undefined) {
    return { fault: { ...part, message: `The ${name} skeleton “${written}” has an unknown part, “${unknown}”.` } };
  }
  if (skeleton === undefined || !isAccepted(skeleton, tag)) {
    return { fault: { ...part, message: `“${written}” is not a valid ${name} skeleton.` } };
  }
  return { options: skeleton.parsedOptions };
}

function parseSkeleton(name: keyof typeof FORMATS, written: string): NumberSkeleton | DateTimeSkeleton | undefined {
  try {
    const [argument] = parse(`{value, ${name}, ${written}}`, { ignoreTag: true });
    return argument !== undefined && 'style' in argument && typeof argument.style === 'object'
      ? (argument.style ?? undefined)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The first part that has no effect; the parser passes over what it does not know. */
function unknownPart(skeleton: NumberSkeleton | DateTimeSkeleton, name: keyof typeof FORMATS): string | undefined {
  if ('pattern' in skeleton) {
    const fields = Array.from(skeleton.pattern.matchAll(/([a-z])\1*/gi), ([field]) => field);
    return fields.length === 0 ? skeleton.pattern : fields.find((field) => !DATE_FIELD.test(field));
  }
  return skeleton.tokens
    .map(({ stem, options }) => [stem, ...options].join('/'))
    .find((token) => {
      const alone = parseSkeleton(name, `::${token}`);
      return alone !== undefined && !hasEffect(alone);
    });
}

function hasEffect({ parsedOptions }: NumberSkeleton | DateTimeSkeleton): boolean {
  return Object.keys(parsedOptions).length > 0;
}

function isAccepted(skeleton: NumberSkeleton | DateTimeSkeleton, tag: string): boolean {
  try {
    if ('pattern' in skeleton) new Intl.DateTimeFormat(withFallback(tag), skeleton.parsedOptions).format(0);
    else new Intl.NumberFormat(withFallback(tag), skeleton.parsedOptions).format(1);
    return 'pattern' in skeleton || Number.isFinite(skeleton.parsedOptions.scale ?? 1);
  } catch {
    return false;
  }
}
