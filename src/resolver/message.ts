import type { ActionId } from '../codes/actions.ts';
import type { Definition } from '../codes/definition.ts';
import type { CodeName } from '../codes/index.ts';

/** Something that the user can do from a dialog. */
export interface MessageAction {
  readonly id: ActionId;
  /** The text of a button or link, in the message's language. */
  readonly label: string;
}

/** What a code means, said to the user, with the facts that decide what the app does next. Deeply frozen. */
export interface UserMessage extends Omit<Definition, 'value' | 'actions' | 'variants'> {
  /** The number that was asked for, also when it is unknown; 3000 where the input was no number. */
  readonly code: number;
  /** The code's name; that of the generic code of its range where the number is unknown. */
  readonly name: CodeName;
  /** Whether QLM's list has the code. */
  readonly known: boolean;
  /** What happened: a heading of at most 72 characters, without a final stop. */
  readonly title: string;
  /** The cause, and what it means for the user. Plain text, one or two sentences. */
  readonly message: string;
  /** What to do now. Plain text, at most three sentences. */
  readonly action: string;
  /** The most useful first. */
  readonly actions: readonly MessageAction[];
  /** BCP 47 tag of the language that the texts are in. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}
