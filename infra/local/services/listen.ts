import type { Server } from 'node:http';

/** Listens on loopback only; a busy port is a rejection that the caller can explain. Gives the address that it got. */
export const listen = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? port) : port}`);
    });
  });

/** Stops at once: open connections of browsers and waiting clients are cut. */
export const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
