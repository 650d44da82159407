import { createPreview, type Preview } from '../preview/create-preview.ts';
import type { PreviewData } from '../preview/preview-data.ts';
import { UsageError } from './io.ts';
import { readLocales } from './read-locales.ts';
import { lookAtFolder, watchFolder } from './watch-folder.ts';

/** What the page shows, as it changes. */
export interface PreviewFeed {
  /** Calls a function with the data as JSON, now and after each change. Returns the function that ends this. */
  readonly subscribe: (listener: (json: string) => void) => () => void;
}

/**
 * Follows a folder of bundles, while somebody listens. When the folder cannot be read any more, the data stay as they were and say
 * why. Throws a `UsageError` of one line where it cannot be read at the start.
 */
export async function createPreviewFeed(folder: string, wanted: readonly string[]): Promise<PreviewFeed> {
  let known = await lookAtFolder(folder);
  let preview: Preview = createPreview(await readLocales(folder), wanted);
  let json = JSON.stringify(preview.data);
  const listeners = new Set<(json: string) => void>();
  let watching = new AbortController();
  let updating = Promise.resolve();

  async function update(): Promise<void> {
    known = await lookAtFolder(folder);
    const now = JSON.stringify(await readAgain());
    if (now === json) return;
    json = now;
    for (const listener of listeners) listener(json);
  }

  async function readAgain(): Promise<PreviewData> {
    try {
      preview = createPreview(await readLocales(folder), wanted, preview);
      return preview.data;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { ...preview.data, trouble: error.message };
    }
  }

  return {
    subscribe(listener) {
      listener(json);
      listeners.add(listener);
      if (listeners.size === 1) {
        watching = new AbortController();
        void watchFolder(folder, known, watching.signal, () => {
          // One after the other, so that the last one to read is the last one to tell.
          updating = updating.then(update);
          return updating;
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) watching.abort();
      };
    },
  };
}
