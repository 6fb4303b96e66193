import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { init } from 'echarts';
import type { sheets_v4 } from 'googleapis';
import { chartTable } from './chartPictureData';
import { chartPictureOption } from './chartPictureOption';

/** Dots a pixel, so that the picture stays sharp where it is printed or enlarged. */
const ZOOM = 2;

const FONT = '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf';

let ready: Promise<void> | undefined;

/** The machine's fonts are not used: the picture is the same everywhere. */
async function pngOf(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const fontBuffers = [readFileSync(require.resolve(FONT))];
  const picture = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: 'Roboto' },
    fitTo: { mode: 'zoom', value: ZOOM },
  });
  return picture.render().asPng();
}

/** A chart as Google Sheets would draw it, or nearly so. @param sheets all tabs with their cells */
export async function chartPicture(
  sheets: sheets_v4.Schema$Sheet[],
  { spec = {}, position }: sheets_v4.Schema$EmbeddedChart,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  const width = position?.overlayPosition?.widthPixels ?? 600;
  const height = position?.overlayPosition?.heightPixels ?? 371;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(chartPictureOption(spec, chartTable(sheets, spec)));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return { png: await pngOf(svg), width, height };
}
