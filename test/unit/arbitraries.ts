import fc from 'fast-check';
import { ON_DRIFT } from '../../src/model/policyRow';
import { POSTERS } from '../../src/model/posters';
import { MODERATION_LEVELS, type PostingSettings, WHO_CAN_POST } from '../../src/model/postingSettings';
import type { Rule } from '../../src/model/rule';

/** The same samples on every run. */
export const RUNS = { seed: 20231213, numRuns: 500 };

const FLAGS = ['true', 'false'] as const;
const WHO = Object.keys(WHO_CAN_POST) as (keyof typeof WHO_CAN_POST)[];
const NON_MEMBERS_POST = ['ANYONE_CAN_POST', 'ALL_IN_DOMAIN_CAN_POST'];

/**
 * Google takes archiveOnly and NONE_CAN_POST only together (github.com/GAM-team/GAM/issues/83), and MODERATE_NON_MEMBERS only where
 * non-members may post (github.com/GAM-team/GAM/issues/1601).
 */
export const canGoogleHold = ({ whoCanPostMessage, archiveOnly, messageModerationLevel }: PostingSettings): boolean =>
  (archiveOnly === 'true') === (whoCanPostMessage === 'NONE_CAN_POST') &&
  (messageModerationLevel !== 'MODERATE_NON_MEMBERS' || NON_MEMBERS_POST.includes(whoCanPostMessage));

/** Every combination of the four settings that Google can hold. */
export const ALL_SETTINGS: PostingSettings[] = WHO.flatMap(whoCanPostMessage =>
  MODERATION_LEVELS.flatMap(messageModerationLevel =>
    FLAGS.flatMap(archiveOnly =>
      FLAGS.map(membersCanPostAsTheGroup => ({
        whoCanPostMessage,
        messageModerationLevel,
        archiveOnly,
        membersCanPostAsTheGroup,
      })),
    ),
  ),
).filter(canGoogleHold);

export const ALL_RULES: Rule[] = POSTERS.flatMap(posters =>
  [false, true].flatMap(moderated => ON_DRIFT.map(onDrift => ({ posters, moderated, onDrift }))),
);

export const anySettings = fc.constantFrom(...ALL_SETTINGS);
export const anyRule = fc.constantFrom(...ALL_RULES);
