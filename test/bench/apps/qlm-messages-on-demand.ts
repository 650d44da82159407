// Every language at hand, none but English loaded.
import { createResolver } from '../../../dist/index.js';
import type { TextsOf } from './texts.ts';

export const textsOf: TextsOf = (await createResolver()).resolve;
