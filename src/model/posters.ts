/** Who may post to a group, widest first. The order is what makes one answer wider than another. */
export const POSTERS = ['anyone', 'domain', 'members', 'managers', 'owners', 'nobody'] as const;

export type Posters = (typeof POSTERS)[number];

export const isWider = (one: Posters, other: Posters): boolean => POSTERS.indexOf(one) < POSTERS.indexOf(other);

export const narrower = (one: Posters, other: Posters): Posters => (isWider(one, other) ? other : one);

/** "Anyone in the domain may post" */
export const whoPosts = (posters: Posters, may: 'may' | 'could' = 'may'): string => {
  const who = POSTERS_IN_WORDS[posters];
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${may} post`;
};

export const POSTERS_IN_WORDS: Record<Posters, string> = {
  anyone: 'anyone on the internet',
  domain: 'anyone in the domain',
  members: 'any member',
  managers: 'managers and owners',
  owners: 'owners only',
  nobody: 'nobody',
};
