// Made when first needed, like everywhere else, so that the first message does not pay for others.
let numbers: Intl.NumberFormat | undefined;
let plurals: Intl.PluralRules | undefined;
const dates: { [Style in Intl.DateTimeFormatOptions['dateStyle'] & string]?: Intl.DateTimeFormat } = {};

export function number(value: number): string {
  return (numbers ??= new Intl.NumberFormat('en')).format(value);
}

export function plural(value: number): Intl.LDMLPluralRule {
  return (plurals ??= new Intl.PluralRules('en')).select(value);
}

export function date(value: Date, dateStyle: keyof typeof dates): string {
  return (dates[dateStyle] ??= new Intl.DateTimeFormat('en', { dateStyle })).format(value);
}
