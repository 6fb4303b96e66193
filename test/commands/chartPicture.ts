import { init } from 'echarts';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { chartTable } from './chartPictureData';
import { chartPictureOption } from './chartPictureOption';
import { svgToPng } from './svgToPng';

/** A chart as Google Sheets would draw it, or nearly so, as an SVG. @param sheets all tabs with their cells */
export function chartSvg(
  sheets: sheets_v4.Schema$Sheet[],
  { spec = {}, position }: sheets_v4.Schema$EmbeddedChart,
): { svg: string; width: number; height: number } {
  const width = position?.overlayPosition?.widthPixels ?? 600;
  const height = position?.overlayPosition?.heightPixels ?? 371;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(chartPictureOption(spec, chartTable(sheets, spec)));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return { svg, width, height };
}

/** The same as a PNG. */
export async function chartPicture(
  sheets: sheets_v4.Schema$Sheet[],
  chart: sheets_v4.Schema$EmbeddedChart,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  const { svg, width, height } = chartSvg(sheets, chart);
  return { png: await svgToPng(svg), width, height };
}
