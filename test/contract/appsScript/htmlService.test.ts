import { readFileSync } from 'node:fs';
import { worldOf } from '../../emulator/worldOf';
import { evaluate } from './tinyScript';

test('a page that was not pushed is an exception', () => {
  expect(() => evaluate(worldOf(), "HtmlService.createHtmlOutputFromFile('none')")).toThrow(
    'Exception: No HTML file named none was found.',
  );
});

test('what is not known of HtmlService fails loudly', () => {
  expect(() => evaluate(worldOf(), "HtmlService.createTemplate('')")).toThrow('htmlService.ts');
});

test('the help page is pushed as it stands', () => {
  expect(readFileSync('dist/help.html', 'utf8')).toBe(readFileSync('src/help.html', 'utf8'));
});
