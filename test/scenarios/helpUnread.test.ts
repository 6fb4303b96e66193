import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '../emulator/appsScript/execute';
import { STUDENTS, school } from './school';

test('where the help page was not pushed, groups are watched and written all the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postlock-'));
  cpSync('dist', folder, { recursive: true });
  rmSync(join(folder, 'help.html'));
  const here = school({}, [{ group: STUDENTS }]);
  const { outcome, log } = execute(here.world, 'onRunNow', { user: here.admin, kind: 'callback', distFolder: folder });
  rmSync(folder, { recursive: true });
  expect([outcome, log.slice(0, 1)]).toEqual(['done', ['No HTML file named help was found.']]);
  expect(here.rows('Runs').length).toBe(3);
  expect(here.rows('Coverage').filter(({ Check }) => Check === 'blind spot')).toEqual([]);
});
