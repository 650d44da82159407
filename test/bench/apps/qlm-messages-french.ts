import { createResolverSync } from '../../../dist/index.js';
import { bundle } from '../../../dist/compiled/locales/fr.js';
import type { TextsOf } from './texts.ts';

export const textsOf: TextsOf = createResolverSync({ bundles: [bundle] }).resolve;
