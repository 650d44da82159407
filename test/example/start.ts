// Run by `npm run example`: the example app and its fake license server, on loopback.
import { once } from 'node:events';
import { startExample } from './start-example.ts';

const example = await startExample();
process.stdout.write(`${example.address}\n`);
process.stderr.write('Press Ctrl+C to stop.\n');
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await example.close();
