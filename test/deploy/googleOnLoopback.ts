import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appsScriptApi, Denied } from './appsScriptApi';
import type { ScriptWorld } from './scriptWorld';

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** As Google words an error, with the list that its older APIs had. */
const errorBody = ({ code, message }: Denied) => ({
  error: { code, message, errors: [{ message, domain: 'global', reason: 'forbidden' }] },
});

function answer(
  world: ScriptWorld,
  host: unknown,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: string,
) {
  const address = new URL(url, 'https://google');
  if (host === 'oauth2.googleapis.com') return { status: 400, body: { error: 'invalid_grant' } };
  const account = world.accounts.get(String(headers.authorization).replace(/^Bearer /, ''));
  if (account === undefined) return { status: 401, body: errorBody(new Denied(401, 'Invalid Credentials')) };
  if (host === 'www.googleapis.com' && address.pathname === '/oauth2/v2/userinfo') {
    return { status: 200, body: { id: '1', email: account } };
  }
  if (host !== 'script.googleapis.com') throw new Error(`${host} is not known: add it to googleOnLoopback.ts`);
  return { status: 200, body: appsScriptApi(world, method, address, body === '' ? undefined : JSON.parse(body)) };
}

async function serve(world: ScriptWorld, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await bodyOf(incoming);
  const say = (status: number, value: unknown) =>
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (`${incoming.method} ${incoming.url}`.includes(world.cutOff ?? '\n')) {
    incoming.socket.destroy();
    return;
  }
  try {
    const said = answer(world, incoming.headers['x-google-host'], incoming, body);
    say(said.status, said.body);
  } catch (error) {
    if (error instanceof Denied) say(error.code, errorBody(error));
    else say(501, errorBody(new Denied(501, String(error))));
  }
}

/** Opens the world as the Google that clasp talks to, on a free port of 127.0.0.1. */
export async function googleOnLoopback(world: ScriptWorld): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => void serve(world, incoming, outgoing));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve, reject) => server.close(error => (error ? reject(error) : resolve())));
    },
  };
}
