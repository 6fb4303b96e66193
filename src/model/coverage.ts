import { CHECK_NAMES } from './checkNames';
import { type CheckId, isOpen, type LivingFinding } from './finding';
import type { Settings } from './settings';

/** Whether what a check needs could be read. */
export interface Covered {
  check: CheckId;
  /** off: Settings do not ask for it. */
  read: 'yes' | 'in part' | 'no' | 'off';
  /** Why not, the worst first. */
  why: string[];
  /** What would make it readable. */
  todo: string[];
  /** Since when it cannot be read (ISO 8601, UTC). */
  since?: string;
}

/** Checks that Settings may leave out, and the setting that does. */
const ASKED_BY: Partial<Record<CheckId, { setting: string; isAsked: (settings: Settings) => boolean }>> = {
  'POST.6': { setting: 'Student units', isAsked: ({ studentUnits }) => studentUnits.length > 0 },
  'DELIV.1': { setting: 'Domain-only units', isAsked: ({ domainOnlyUnits }) => domainOnlyUnits.length > 0 },
  'DELIV.2': { setting: 'Domain-only units', isAsked: ({ domainOnlyUnits }) => domainOnlyUnits.length > 0 },
  'DELIV.5': {
    setting: 'Units without mail',
    isAsked: ({ unitsWithoutMail, domainOnlyUnits }) => unitsWithoutMail.length + domainOnlyUnits.length > 0,
  },
  'MAIL.1': { setting: 'Mail sources', isAsked: ({ mailSources }) => mailSources.length > 0 },
  'MAIL.2': { setting: 'Mail sources', isAsked: ({ mailSources }) => mailSources.length > 0 },
  // The export is asked for counts, and the canary sees no more than posts to groups.
  'MAIL.3': {
    setting: 'Mail sources',
    isAsked: ({ mailSources, bigQueryExport }) =>
      mailSources.find(source => source === 'Gmail log' || (source === 'BigQuery' && bigQueryExport !== '')) ===
      'Gmail log',
  },
};

/** Of each check whether it could be made, by the findings that are open. */
export const coverageOf = (findings: LivingFinding[], settings: Settings): Covered[] =>
  (Object.keys(CHECK_NAMES) as CheckId[]).map((check): Covered => {
    const { setting = '', isAsked } = ASKED_BY[check] ?? {};
    if (isAsked && !isAsked(settings)) {
      return { check, read: 'off', why: [`"${setting}" in Settings does not ask for it.`], todo: [] };
    }
    const gaps = findings
      .filter(finding => isOpen(finding) && finding.unchecked?.[check] !== undefined)
      .sort((one, other) => Number(one.unchecked?.[check] !== 'no') - Number(other.unchecked?.[check] !== 'no'));
    const [since] = gaps.map(gap => gap.since).sort();
    return {
      check,
      read: gaps[0]?.unchecked?.[check] ?? 'yes',
      why: [...new Set(gaps.map(({ what }) => what))],
      todo: [...new Set(gaps.map(({ todo }) => todo))],
      ...(since !== undefined && { since }),
    };
  });

/** 15 of 17 checks could be read; the sum leaves out what Settings do not ask for. */
export function readInWords(coverage: Covered[]): string {
  const asked = coverage.filter(({ read }) => read !== 'off');
  const of = (wanted: Covered['read']) => asked.filter(({ read }) => read === wanted).length;
  const off = coverage.length - asked.length;
  const others = [
    ...(of('in part') > 0 ? [`${of('in part')} in part`] : []),
    ...(of('no') > 0 ? [`${of('no')} not`] : []),
    ...(off > 0 ? [`${off} switched off in Settings`] : []),
  ];
  return `${of('yes')} of ${asked.length} checks could be read${others.length > 0 ? ` (${others.join(', ')})` : ''}`;
}
