import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = 'test/browser/**/*.test.{ts,tsx}';

// oxlint-disable-next-line import/no-default-export -- vitest asks for it
export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.{ts,tsx}'], exclude: [BROWSER_TESTS] } },
      {
        extends: true,
        test: { name: 'chromium', include: [BROWSER_TESTS], globalSetup: ['test/browser/global-setup.ts'] },
      },
    ],
  },
});
