import html from 'escape-html-template-tag';
import { cut } from '../model/cut';
import { workbookLink } from '../model/links';
import { dayAndTime, isoDay } from '../model/localTime';
import type { News, Section } from '../model/news';
import type { State } from '../model/state';
import { LONGEST_SUBJECT } from '../plan/subjectOf';
import type { Sender } from './channel';
import { LETTER_STYLE } from './letter';

/** The daily digest, or the summary of a month, as text and as HTML with everything that comes from the domain escaped. */
export function digestLetter(
  { at, month }: News,
  sections: Section[],
  { timeZone, settings }: Omit<State, 'outbox'>,
  { workbookId, installer }: Sender,
): { subject: string; text: string; html: string } {
  const end = `As of ${dayAndTime(at, timeZone)} (${timeZone}). Mode: ${settings?.mode ?? 'report'}. ${month ? '"Board recipients" in Settings says who gets this mail.' : `Postlock runs as ${installer}. "Daily digest" in Settings turns this mail off.`}`;
  return {
    subject: `Postlock ${month ? `monthly, ${month}` : `daily, ${isoDay(at, timeZone)}`}: ${cut(sections[0]?.lines[0] ?? '', LONGEST_SUBJECT)}`,
    text: [
      ...sections.map(({ title, lines }) => [title, ...lines.map(line => `- ${line}`)].join('\n')),
      [`Workbook: ${workbookLink(workbookId)}`, end].join('\n'),
    ].join('\n\n'),
    html: html`<div style="${LETTER_STYLE}">
${sections.map(
  ({ title, lines }) => html`<p style="margin:0 0 4px"><b>${title}</b></p>
<ul style="margin:0 0 16px;padding-left:20px">${lines.map(line => html`<li style="margin:0 0 4px">${line}</li>`)}</ul>
`,
)}<p style="margin:0 0 6px"><a href="${workbookLink(workbookId)}">Open the workbook</a></p>
<p style="margin:0;font-size:13px">${end}</p>
</div>`.toString(),
  };
}
