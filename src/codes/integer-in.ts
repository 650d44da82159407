/** The whole number that a text is, as XML and forms hand it over; `undefined` for any other text and for what is no text. */
export function integerIn(text: unknown): number | undefined {
  return typeof text === 'string' && /^\s{0,9}-?\d{1,15}\s{0,9}$/.test(text) ? Number(text) : undefined;
}
