import type { LivingFinding } from '../model/finding';
import type { Asked } from '../model/order';
import { isWider, POSTERS } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import type { State } from '../model/state';
import type { Action } from '../plan/actionsFor';
import { policyCells, policyProblems } from '../workbook/policyTab';

/**
 * What is asked for by an action on a finding.
 * @param me who asks
 * @param today 2023-12-13, on the clocks of the workbook
 * @param typed what was typed under the titles of columns of Policy
 * @throws if what was typed cannot be a row of Policy, saying what was expected
 */
export function askedOf(
  action: Action,
  { subject, group, posters: now }: LivingFinding,
  { relocked }: State,
  me: string,
  today: string,
  typed: (title: string) => string,
): Asked[] {
  const id = group?.id ?? '';
  if (action === 're-lock' || action === 'end' || action === 'keep locked') return [{ what: action, group: id }];
  const before = relocked.flatMap(each => (each.id === id && each.from ? [each.from] : [])).pop();
  const address = group?.address ?? subject;
  const posters =
    action === 'undo' ? before && postersOf(before) : POSTERS.find(each => each === typed('Who may post'));
  const cells =
    action === 'lock'
      ? policyCells(address, `Asked for by ${me}`)
      : policyCells(address, typed('Why'), posters ?? '', typed('Until'), typed('Owner'));
  const until = cells.Until ?? '';
  const problems = [
    ...policyProblems(cells),
    ...(until !== '' && until < today ? [`Until: found "${until}", expected ${today} or a later day.`] : []),
    ...(action === 'accept' && now && posters && isWider(now, posters)
      ? [`Who may post: found "${posters}", expected ${now} or wider, as it is now; less would close the group.`]
      : []),
  ];
  if (problems.length > 0) throw new Error(problems.join(' '));
  return [{ what: 'type', tab: 'Policy', cells }, ...(action === 'undo' ? [{ what: action, group: id }] : [])];
}
