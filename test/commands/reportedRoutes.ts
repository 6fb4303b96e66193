import type { World } from '../emulator/world';
import { tabRows } from './tabRows';

/** A way around the lock of a protected group, as the Groups tab has it. */
export interface ReportedRoute {
  audience: string;
  /** In words: who may use it, the groups on the way, and how many it reaches. */
  path: string;
  reached: number;
  size: number;
  /** Of the audience, 0 to 1. */
  share: number;
  posters: string;
}

const POSTERS: Record<string, string> = {
  'anyone on the internet': 'anyone',
  'anyone in the domain': 'domain',
  'any member': 'members',
};

/** Every open route to a protected group. */
export function routesIn(world: World, workbook: string): ReportedRoute[] {
  return tabRows(world, workbook, 'Groups').flatMap(row =>
    (row.Routes ?? '')
      .split('\n')
      .filter(Boolean)
      .map(path => {
        const [, reached = 0, size = 1] = (/([\d,]+) of ([\d,]+) \w+$/.exec(path) ?? []).map(part =>
          Number(part.replaceAll(',', '')),
        );
        const posters = POSTERS[path.slice(0, path.indexOf(' → '))];
        if (posters === undefined) throw new Error(`A route begins with unknown posters: ${path}`);
        return { audience: row.Group ?? '', path, reached, size, share: reached / size, posters };
      }),
  );
}
