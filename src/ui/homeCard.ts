import type { Kept } from '../google/kept';
import { byText } from '../model/byText';
import { cadenceInWords, nextTickInWords } from '../model/cadence';
import { CHECK_NAMES } from '../model/checkNames';
import { coverageOf, readInWords } from '../model/coverage';
import { elapsed } from '../model/elapsed';
import { NO_EVIDENCE } from '../model/evidence';
import { evidenceInWords } from '../model/evidenceInWords';
import { isOpen, keyOf, type LivingFinding, SEVERITIES } from '../model/finding';
import { lateInWords, minutesLate } from '../model/lateTick';
import { groupLink, workbookLink } from '../model/links';
import { dayAndTime } from '../model/localTime';
import { actionOf } from './actionOf';
import { escaped } from './escaped';
import { reviewSection } from './reviewSection';

type Card = GoogleAppsScript.Card_Service.Card;

/** A card takes 100 widgets at most, and nobody reads so many. https://developers.google.com/workspace/add-ons/concepts/cards */
const MOST_FINDINGS = 10;

/**
 * The homepage: the verdict and when it was true, what is open, and when the next tick comes.
 * @param now ISO 8601, UTC
 */
export function homeCard(kept: Kept, now: string): Card {
  const { state, workbookId } = kept;
  const card = CardService.newCardBuilder().setHeader(
    CardService.newCardHeader().setTitle('Postlock').setSubtitle('Who can post to your large groups'),
  );
  if (!state || workbookId === undefined) {
    const text = 'Postlock is not installed yet. Run the function install in the script editor; the README says how.';
    return card
      .addSection(CardService.newCardSection().addWidget(CardService.newTextParagraph().setText(text)))
      .build();
  }
  const late = lateTick(kept, now);
  const isAnother = (finding: LivingFinding) => late.every(each => keyOf(each) !== keyOf(finding));
  const open = [...late, ...worstFirst(state.findings.filter(isOpen).filter(isAnother))];
  card
    .addSection(verdictSection(kept, kept.uninstalled ?? state.verdict, now))
    .addSection(findingsSection(open))
    .addSection(reviewSection(state, now));
  return card
    .setFixedFooter(
      CardService.newFixedFooter()
        .setPrimaryButton(CardService.newTextButton().setText('Run now').setOnClickAction(actionOf('onRunNow')))
        .setSecondaryButton(
          CardService.newTextButton()
            .setText('Open workbook')
            .setOpenLink(CardService.newOpenLink().setUrl(workbookLink(workbookId))),
        ),
    )
    .build();
}

function verdictSection({ state, cadence, verified }: Kept, verdict: string, now: string) {
  const { at = now, timeZone = 'Etc/UTC', settings } = state ?? {};
  const minutes = Math.round(elapsed(at, now) / 60_000);
  const isLate = minutesLate(at, cadence, now) !== undefined;
  const next = nextTickInWords(at, timeZone, cadence);
  return CardService.newCardSection()
    .addWidget(line(`As of ${dayAndTime(at, timeZone)}`, verdict))
    .addWidget(
      line('Last tick', isLate ? `${minutes} minutes ago: nothing was watched since` : `${minutes} minutes ago`),
    )
    .addWidget(line('Next tick', isLate ? `overdue: it should have come ${next}` : next))
    .addWidget(line('Cadence', cadenceInWords(cadence)))
    .addWidget(
      line('Coverage', state && settings ? readInWords(coverageOf(state.findings, settings)) : 'not known yet'),
    )
    .addWidget(
      line('Evidence', state ? evidenceInWords(state.evidence ?? NO_EVIDENCE, verified, timeZone) : '').setButton(
        CardService.newTextButton().setText('Verify').setOnClickAction(actionOf('onVerifyEvidence')),
      ),
    )
    .addWidget(line('Mode', settings?.mode === 'enforce' ? 'enforce' : 'report: nothing is changed'));
}

/** HEALTH.3 of ticks that do not come: no tick would tell of it, so the card looks itself. What else is open was true then, so this comes first. */
function lateTick({ state, cadence }: Kept, now: string): LivingFinding[] {
  const minutes = state && minutesLate(state.at, cadence, now);
  if (!state || minutes === undefined) return [];
  const todo = 'If the next does not come either, run install in the script editor: it sets the triggers anew.';
  const what = `${lateInWords(minutes, cadence)} ${todo}`;
  return [{ check: 'HEALTH.3', subject: 'Late tick', severity: 'high', what, todo, since: state.at, lastSeen: now }];
}

function findingsSection(open: LivingFinding[]) {
  const section = CardService.newCardSection().setHeader(`Open findings: ${open.length}`);
  for (const { check, severity, subject, what, group } of open.slice(0, MOST_FINDINGS)) {
    const widget = line(`${severity} · ${check} · ${CHECK_NAMES[check]}`, `${subject}: ${what}`);
    if (group) widget.setOpenLink(CardService.newOpenLink().setUrl(groupLink(group.id)));
    section.addWidget(widget);
  }
  if (open.length === 0) section.addWidget(line('', 'Nothing is wrong as far as Postlock can see.'));
  const more = open.length - MOST_FINDINGS;
  if (more > 0) section.addWidget(line('', `And ${more} more, in the Findings tab of the workbook.`));
  return section;
}

const line = (label: string, text: string) =>
  CardService.newDecoratedText().setTopLabel(label).setText(escaped(text)).setWrapText(true);

const worstFirst = (findings: LivingFinding[]): LivingFinding[] =>
  [...findings].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || byText(one.subject, other.subject),
  );
