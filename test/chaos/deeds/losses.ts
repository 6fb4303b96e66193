import { constantFrom } from 'fast-check';
import { execute } from '../../emulator/appsScript/execute';
import { trashSpreadsheet } from '../../emulator/person';
import { at } from '../../scenarios/school';
import type { Deed } from '../deed';
import { typePolicy } from '../ground';
import { type Stage, unharmed } from '../stage';

const MINUTE = 60_000;
/** So much later somebody does what the finding says: run install again. */
const LATER = 6 * MINUTE;

const LOSSES: Record<string, (stage: Stage) => void> = {
  'the workbook is deleted for good': ({ here: { world, workbook } }) => trashSpreadsheet(world, workbook),
  'the property workbookId is lost': ({ here: { world } }) => world.script.properties.delete('workbookId'),
  // The policy too: nothing is protected until somebody types it again.
  'all script properties are lost': ({ here: { world } }) => world.script.properties.clear(),
};

/** Runs install as soon as no tick runs, and has a policy typed where there is none. */
function mend(stage: Stage): void {
  const { world, admin } = stage.here;
  const isEmpty = !world.script.properties.has('installer');
  unharmed(world, () => {
    const { outcome } = execute(world, 'install', { user: admin, kind: 'editor' });
    if (outcome !== 'done') {
      world.clock.at(world.clock.now() + MINUTE, () => mend(stage));
      return;
    }
    stage.here = at(world, admin);
    if (isEmpty) typePolicy(stage.here);
  });
}

/** What Postlock cannot mend by itself. What stood in the workbook is lost with it, and whoever was told is told again. */
export const losses = constantFrom(...Object.entries(LOSSES)).map(
  ([words, lose]): Deed => ({
    words: `${words}; an admin runs install after ${LATER / MINUTE} minutes`,
    happen(stage) {
      lose(stage);
      for (const tab of ['Changes', 'Runs']) stage.touched.add(tab);
      stage.forgotten = Number.POSITIVE_INFINITY;
      stage.lost = stage.here.world.script.properties.size === 0 ? 'everything' : (stage.lost ?? 'the workbook');
      const { world } = stage.here;
      world.clock.at(world.clock.now() + LATER, () => mend(stage));
    },
  }),
);
