import { auth as authPlus, cloudidentity, type cloudidentity_v1 } from 'googleapis/build/src/apis/cloudidentity';
import { startServer } from '../../emulator/server';
import { robotToken, tokenFor } from '../../emulator/token';
import type { World } from '../../emulator/world';
import { installer } from '../../emulator/worldOf';

export type Page = cloudidentity_v1.Schema$ListPoliciesResponse;
export type Asked = cloudidentity_v1.Params$Resource$Policies$List;

export const READONLY = 'cloud-identity.policies.readonly';

/** A world on loopback, and its policies read through Google's own client by a super admin. */
export async function openPolicies(world: World) {
  const { rootUrl, close } = await startServer(world);

  function clientOf(address: string, scope = READONLY) {
    // Jest's realm refuses the dynamic import by which the client would load its own fetch.
    const auth = new authPlus.OAuth2({ transporterOptions: { fetchImplementation: fetch } });
    const scopes = [`https://www.googleapis.com/auth/${scope}`];
    auth.setCredentials({
      access_token: address.includes('@') ? tokenFor(address, scopes) : robotToken(address, scopes),
    });
    return cloudidentity({ version: 'v1', auth, rootUrl, retry: false }).policies;
  }

  /** One page, a second after the one before. */
  async function page(asked: Asked = {}): Promise<Page> {
    world.clock.advance(1000);
    return (await clientOf(installer(world)).list(asked)).data;
  }

  /** All pages to the last. */
  async function pages(asked: Asked = {}): Promise<Page[]> {
    const found = [await page(asked)];
    for (let token = found[0]?.nextPageToken; token; token = found.at(-1)?.nextPageToken) {
      found.push(await page({ ...asked, pageToken: token }));
    }
    return found;
  }

  return {
    close,
    /** @param address a key without an @ is a service account of its own */
    clientOf,
    page,
    pages,
    all: async (asked: Asked = {}) => (await pages(asked)).flatMap(({ policies = [] }) => policies),
  };
}
