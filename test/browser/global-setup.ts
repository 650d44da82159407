import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the Chromium that all browser tests share. */
    readonly chromium: string;
  }
}

/** Starts one Chromium for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(await chromiumOptions());
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
