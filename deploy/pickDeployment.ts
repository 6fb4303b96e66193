export type Deployment = { deploymentId: string; versionNumber?: number; description?: string };

/**
 * The deployment to update: the one that is kept, else the one that is there, else the one that says it is Postlock's.
 * One without a version is the head, which every script has and which needs no update.
 * @returns 'none' if the first is still to be made; 'several' if only a person can tell which it is
 */
export function pickDeployment(all: Deployment[], kept: string | undefined): Deployment | 'none' | 'several' {
  const versioned = all.filter(({ versionNumber }) => versionNumber !== undefined);
  const isOurs = ({ description = '' }: Deployment) => description.startsWith('Postlock ');
  const candidates = [
    versioned.filter(({ deploymentId }) => deploymentId === kept),
    versioned,
    versioned.filter(isOurs),
  ];
  return (
    candidates.flatMap(some => (some.length === 1 ? some : []))[0] ?? (versioned.length === 0 ? 'none' : 'several')
  );
}
