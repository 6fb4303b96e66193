import html, { type HtmlSafeString, safe } from 'escape-html-template-tag';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { chartSvg } from '../chartPicture';

/** A chart of a tab as a picture within the page. The same chart makes the same text, whichever was drawn before it. */
export function chartFigure(sheets: sheets_v4.Schema$Sheet[], chart: sheets_v4.Schema$EmbeddedChart): HtmlSafeString {
  const { svg, width } = chartSvg(sheets, chart);
  const own = svg.replace(/zr\d+-/g, `chart-${chart.chartId}-`).replace(/<svg width="\d+" height="\d+"/, '<svg');
  return html`<figure class="chart" role="img" aria-label="Chart: ${chart.spec?.title ?? ''}" style="max-width:${width}px">${safe(own)}</figure>`;
}
