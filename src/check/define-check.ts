import type { CheckContext } from './context.ts';
import type { CheckSeverity } from './problem.ts';
import type { SourceFile, Span } from './source-file.ts';
import type { Text } from './text.ts';

/** What a check finds; the runner turns it into a problem. */
export interface Finding {
  readonly span: Span;
  /** Default: the file as a whole. */
  readonly key?: string;
  /** Default: the bundle's file. */
  readonly file?: SourceFile;
  readonly message: string;
  readonly expected?: string;
  readonly english?: string;
}

/** One check: what it is about, for people, and how it finds it. */
export interface Check {
  /** Kebab-case and permanent. */
  readonly kind: string;
  readonly severity: CheckSeverity;
  /** A few words, as in a table. */
  readonly title: string;
  /** Why it matters and what to do, in one or two sentences. */
  readonly explanation: string;
  /** A wrong text, and a right one that looks like it. */
  readonly example: { readonly wrong: string; readonly right: string };
  /** Whether an app's overrides can have the problem; a part of a bundle cannot be incomplete. */
  readonly partial: boolean;
  readonly run: (context: CheckContext) => Iterable<Finding>;
}

/** Keeps the literal types of a check and makes the compiler compare it with `Check`. */
export function defineCheck(check: Omit<Check, 'partial'> & { readonly partial?: boolean }): Check {
  return { partial: true, ...check };
}

/** A part of a text that is wrong; without a range, the whole text. */
export interface TextFinding {
  readonly start?: number;
  readonly end?: number;
  readonly message: string;
  readonly expected?: string;
}

/** Selects the texts of a bundle that are worth a closer look: a test that is cheap, and passes over none with a fault. */
export type TextSelect = (context: CheckContext) => readonly Text[];

/** What a check of texts consists of. */
export interface TextCheck extends Omit<Check, 'partial' | 'run'> {
  /** Default: all texts. */
  readonly select?: TextSelect;
  readonly runText: (text: Text, context: CheckContext, english: Text | undefined) => Iterable<TextFinding>;
}

/** A check that looks at one text after the other, each with its English text where there is one. */
export function defineTextCheck(check: TextCheck): Check {
  const { runText, select = ({ texts }: CheckContext): readonly Text[] => texts, ...rest } = check;
  return defineCheck({
    ...rest,
    run(context) {
      const findings: Finding[] = [];
      for (const text of select(context)) {
        const english = context.english.get(text.key);
        for (const { start, end, message, expected } of runText(text, context, english)) {
          findings.push({
            span: text.spanOf(start, end),
            key: text.key,
            message,
            ...(expected === undefined ? {} : { expected }),
            ...(english === undefined || context.isSource ? {} : { english: english.value }),
          });
        }
      }
      return findings;
    },
  });
}
