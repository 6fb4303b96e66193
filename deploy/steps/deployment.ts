import { clasp } from '../clasp';
import { describeBuild } from '../describeBuild';
import { keep } from '../kept';
import { type Deployment, pickDeployment } from '../pickDeployment';
import type { Site } from '../site';
import type { Step } from '../step';

function deploy(site: Site, ...command: string[]): string {
  const how = ['--versionNumber', String(site.version), '--description', describeBuild(site)];
  const { deploymentId } = clasp(site.folder, ...command, ...how) as Deployment;
  keep(site.folder, { deploymentId });
  return `${deploymentId} has version ${site.version}`;
}

/** A new deployment id would end the triggers of a published add-on: https://developers.google.com/workspace/add-ons/how-tos/update-published-add-on */
export const deployment: Step = {
  what: 'Deployment',
  look(site) {
    const all = clasp(site.folder, 'list-deployments') as Deployment[];
    const picked = pickDeployment(all, site.deploymentId);
    if (picked === 'none') {
      return { found: 'none yet', toDo: 'make the first', run: () => deploy(site, 'create-deployment') };
    }
    if (picked === 'several') {
      return {
        found: `several: ${all.map(({ deploymentId, versionNumber }) => `${deploymentId} @${versionNumber ?? 'head'}`).join(', ')}`,
        expected: 'to know which is Postlock’s',
        byHand: 'compare with Deploy ▸ Manage deployments in the editor: npm run deploy -- --deployment ID',
      };
    }
    const { deploymentId, versionNumber } = picked;
    const found = `${deploymentId} has version ${versionNumber}`;
    if (versionNumber === site.version) return { found };
    return {
      found,
      toDo: `give it version ${site.version}`,
      run: () => deploy(site, 'update-deployment', deploymentId),
    };
  },
};
