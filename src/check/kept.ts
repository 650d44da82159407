import type { CheckContext } from './context.ts';
import type { SourceFile } from './source-file.ts';
import type { Text } from './text.ts';

/** Anything but `undefined`, which says that nothing was made yet. */
type Kept = object | string | number | boolean | null;

/**
 * Makes something of a bundle when it is first asked for, and keeps it with the bundle's file. Weak maps outside would keep whole
 * bundles alive from one run of the garbage collector to the next; they made checking a fifth slower.
 */
export function keptByBundle<Value extends Kept, Bundle extends { readonly file: SourceFile }>(
  make: (bundle: Bundle) => Value,
): (bundle: Bundle) => Value {
  const slot = Symbol(make.name);
  return (bundle) => {
    const { kept } = bundle.file;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else can name the slot
    const hit = kept.get(slot) as Value | undefined;
    if (hit !== undefined) return hit;
    const made = make(bundle);
    kept.set(slot, made);
    return made;
  };
}

/** The same for a text. What `make` takes besides the text is always the same for the same text. */
export function keptByText<Value extends Kept, Other = void>(
  make: (text: Text, other: Other) => Value,
): (text: Text, other: Other) => Value {
  const valuesOf = keptByBundle<Map<Text, Value>, Text>(() => new Map());
  return (text, other) => {
    const values = valuesOf(text);
    const hit = values.get(text);
    if (hit !== undefined) return hit;
    const made = make(text, other);
    values.set(text, made);
    return made;
  };
}

/** The same for the English texts that all languages of a run are compared with. */
export function keptByEnglish<Value extends Kept>(
  make: (english: CheckContext['english']) => Value,
): (english: CheckContext['english']) => Value {
  const kept = new WeakMap<CheckContext['english'], Value>();
  return (english) => {
    const hit = kept.get(english);
    if (hit !== undefined) return hit;
    const made = make(english);
    kept.set(english, made);
    return made;
  };
}
