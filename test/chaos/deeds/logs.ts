import { constantFrom } from 'fast-check';
import type { World } from '../../emulator/world';
import type { Deed } from '../deed';

const ACTS: Record<string, (world: World) => void> = {
  'from now on the logs are five hours late': ({ logLag }) => {
    for (const log of ['admin', 'groups', 'groups_enterprise', 'token', 'gmail'] as const) logLag[log] = 300;
  },
  'the logs are on time again': ({ logLag }) => {
    for (const log of ['admin', 'groups', 'groups_enterprise', 'token', 'gmail'] as const) logLag[log] = 2;
  },
  'the logs lose all they have': ({ activities }) => {
    activities.length = 0;
  },
  'the logs tell everything twice': ({ unknowns }) => {
    unknowns.logRepeats = true;
  },
};

/** The logs are late, lose something or repeat themselves. */
export const logs = constantFrom(...Object.entries(ACTS)).map(
  ([words, act]): Deed => ({ words, happen: ({ here: { world } }) => act(world) }),
);
