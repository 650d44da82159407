import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'vite';
import { createLicenseServer } from './license-server.ts';

/** The example app while it runs. */
export interface RunningExample {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Starts the fake license server and the app, each on a free port of loopback. */
export async function startExample(): Promise<RunningExample> {
  const licenseServer = createLicenseServer().listen(0, '127.0.0.1');
  await once(licenseServer, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
  const { port } = licenseServer.address() as AddressInfo;
  const app = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    server: {
      host: '127.0.0.1',
      port: 0,
      proxy: { '/license': { target: `http://127.0.0.1:${port}`, rewrite: (path) => path.slice('/license'.length) } },
    },
  });
  await app.listen();
  return {
    address: app.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await app.close();
      licenseServer.close();
      licenseServer.closeAllConnections();
    },
  };
}
