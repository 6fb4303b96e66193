import zeptomatch from 'zeptomatch';
import type { Group } from '../model/group';
import { isGlob } from '../model/policyRow';

/**
 * Whether a group is meant by an address or a glob (`*` any letters, `?` one, `[ab]` one of, `{all,every}-staff@*` either).
 * Former addresses count too, so a rename does not slip out of the policy.
 */
export function groupPattern(pattern: string): (group: Pick<Group, 'address' | 'aliases'>) => boolean {
  const matches = isGlob(pattern) ? glob(pattern) : (address: string) => address === pattern;
  return ({ address, aliases }) => matches(address) || aliases.some(alias => matches(alias));
}

function glob(pattern: string): (address: string) => boolean {
  // In an address, slashes, quotes, plus signs and the like are letters; in a file path they are not.
  const letters = withoutSlashes(pattern).replace(/[^\w@.*?[\]{},-]/g, '\\$&');
  const expression = compiled(letters);
  return address => expression?.test(withoutSlashes(address)) ?? false;
}

/** A range that ends before it begins is no glob: it means no group, and its row says that. */
function compiled(glob: string): RegExp | undefined {
  try {
    return zeptomatch.compile(glob);
  } catch {
    return undefined;
  }
}

const withoutSlashes = (text: string): string => text.replace(/\//g, '\u2215');
