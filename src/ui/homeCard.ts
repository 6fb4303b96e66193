import type { Kept } from '../google/kept';
import { columnsPicture } from '../google/picture';
import { byText } from '../model/byText';
import { cadenceInWords, nextTickInWords } from '../model/cadence';
import { CHECK_NAMES } from '../model/checkNames';
import { coverageOf, readInWords } from '../model/coverage';
import { elapsed } from '../model/elapsed';
import { NO_EVIDENCE } from '../model/evidence';
import { evidenceInWords } from '../model/evidenceInWords';
import { isOpen, keyOf, type LivingFinding, SEVERITIES } from '../model/finding';
import { lateInWords, minutesLate } from '../model/lateTick';
import { workbookLink } from '../model/links';
import { dayAndTime } from '../model/localTime';
import { NO_HISTORY } from '../model/mailHistory';
import type { State } from '../model/state';
import { dayOfMail } from '../plan/dayOfMail';
import { actionOf } from './actionOf';
import { button } from './button';
import { buttons } from './buttons';
import { cardOf } from './cardOf';
import { line } from './line';
import { reviewSection } from './reviewSection';
import { WORDS } from './words';

type Card = GoogleAppsScript.Card_Service.Card;

/** A card takes 100 widgets at most, and nobody reads so many. https://developers.google.com/workspace/add-ons/concepts/cards */
const MOST_FINDINGS = 10;
const MOST_DONE = 3;
const DAY = 86_400_000;

/**
 * The homepage: the verdict and when it was true, what is open, and when the next tick comes.
 * @param now ISO 8601, UTC
 */
export function homeCard(kept: Kept, now: string): Card {
  const { state, workbookId = '' } = kept;
  if (!state) return cardOf(WORDS.postlock, WORDS.subtitle, [{ widgets: [line('', WORDS.notInstalled)] }]);
  const late = lateTick(kept, now);
  const isAnother = (finding: LivingFinding) => late.every(each => keyOf(each) !== keyOf(finding));
  const open = [...late, ...worstFirst(state.findings.filter(isOpen).filter(isAnother))];
  return cardOf(
    WORDS.postlock,
    WORDS.subtitle,
    [
      { widgets: verdictLines(kept, state, now) },
      { header: WORDS.open(open.length), widgets: [...openLines(open, workbookId), ...putRight(state, now)] },
      reviewSection(state, now),
      { widgets: [buttons(moreOf(state))] },
    ],
    button(WORDS.runNow, 'onRunNow'),
    CardService.newTextButton()
      .setText(WORDS.openWorkbook)
      .setOpenLink(CardService.newOpenLink().setUrl(workbookLink(workbookId))),
  );
}

function verdictLines({ cadence, verified, uninstalled, history = NO_HISTORY }: Kept, state: State, now: string) {
  const { at, timeZone, settings, findings, verdict, tally, evidence = NO_EVIDENCE } = state;
  const { columns, words } = dayOfMail(history, now, timeZone);
  const picture = columns.length > 0 && columnsPicture(WORDS.deliveries, columns);
  const minutes = Math.round(elapsed(at, now) / 60_000);
  const isLate = minutesLate(at, cadence, now) !== undefined;
  const next = nextTickInWords(at, timeZone, cadence);
  return [
    line(WORDS.asOf(dayAndTime(at, timeZone)), uninstalled ?? verdict),
    line(WORDS.lastTick, WORDS.ago(minutes, isLate)),
    line(WORDS.nextTick, isLate ? WORDS.overdue(next) : next),
    line(WORDS.cadence, cadenceInWords(cadence)),
    ...(tally?.all ? [line(WORDS.protectedGroups, WORDS.within(tally.within, tally.all))] : []),
    line(WORDS.deliveriesToday, words),
    ...(picture ? [CardService.newImage().setImageUrl(picture).setAltText(WORDS.byHour(columns))] : []),
    line(WORDS.coverage, settings ? readInWords(coverageOf(findings, settings)) : WORDS.notKnown),
    line(WORDS.evidence, evidenceInWords(evidence, verified, timeZone)).setButton(
      button(WORDS.verify, 'onVerifyEvidence'),
    ),
    line(WORDS.mode, WORDS.inMode(settings?.mode)),
  ];
}

/** HEALTH.3 of ticks that do not come: no tick would tell of it, so the card looks itself. What else is open was true then, so this comes first. */
function lateTick({ state, cadence }: Kept, now: string): LivingFinding[] {
  const minutes = state && minutesLate(state.at, cadence, now);
  if (!state || minutes === undefined) return [];
  const todo = WORDS.mendTicks;
  const what = `${lateInWords(minutes, cadence)} ${todo}`;
  return [{ check: 'HEALTH.3', subject: WORDS.lateTick, severity: 'high', what, todo, since: state.at, lastSeen: now }];
}

function openLines(open: LivingFinding[], workbookId: string) {
  const more = open.length - MOST_FINDINGS;
  return [
    ...open
      .slice(0, MOST_FINDINGS)
      .map(finding =>
        pressed(
          finding,
          `${finding.severity} · ${finding.check} · ${CHECK_NAMES[finding.check]}`,
          `${finding.subject}: ${finding.what}`,
        ),
      ),
    ...(open.length === 0 ? [line('', WORDS.nothing)] : []),
    ...(more > 0
      ? [line('', WORDS.more(more)).setOpenLink(CardService.newOpenLink().setUrl(workbookLink(workbookId)))]
      : []),
  ];
}

/** Leads to the card of a finding. */
const pressed = (finding: LivingFinding, label: string, text: string) =>
  line(label, text).setOnClickAction(actionOf('onShow', { card: 'finding', key: keyOf(finding) }));

/** What Postlock put right in the last day, the latest first. */
const putRight = ({ findings }: State, now: string) =>
  findings
    .filter(({ done, resolvedAt }) => done && resolvedAt !== undefined && elapsed(resolvedAt, now) < DAY)
    .sort((one, other) => byText(other.resolvedAt ?? '', one.resolvedAt ?? ''))
    .slice(0, MOST_DONE)
    .map(finding => pressed(finding, WORDS.putRight, finding.subject));

const moreOf = ({ proposed = [] }: State) => [
  button(WORDS.settings, 'onShow', { card: 'settings' }),
  button(WORDS.help, 'onShow', { card: 'help' }),
  ...(proposed.length > 0 ? [button(WORDS.chooseGroups, 'onShow', { card: 'proposal' })] : []),
];

const worstFirst = (findings: LivingFinding[]): LivingFinding[] =>
  [...findings].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || byText(one.subject, other.subject),
  );
