import { isOpen, type LivingFinding } from '../model/finding';
import type { State } from '../model/state';

/** The most groups that are proposed at once. */
const MOST = 10;

/** Groups to protect first: large and open, with no policy row about them; the largest first, as POST.2 has them. */
export const proposed = ({ findings }: State): LivingFinding[] =>
  findings.filter(finding => finding.check === 'POST.2' && finding.group && isOpen(finding)).slice(0, MOST);
