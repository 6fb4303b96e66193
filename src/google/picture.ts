import { messageOf } from '../model/failure';

/**
 * Columns as a picture for a card, which has no charts of its own: a data URL. Nothing if it cannot be drawn; no card fails for want of a picture.
 * https://developers.google.com/apps-script/reference/charts/charts
 * @param name of what the columns stand for
 */
export function columnsPicture(name: string, columns: [string, number][]): string | undefined {
  try {
    const table = Charts.newDataTable()
      .addColumn(Charts.ColumnType.STRING, '')
      .addColumn(Charts.ColumnType.NUMBER, name);
    for (const column of columns) table.addRow(column);
    const chart = Charts.newColumnChart()
      .setDataTable(table)
      .setDimensions(480, 180)
      .setColors(['#0b57d0'])
      .setLegendPosition(Charts.Position.NONE)
      .build();
    return `data:image/png;base64,${Utilities.base64Encode(chart.getAs('image/png').getBytes())}`;
  } catch (error) {
    console.warn(messageOf(error));
    return undefined;
  }
}
