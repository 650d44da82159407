import * as fc from 'fast-check';

/** Names that objects inherit; as a key, none may reach a prototype. */
export const PROTOTYPE_NAMES = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  'prototype',
  '__proto__.polluted',
  'constructor.prototype',
];

/** Strings that have broken other software, in the spirit of the Big List of Naughty Strings. */
export const NAUGHTY_STRINGS = [
  ...PROTOTYPE_NAMES,
  '',
  ' ',
  '\u0000',
  '\u001b[31mred',
  'line\r\nbreak\u2028\u2029',
  '\ud800',
  'lone \udfff surrogate',
  '\u202eright to left override',
  '\u2066unclosed isolate',
  '\u2069 closed too early',
  'שלום',
  'مرحبا ١٢٣',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '👩‍👩‍👧‍👧🏳️‍🌈',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{expiryDate}',
  '{maxActivations, plural, other {#}}',
  '{{value}} $t(codes) %s ${x} #',
  "'{'it''s'}'",
  '../../../../etc/passwd',
  '..%2f..%2f',
  'en?x=1#y',
  'i-klingon',
  'x-private',
  'en_US.UTF-8@euro',
  'de;q=0.5, en',
  'a'.repeat(1_000_000),
  '\u202e'.repeat(100_000),
  '{'.repeat(100_000),
  '-'.repeat(100_000),
  '9'.repeat(400),
  '1e309',
  '-0',
  '0x1F',
  'NaN',
  'Infinity',
];

const fail = (): never => {
  throw new Error('hostile');
};

/** Values of every wrong type, also such that throw when they are touched. */
export const HOSTILE_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_VALUE,
  2 ** 53,
  8.64e15 + 1,
  10n ** 400n,
  Symbol('hostile'),
  fail,
  [],
  [[]],
  {},
  new Date(Number.NaN),
  new Date(8.64e15),
  Object.create(null),
  Object.create(Date.prototype),
  Object.create({ expiryDate: '2026-10-31' }),
  { toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail, toJSON: fail },
  Object.defineProperty({}, 'operation', { get: fail, enumerable: true }),
  Object.defineProperty([], 'length', { value: 2 ** 32 - 1 }),
  new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail }),
  new Proxy([], { get: fail }),
  new Proxy(fail, { apply: fail, get: fail }),
  new Map([['expiryDate', 1]]),
  new Uint8Array(8),
  /x/,
  Promise.resolve(209),
];

/** Gives any of these, or whatever fast-check thinks of. Inside a function, because fast-check touches what it generates. */
export const hostile: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.nat(NAUGHTY_STRINGS.length - 1).map((index) => () => NAUGHTY_STRINGS[index]),
  fc.nat(HOSTILE_VALUES.length - 1).map((index) => () => HOSTILE_VALUES[index]),
  fc.string({ unit: 'binary' }).map((text) => () => text),
  fc.integer({ min: -10, max: 3500 }).map((number) => () => number),
  fc
    .anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true })
    .map((value) => () => value),
);

/** A snapshot of the shared prototypes, to compare before and after. */
export function prototypes(): unknown[] {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype].flatMap((prototype) =>
    Reflect.ownKeys(prototype).map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)]),
  );
}

/** The milliseconds that work takes. Where a try is over the limit, the fastest of three: a pause of the machine is no slowness. */
export function millisecondsOf(work: () => unknown, limit: number): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && fastest > limit; tries++) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}
