import { uninstalledRequests } from '../../../src/workbook/commit';
import { overviewTab } from '../../../src/workbook/overviewTab';

test('an uninstalled Postlock says so in the Overview alone', () => {
  const ranges = uninstalledRequests('Uninstalled.').map(({ updateCells }) => updateCells?.range?.sheetId);
  expect(ranges).toEqual([overviewTab.id]);
});
