import type { Group } from '../model/group';
import type { PolicyRow } from '../model/policyRow';
import { isWeaker, narrowerRule, type Rule, widerRule } from '../model/rule';
import { groupPattern } from './groupPattern';

export interface Rules {
  /** What the policy says of each protected group, by address. */
  byGroup: Map<string, Rule>;
  /** The same as far as it is there for good: what an exception makes narrower may end by itself, and that is no weakening. */
  lasting: Map<string, Rule>;
  /** The protected groups each row is about, by row number. */
  groupsOfRow: Map<number, string[]>;
  /** Rows that a narrower row overrules: for which groups, and by which row. */
  overruled: { row: number; group: string; by: number }[];
}

/**
 * Takes the rows together, group by group. Among standing rows the narrower wins. A row with a date is an exception: until the end
 * of that day it stands in place of the standing rows, and among exceptions the narrower wins again.
 * @param today yyyy-mm-dd in the workbook's time zone
 */
export function rulesFor(rows: PolicyRow[], groups: Group[], today: string): Rules {
  const rules: Rules = { byGroup: new Map(), lasting: new Map(), groupsOfRow: new Map(), overruled: [] };
  const inForce = rows
    .filter(row => row.until === undefined || row.until >= today)
    .map(row => ({ row, isAbout: groupPattern(row.group) }));

  for (const group of groups) {
    const about = inForce.filter(({ isAbout }) => isAbout(group)).map(({ row }) => row);
    if (about.length === 0) continue;
    for (const { row } of about) {
      const others = rules.groupsOfRow.get(row);
      if (others) others.push(group.address);
      else rules.groupsOfRow.set(row, [group.address]);
    }
    const standing = about.filter(row => row.until === undefined);
    const exceptions = about.filter(row => row.until !== undefined);
    const deciding = exceptions.length > 0 ? exceptions : standing;
    const rule = deciding.map(asRule).reduce(narrowerRule);
    rules.byGroup.set(group.address, rule);
    if (standing.length > 0) {
      rules.lasting.set(group.address, widerRule(rule, standing.map(asRule).reduce(narrowerRule)));
    }
    for (const row of deciding) {
      const by = deciding.find(other => isWeaker(asRule(row), asRule(other)));
      if (by) rules.overruled.push({ row: row.row, group: group.address, by: by.row });
    }
  }
  return rules;
}

const asRule = ({ posters, moderated, onDrift, noBrake }: PolicyRow): Rule => ({
  posters,
  moderated,
  onDrift,
  ...(noBrake && { noBrake }),
});
