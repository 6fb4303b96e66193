import { SHARED_ASSUMPTIONS } from '../../emulator/worlds/storms/storm';
import type { ControlReport } from './playControls';
import type { StormPlay, StormReport, VariantReport } from './playStorm';

/** What `--json` prints. */
export interface ReplayReport {
  storms: StormReport[];
  controls: ControlReport[];
}

/** Widths of the columns after the name; numbers stand at the right. */
const WIDTHS = [8, 8, 8, 15, 9, 7, 6];
const TITLES = ['seen', 'locked', 'posts', 'deliveries', 'averted', 'brakes', 'mails'];
const NAME_WIDTH = 48;

const line = (name: string, cells: string[]) =>
  `    ${name.padEnd(NAME_WIDTH)}${cells.map((cell, i) => cell.padStart(WIDTHS[i] ?? 0)).join('')}`;

const minute = (at: number | null) => (at === null ? '–' : at.toFixed(1));
const count = (number: number) => number.toLocaleString('en-US');

const variantLine = (variant: VariantReport) =>
  line(variant.name, [
    minute(variant.seenAtMinute),
    minute(variant.brakedAtMinute),
    count(variant.posts),
    count(variant.deliveries),
    `${variant.avertedPercent.toFixed(1)} %`,
    count(variant.brakes),
    count(variant.mails),
  ]);

const inWords = ({ storm, report }: StormPlay) =>
  [
    `  ${storm.name}: ${count(report.recipients)} recipients`,
    `    record: ${storm.record}`,
    ...storm.assumptions.map(text => `    assumed: ${text}`),
    line('', TITLES),
    ...report.variants.map(variantLine),
  ].join('\n');

/** The storms and the controls as a person reads them on a terminal. */
export function replayInWords(plays: StormPlay[], controls: ControlReport[]): string {
  return [
    '  Minutes count from the first post. Posts are those that the list accepted; deliveries are copies in mailboxes.',
    '  Assumed of all storms:',
    ...SHARED_ASSUMPTIONS.map(text => `    ${text}`),
    ...plays.map(play => `\n${inWords(play)}`),
    ...(controls.length > 0 ? ['', '  What is no storm'] : []),
    ...controls.map(({ name, brakes, mails }) => `    ${name.padEnd(95)}brakes ${brakes}   mails ${mails}`),
  ].join('\n');
}
