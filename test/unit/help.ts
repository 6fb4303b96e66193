import { readFileSync } from 'node:fs';
import { helpOf } from '../../src/model/help';

/** What Postlock's own help page says. */
export const HELP = helpOf(readFileSync('src/help.html', 'utf8'));
