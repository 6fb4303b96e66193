import type { Help } from '../model/help';
import { button } from './button';
import { cardOf } from './cardOf';
import { asLine } from './helpCard';
import { line } from './line';
import { WORDS } from './words';

/** What was asked of Google with the rights of who is looking, and what would mend it. */
export interface Right {
  what: string;
  /** Absent: it was answered. */
  missing?: string;
}

/** Before anything is installed: what Postlock will do, and which of the rights it needs are there. */
export const firstCard = (help: Help, rights: Right[]): GoogleAppsScript.Card_Service.Card =>
  cardOf(
    WORDS.postlock,
    WORDS.subtitle,
    [
      { widgets: [line('', WORDS.notInstalled), ...(help['Before it begins'] ?? []).map(asLine)] },
      {
        header: WORDS.rights,
        widgets: rights.map(({ what, missing }) =>
          line(missing ? WORDS.missing : WORDS.ok, missing ? `${what}. ${missing}` : what),
        ),
      },
    ],
    button(WORDS.begin, 'onBegin'),
  );
