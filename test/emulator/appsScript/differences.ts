import type { Difference } from '../differences';

export const differencesOfCards: Difference[] = [
  {
    where: 'appsScript/charts.ts',
    differs: 'A chart is columns of one series in a picture without words, and Apps Script draws it in no time.',
    why: 'How Google draws it is not documented, and Postlock looks at nothing in it.',
  },
  {
    where: 'appsScript/cardForm.ts',
    differs: 'A moment that was picked is text, and counts from 1970 in UTC whatever zone it was shown in.',
    why: 'Google’s reference and types say so; single logs in the wild show a number, also written with an exponent, so a script does well to take both.',
  },
  {
    where: 'appsScript/cardForm.ts',
    differs: 'An input in which nothing stands is not in formInputs, and without any there are no formInputs.',
    why: 'Google says only that they are the values of the widgets; who reads them must bear either.',
  },
  {
    where: 'appsScript/cardForm.ts',
    differs: 'What was preset is told as if a person had filled it in.',
    why: 'Google calls formInputs the current values; a report of February 2026 says that preset check boxes no longer come.',
  },
  {
    where: 'appsScript/cardInputs.ts',
    differs: 'Two inputs of a card with one field name, and two chosen items where there is one choice, are refused.',
    why: 'Google says that a field name must be unique, and not what happens if it is not.',
  },
  {
    where: 'appsScript/cardService.ts',
    differs: 'A card has 100 widgets at most in all of its sections, and 100 sections.',
    why: 'Of two pages of Google’s one says so of a section, the other of a card: the strict reading.',
  },
];
