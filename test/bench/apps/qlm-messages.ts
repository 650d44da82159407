import { createResolverSync } from '../../../dist/index.js';
import type { TextsOf } from './texts.ts';

export const textsOf: TextsOf = createResolverSync({ bundles: [] }).resolve;
