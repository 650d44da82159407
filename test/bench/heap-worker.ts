// Runs in a fresh `node` process: prints the bytes of heap in use once all codes were resolved.
import { json } from 'node:stream/consumers';
import { getHeapSnapshot } from 'node:v8';
import type * as Library from '../../dist/index.js';
import type { TextsOf } from './apps/texts.ts';
import { CODE_NUMBERS } from './inputs.ts';

/** The heap with the app at the address that the process was started with. */
export async function mainOfApp(): Promise<void> {
  const [url = ''] = process.argv.slice(2);
  const { textsOf } = (await import(url)) as { readonly textsOf: TextsOf };
  await report([textsOf]);
}

/** The heap with English and one more language (or none), unbundled as in a Node service. */
export async function mainOfLanguage(): Promise<void> {
  const [url = '', tag = ''] = process.argv.slice(2);
  const { createResolver } = (await import(url)) as typeof Library;
  const resolvers = [await createResolver()];
  if (tag !== '') resolvers.push(await createResolver({ locale: tag }));
  if (tag !== '' && resolvers[1]?.locale !== tag) throw new Error(`${tag} was not loaded`);
  await report(resolvers.map(({ resolve }) => resolve));
}

async function report(all: readonly TextsOf[]): Promise<void> {
  for (const textsOf of all) {
    for (const code of CODE_NUMBERS) textsOf(code);
  }
  process.stdout.write(String(await reachableBytes()));
  // What is not used later could be collected before it is counted.
  for (const textsOf of all) textsOf(0);
}

/**
 * The sizes of all objects that can be reached. The count of used bytes that the engine keeps is off by hundreds of kilobytes,
 * up or down, depending on when it swept what.
 */
async function reachableBytes(): Promise<number> {
  const snapshot = (await json(getHeapSnapshot())) as HeapSnapshot;
  const fields = snapshot.snapshot.meta.node_fields;
  const offset = fields.indexOf('self_size');
  return snapshot.nodes.reduce((sum, value, index) => (index % fields.length === offset ? sum + value : sum), 0);
}

/** The part that is read of what `getHeapSnapshot` gives. */
interface HeapSnapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[] } };
  readonly nodes: readonly number[];
}
