export { interpretResponse } from './interpret-response.ts';
export type { InterpretedResponse } from './interpret-response.ts';
