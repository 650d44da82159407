import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { CODES } from '../../dist/index.js';
import { unpackTexts } from '../../dist/bundle/pack.js';
import { bundle } from '../../dist/compiled/locales/en.js';

type CodeTexts = Readonly<Record<string, string | readonly object[]>>;

/** The source of `apps/floor-texts.js`: each text as a person would write it in JavaScript for this code alone. */
export function floorSource(): string {
  const codes = Object.values(CODES).map(({ value, variants }, index) => {
    const texts = bundle.codes[index];
    return { value, variants, texts: texts === undefined ? {} : unpackTexts(texts) };
  });
  const plain = codes.map((code) => `[${code.value}, { ${fieldsSource(code.texts, [])} }]`);
  const enriched = codes
    .filter(({ variants }) => variants.length > 0)
    .map((code) => `[${code.value}, (v) => ({ ${fieldsSource(code.texts, code.variants)} })]`);
  return moduleSource(plain, enriched);
}

/** The same without messages, to tell library and messages apart. */
export function emptyFloorSource(): string {
  return moduleSource([], ["[0, (v) => ({ title: date(v.a, 'long') + number(v.b) + plural(v.c) })]"]);
}

function moduleSource(plain: readonly string[], enriched: readonly string[]): string {
  return `import { date, number, plural } from './floor-intl.ts';
export const TEXTS = new Map([${plain.join(',\n')}]);
export const ENRICHED = new Map([${enriched.join(',\n')}]);
`;
}

function fieldsSource(texts: CodeTexts, variants: readonly string[]): string {
  return ['title', 'message', 'action'].map((field) => `${field}: ${chainSource(texts, field, variants)}`).join(', ');
}

/** `v.operation === 'x' ? … : v.y !== undefined ? … : base` */
function chainSource(texts: CodeTexts, field: string, variants: readonly string[]): string {
  const present = variants.filter((variant) => texts[`${field}_${variant}`] !== undefined);
  const conditions = present.map((variant) => {
    const condition = OPERATIONS.has(variant) ? `v.operation === '${variant}'` : `v.${variant} !== undefined`;
    return `${condition} ? ${textSource(texts[`${field}_${variant}`] ?? '', variant)} : `;
  });
  return `${conditions.join('')}${textSource(texts[field] ?? '', '')}`;
}

const OPERATIONS: ReadonlySet<string> = new Set(['activate', 'deactivate', 'validate', 'floating']);

function textSource(text: string | readonly object[], argument: string): string {
  if (typeof text === 'string') return JSON.stringify(text);
  return elementsSource(text as readonly MessageFormatElement[], argument);
}

function elementsSource(elements: readonly MessageFormatElement[], argument: string): string {
  return elements.map((element) => elementSource(element, argument)).join(' + ');
}

function elementSource(element: MessageFormatElement, argument: string): string {
  if (element.type === TYPE.literal) return JSON.stringify(element.value);
  if (element.type === TYPE.pound) return `number(v.${argument})`;
  if (element.type === TYPE.argument) return `v.${argument}`;
  if (element.type === TYPE.number) return `number(v.${argument})`;
  if (element.type === TYPE.date && typeof element.style === 'string') return `date(v.${argument}, '${element.style}')`;
  if (element.type !== TYPE.plural) throw new Error(`the floor cannot say ${JSON.stringify(element)}`);
  const options = Object.entries(element.options).toReversed();
  // `other` stands last in a message, so it becomes the end of the chain.
  const chain = options.reduce((rest, [key, { value }]) => {
    const branch = `(${elementsSource(value, argument)})`;
    if (key === 'other') return branch;
    const condition = key.startsWith('=') ? `v.${argument} === ${key.slice(1)}` : `plural(v.${argument}) === '${key}'`;
    return `${condition} ? ${branch} : ${rest}`;
  }, '');
  return `(${chain})`;
}
