import type { Group } from '../model/group';
import type { PolicyRow } from '../model/policyRow';
import { isWider } from '../model/posters';
import { narrowerRule, type Rule } from '../model/rule';
import { groupPattern } from './groupPattern';

export interface Rules {
  /** What the policy says of each protected group, by address. */
  byGroup: Map<string, Rule>;
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
  const rules: Rules = { byGroup: new Map(), groupsOfRow: new Map(), overruled: [] };
  const inForce = rows
    .filter(row => row.until === undefined || row.until >= today)
    .map(row => ({ row, isAbout: groupPattern(row.group) }));

  for (const group of groups) {
    const about = inForce.filter(({ isAbout }) => isAbout(group)).map(({ row }) => row);
    if (about.length === 0) continue;
    for (const { row } of about) {
      rules.groupsOfRow.set(row, [...(rules.groupsOfRow.get(row) ?? []), group.address]);
    }
    const exceptions = about.filter(row => row.until !== undefined);
    const deciding = exceptions.length > 0 ? exceptions : about;
    rules.byGroup.set(group.address, deciding.map(asRule).reduce(narrowerRule));
    const narrowest = deciding.reduce((one, other) => (isWider(one.posters, other.posters) ? other : one));
    for (const { row, posters } of deciding) {
      if (isWider(posters, narrowest.posters)) {
        rules.overruled.push({ row, group: group.address, by: narrowest.row });
      }
    }
  }
  return rules;
}

const asRule = ({ posters, moderated, onDrift }: PolicyRow): Rule => ({ posters, moderated, onDrift });
