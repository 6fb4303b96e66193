import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { hostOf } from './discovery';
import { answer, type HttpRequest, type HttpResponse } from './door';
import { EmulatorGap } from './emulatorGap';
import { NetworkFailure } from './faults';
import { latencyOf } from './latency';
import type { World } from './world';

/** Headers of the connection to the emulator, which are none of Google's business. */
const OF_THE_CONNECTION = ['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding'];

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The request as it would have gone to Google: each host has paths of its own, so the path tells the host. */
function requestToGoogle({ method = 'GET', url = '/', headers }: IncomingMessage, body: string): HttpRequest {
  const { pathname } = new URL(url, 'http://emulator');
  const host = hostOf(pathname);
  if (host === undefined) throw new EmulatorGap(`${method} ${pathname}`, 'discovery.ts');
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    OF_THE_CONNECTION.includes(name) || value === undefined ? [] : [[name, String(value)] as const],
  );
  return { method, url: `https://${host}${url}`, headers: Object.fromEntries(kept), body };
}

function answerInTime(world: World, request: HttpRequest): HttpResponse {
  world.clock.advance(latencyOf(world, request));
  return answer(world, request);
}

async function serve(world: World, incoming: IncomingMessage, outgoing: ServerResponse) {
  const body = await bodyOf(incoming);
  try {
    const response = answerInTime(world, requestToGoogle(incoming, body));
    outgoing.writeHead(response.status, response.headers).end(response.body);
  } catch (error) {
    if (error instanceof NetworkFailure) incoming.socket.destroy();
    else outgoing.writeHead(501, { 'content-type': 'text/plain; charset=UTF-8' }).end(String(error));
  }
}

/**
 * Opens the world to real clients on 127.0.0.1: `rootUrl` stands for all of Google's hosts. A request moves the virtual
 * clock by its latency and makes nobody wait. What the emulator does not know is answered with 501 and its reason.
 * @param port 0 for any free one
 */
export async function startServer(world: World, port = 0): Promise<{ rootUrl: string; close: () => Promise<void> }> {
  const server: Server = createServer((incoming, outgoing) => void serve(world, incoming, outgoing));
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    rootUrl: `http://127.0.0.1:${actual}/`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve, reject) => server.close(error => (error ? reject(error) : resolve())));
    },
  };
}
