/** Something that kept a resolver from using what it was given. The user still gets a message. */
export interface ResolverProblem {
  readonly kind: 'bundle-not-loaded' | 'override-ignored' | 'text-not-formatted';
  /** The language concerned, as written by the app for an override; empty where all overrides are. */
  readonly locale: string;
  /** Where in the bundle, for example `codes.License_Expired.title`. */
  readonly key?: string;
  /** One sentence for a developer; never shown to users. */
  readonly reason: string;
}

/** Receives each problem. */
export type ReportProblem = (problem: ResolverProblem) => void;

/** Calls the app's `onProblem`, if there is one, and survives what it throws or, if it is asynchronous, rejects with. */
export function toReport(onProblem: ReportProblem | undefined): ReportProblem {
  return (problem) => {
    try {
      const result: unknown = onProblem?.(problem);
      if (result instanceof Promise) result.catch(() => undefined);
    } catch {
      // A fault in the app's own reporting must not cost its user the message.
    }
  };
}

/** What was thrown, in words. Never throws, not even for a thrown object that resists being printed. */
export function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'unknown';
  }
}
