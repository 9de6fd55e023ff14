import { resolve } from 'node:path';
import { startServer } from './server.ts';

/** `npm run serve`: serves the finished site on loopback with the production headers, until it is stopped. */
const root = resolve(import.meta.dirname, '..', 'dist');
const port = Number(process.env.PORT ?? 4173);
const server = await startServer(root, port);
console.log(`\nKnow Your Rights NYC is open at ${server.origin}/\nStop with Ctrl+C.`);
