import { byText } from '../model/byText';
import { isOpen, type LivingFinding, SEVERITIES } from '../model/finding';
import { groupLink } from '../model/links';
import { whoInWords } from '../model/logEvent';
import type { Cell, Tab } from './tab';

export const findingsTab: Tab = {
  id: 104,
  title: 'Findings',
  writtenBy: 'Postlock',
  columns: [
    { title: 'State', width: 80 },
    { title: 'Severity', width: 80 },
    { title: 'Check', width: 80 },
    { title: 'Subject', width: 240 },
    { title: 'What is wrong', width: 380 },
    { title: 'What changed', width: 300 },
    { title: 'By whom', width: 300 },
    { title: 'What was done', width: 260 },
    { title: 'What to do', width: 320 },
    { title: 'Since', width: 140, as: 'moment' },
    { title: 'Seen last', width: 140, as: 'moment' },
    { title: 'Resolved', width: 140, as: 'moment' },
    { title: 'Admin console', width: 120 },
  ],
  tints: [
    { column: 'State', text: 'resolved', colour: 'green' },
    { column: 'Severity', text: 'critical', colour: 'red' },
    { column: 'Severity', text: 'high', colour: 'orange' },
    { column: 'Severity', text: 'medium', colour: 'yellow' },
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
