import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Line {
  /** Time for one way there and back, in milliseconds. */
  roundTripMs: number;
  bytesPerSecond: number;
}

/** Lighthouse's "slow 4G": 150 ms there and back, 1.6 Mbit/s. */
export const SLOW_4G: Line = { roundTripMs: 150, bytesPerSecond: 200_000 };

/**
 * A slow line in front of a loopback server: delays and rates every byte of every connection, so that the page and
 * its worker are slowed alike (a browser's own throttling leaves the worker alone).
 */
export async function slowLine(target: number, line: Line): Promise<{ origin: string; close: () => void }> {
  const sockets = new Set<Socket>();
  let free = 0;
  const server: Server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    const waiting = new Map<Socket, Buffer[]>([client, upstream].map((socket) => [socket, []]));
    // Two timers of one millisecond may ring in either order: whichever rings lets the first in the row go.
    const send = (to: Socket, bytes: Buffer, at: number) => {
      waiting.get(to)?.push(bytes);
      setTimeout(
        () => {
          const next = waiting.get(to)?.shift();
          if (next && !to.destroyed) to.write(next);
        },
        Math.max(0, at - Date.now()),
      );
    };
    client.on('data', (bytes) => send(upstream, bytes, Date.now() + line.roundTripMs / 2));
    upstream.on('data', (bytes) => {
      // All answers share one line: each begins when the one before is through.
      for (let from = 0; from < bytes.length; from += 1460) {
        const piece = bytes.subarray(from, from + 1460);
        free = Math.max(free, Date.now()) + (1000 * piece.length) / line.bytesPerSecond;
        send(client, piece, free + line.roundTripMs / 2);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
