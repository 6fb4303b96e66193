import { PNG } from 'pngjs';
import { known } from './known';
import { exception, type Run } from './run';

const FILE = 'charts.ts';
const MARGIN = 10;

/** What Apps Script draws with its charts: columns of one series, in a picture without words. */
export function createCharts(run: Run) {
  const rows: [string, number][] = [];
  let [width, height] = [600, 400];
  let colour = '#3366cc';
  const table = known(run, 'DataTableBuilder', FILE, {
    addColumn: (_type: string, _label: string) => table,
    addRow(row: [string, number]) {
      if (row.length !== 2 || typeof row[0] !== 'string' || typeof row[1] !== 'number')
        throw exception(run, 'The row has another number or other types of values than the table has columns.');
      rows.push([row[0], row[1]]);
      return table;
    },
  });
  const blob = () =>
    known(run, 'Blob', FILE, { getBytes: () => Array.from(new Int8Array(drawn(rows, width, height, colour))) });
  const chart = known(run, 'Chart', FILE, {
    getAs(contentType: string) {
      if (contentType !== 'image/png')
        throw exception(run, `Converting from image/png to ${contentType} is not supported.`);
      return blob();
    },
  });
  const builder = known(run, 'ColumnChartBuilder', FILE, {
    setDataTable: (_table: object) => builder,
    setDimensions(wide: number, high: number) {
      [width, height] = [wide, high];
      return builder;
    },
    setColors([first = colour]: string[]) {
      colour = first;
      return builder;
    },
    setLegendPosition: (_position: string) => builder,
    build: () => chart,
  });
  return known(run, 'Charts', FILE, {
    ColumnType: { STRING: 'STRING', NUMBER: 'NUMBER', DATE: 'DATE' },
    Position: { NONE: 'NONE', BOTTOM: 'BOTTOM', TOP: 'TOP', RIGHT: 'RIGHT' },
    newDataTable() {
      rows.length = 0;
      return table;
    },
    newColumnChart: () => builder,
  });
}

function drawn(rows: [string, number][], width: number, height: number, colour: string): Buffer {
  const png = new PNG({ width, height });
  const ink = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(1, ...rows.map(([, value]) => value));
  const step = (width - 2 * MARGIN) / Math.max(1, rows.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = Math.floor((x - MARGIN) / step);
      const isGap = (x - MARGIN) % step > step * 0.7;
      const top = height - MARGIN - ((rows[column]?.[1] ?? 0) / most) * (height - 2 * MARGIN);
      const isInk = x >= MARGIN && column < rows.length && !isGap && y >= top && y < height - MARGIN;
      png.data.set([...(isInk ? ink : [255, 255, 255]), 255], (y * width + x) * 4);
    }
  }
  // To choose the best filter for each row takes longer than all else on a card, and wins nothing where rows are of few colours.
  return PNG.sync.write(png, { filterType: 0 });
}
