import { byText } from '../model/byText';
import { isOpen, type LivingFinding, SEVERITIES } from '../model/finding';
import { groupLink } from '../model/links';
import { whoInWords } from '../model/logEvent';
import { column, momentColumn } from './column';
import type { Cell, Tab } from './tab';
import { tints } from './tints';

export const findingsTab: Tab = {
  id: 104,
  title: 'Findings',
  writtenBy: 'Postlock',
  columns: [
    column('State', 80),
    column('Severity', 80),
    column('Check', 80),
    column('Subject', 240),
    column('What is wrong', 380),
    column('What changed', 300),
    column('By whom', 300),
    column('What was done', 260),
    column('What to do', 320),
    momentColumn('Since'),
    momentColumn('Seen last'),
    momentColumn('Resolved'),
    column('Admin console', 120),
  ],
  views: [{ title: 'Open, worst first', column: 'State', hides: ['resolved'] }],
  tints: [
    ...tints('State', { resolved: 'green' }),
    ...tints('Severity', { critical: 'red', high: 'orange', medium: 'yellow' }),
  ],
};

/** Open ones first, then by severity, then the newest first. */
export const formatFindings = (findings: LivingFinding[]): Cell[][] =>
  [...findings]
    .sort(
      (one, other) =>
        Number(!isOpen(one)) - Number(!isOpen(other)) ||
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        byText(other.since, one.since) ||
        byText(one.subject, other.subject),
    )
    .map(
      ({
        check,
        subject,
        severity,
        what,
        changes,
        by,
        done,
        ended,
        todo,
        since,
        lastSeen,
        resolvedAt,
        group,
        link,
      }) => [
        resolvedAt === undefined ? 'open' : 'resolved',
        severity,
        check,
        subject,
        what,
        changes?.join('\n'),
        by?.map(whoInWords).join('\n'),
        done ?? ended,
        todo,
        { moment: since },
        { moment: lastSeen },
        resolvedAt === undefined ? undefined : { moment: resolvedAt },
        group ? { link: groupLink(group.id), text: 'Open the group' } : link && { link, text: 'Open it' },
      ],
    );
