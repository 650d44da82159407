/** The named styles that an ICU argument may use, as `intl-messageformat` defines them. */
export const FORMATS = {
  number: { integer: { maximumFractionDigits: 0 } },
  date: {
    short: { month: 'numeric', day: 'numeric', year: '2-digit' },
    medium: { month: 'short', day: 'numeric', year: 'numeric' },
    long: { month: 'long', day: 'numeric', year: 'numeric' },
    full: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  },
  time: {},
} as const;
