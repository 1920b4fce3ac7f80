import { createSocket } from 'node:dgram';
import { connect, createServer, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';

export interface Listener {
  /** Where it listens, for an address: `127.0.0.1:40000`. */
  readonly host: string;
  /** What came in since the last call: `tcp` and `udp` for each connection and packet, and the path asked for. */
  readonly heard: () => string[];
  /** Knocks by both ways and waits until both were heard: so it would have heard others. */
  readonly prove: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The addresses of this machine on which a page could reach somebody: its own, and one that leads outside if there is one. */
export const ownAddresses = (): string[] => [
  '127.0.0.1',
  ...Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one?.family === 'IPv4' && !one.internal ? [one.address] : []))
    .slice(0, 1),
];

/** Listens by TCP and UDP on one port of this address. */
export async function listen(address: string): Promise<Listener> {
  let heard: string[] = [];
  let waiting: (() => void)[] = [];
  const hear = (what: string): void => {
    heard.push(what);
    for (const look of waiting) look();
  };
  const until = (what: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (heard.includes(what)) resolve();
      };
      waiting = [...waiting, look];
      look();
    });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    hear('tcp');
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    socket.once('data', (bytes: Buffer) => {
      hear(/ \/(\S*) HTTP/u.exec(bytes.toString())?.[1] ?? 'tcp bytes');
      socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const { port } = bound;
  const udp = createSocket('udp4');
  udp.on('message', () => hear('udp'));
  await new Promise<void>((resolve) => udp.bind(port, address, resolve));
  return {
    host: `${address}:${port}`,
    heard: () => heard.splice(0),
    prove: async () => {
      heard = [];
      const knocking = connect(port, address, () => knocking.destroy());
      const sender = createSocket('udp4');
      sender.send('knock', port, address, () => sender.close());
      await Promise.all([until('tcp'), until('udp')]);
      heard = [];
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => udp.close(resolve));
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
