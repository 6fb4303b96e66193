import html from 'escape-html-template-tag';
import { coverageOf, readInWords } from '../model/coverage';
import { groupLink, workbookLink } from '../model/links';
import { clockTime, dayAndTime, spanInWords } from '../model/localTime';
import { type Attribution, whoInWords } from '../model/logEvent';
import type { News, NewsItem } from '../model/news';
import { oneLine } from '../model/oneLine';
import { LABEL_OF_REACH } from '../model/reach';
import type { State } from '../model/state';
import { headlineOf, subjectOf } from '../plan/subjectOf';
import type { Sender } from './channel';

/** A mail says this much; the workbook has the rest. */
const MOST_ITEMS = 20;

export const LETTER_STYLE = 'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;max-width:640px';

/** The words of a mail, as text and as HTML with everything that comes from the domain escaped. */
export function letter(
  { at, items }: News,
  { timeZone, verdict, settings, findings }: Omit<State, 'outbox'>,
  { workbookId, installer }: Sender,
): { subject: string; text: string; html: string } {
  const shown = items.slice(0, MOST_ITEMS);
  const more = items.length - shown.length;
  const rest = more > 0 ? `And ${more} more, in the Findings tab.` : '';
  const end = [
    `At the tick of ${dayAndTime(at, timeZone)} (${timeZone}): ${verdict}`,
    `Mode: ${settings?.mode ?? 'report'}. ${settings ? `${readInWords(coverageOf(findings, settings))}. ` : ''}Postlock runs as ${installer}.`,
  ];
  const paragraphs = shown.map(item => paragraph(item, at, timeZone));
  return {
    subject: subjectOf(items, at, timeZone),
    text: [
      ...paragraphs.map(({ headline, lines, link }) =>
        [
          headline,
          ...lines.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
          ...(link ? [`${link.what === 'group' ? 'Group' : 'Account'}: ${link.to}`] : []),
        ].join('\n'),
      ),
      ...(rest ? [rest] : []),
      [...end, `Workbook: ${workbookLink(workbookId)}`].join('\n'),
    ].join('\n\n'),
    html: html`<div style="${LETTER_STYLE}">
${paragraphs.map(
  ({ headline, lines, link }) => html`<div style="margin:0 0 22px">
<p style="margin:0 0 6px;font-size:17px"><b>${headline}</b></p>
${lines.map(
  ({ label, text }) => html`<p style="margin:0 0 6px">${label ? html`<b>${label}:</b> ` : ''}${text}</p>
`,
)}${link ? html`<p style="margin:0"><a href="${link.to}">Open the ${link.what} in the Admin console</a></p>` : ''}
</div>
`,
)}${rest ? html`<p>${rest}</p>` : ''}<hr style="border:0;border-top:1px solid #9aa0a6;margin:0 0 12px">
<p style="margin:0 0 6px">${end[0]}</p>
<p style="margin:0 0 6px"><a href="${workbookLink(workbookId)}">Open the workbook</a></p>
<p style="margin:0;font-size:13px">${end[1]}</p>
</div>`.toString(),
  };
}

const LATE = 'Logs may be late; if somebody turns up in them, you are told.';

/** Roster Sync, client 1234, acting for admin@example.org, at 18:40 by Google's log, from 203.0.113.24 (US) */
function byWhom(who: Attribution, timeZone: string): string {
  const from = who.ipAddress === undefined ? '' : `, from ${who.ipAddress}${who.region ? ` (${who.region})` : ''}`;
  return `${whoInWords(who)}, at ${clockTime(who.at, timeZone)} by Google's log${from}`;
}

interface Paragraph {
  headline: string;
  lines: { label: string; text: string }[];
  link?: { to: string; what: string };
}

/**
 * What is said of one news.
 * @param at when the tick began (ISO 8601, UTC)
 */
export function paragraph(item: NewsItem, at: string, timeZone: string): Paragraph {
  const { kind, finding, since } = item;
  const {
    check,
    severity,
    what,
    changes = [],
    by = [],
    searched,
    untold,
    between,
    done,
    ended,
    todo,
    group,
    link,
    reach,
  } = finding;
  const resolved = kind === 'resolved';
  // What was, what was done and what to do stand on the first screen of a phone; the rest is detail.
  const lines = [
    { label: '', text: resolved ? `It was: ${what}` : what },
    ...(done ? [{ label: 'Done', text: done }] : []),
    ...(reach && !resolved ? [{ label: LABEL_OF_REACH, text: reach }] : []),
    ...(ended ? [{ label: 'Now', text: ended }] : []),
    ...(resolved ? [] : [{ label: 'To do', text: todo }]),
    ...(resolved ? [] : by.map(who => ({ label: 'By', text: byWhom(who, timeZone) }))),
    ...(searched && !resolved
      ? [{ label: 'By', text: `nobody in the log ${spanInWords(...searched, timeZone)}. ${LATE}` }]
      : []),
    ...(untold && !resolved ? [{ label: 'By', text: 'not known: the audit logs could not be read' }] : []),
    ...(between && !resolved ? [{ label: 'When', text: spanInWords(...between, timeZone) }] : []),
    ...changes.map(text => ({ label: 'Changed', text })),
    { label: '', text: `${check}, ${severity}, since ${dayAndTime(since, timeZone)}` },
  ];
  const found = group ? { to: groupLink(group.id), what: 'group' } : link && { to: link, what: 'account' };
  return {
    headline: oneLine(headlineOf(item, at, timeZone)),
    lines: lines.map(({ label, text }) => ({ label, text: oneLine(text) })),
    ...(found && { link: found }),
  };
}
