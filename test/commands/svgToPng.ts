import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Dots a pixel, so that the picture stays sharp where it is printed or enlarged. */
const ZOOM = 2;
const FONT = '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf';

let ready: Promise<void> | undefined;

/** An SVG as a PNG. The machine's fonts are not used: the picture is the same everywhere. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const fontBuffers = [readFileSync(require.resolve(FONT))];
  const font = { fontBuffers, defaultFontFamily: 'Roboto' };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: ZOOM } }).render().asPng();
}
