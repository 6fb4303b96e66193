import html, { type HtmlSafeString } from 'escape-html-template-tag';
import type { Post } from '../../emulator/world';

/** Units of the drawing, which is stretched to whatever room there is. */
const [WIDTH, HEIGHT] = [1000, 200];
const HALF_HOUR = 30 * 60_000;

export interface Span {
  from: number;
  to: number;
}

/** The deliveries of all posts until a moment. */
export const deliveriesUntil = (posts: Post[], at: number): number =>
  posts.filter(post => post.at <= at).reduce((sum, { deliveries }) => sum + deliveries, 0);

/** Steps from nothing to what it came to at the end, as the path of an SVG. */
function stepsOf(posts: Post[], { from, to }: Span, most: number): string {
  const x = (at: number) => (((at - from) / (to - from)) * WIDTH).toFixed(1);
  const y = (deliveries: number) => (HEIGHT * (1 - deliveries / most)).toFixed(1);
  const times = [...new Set(posts.filter(({ deliveries }) => deliveries > 0).map(({ at }) => at))];
  const steps = times.map(at => `H${x(at)}V${y(deliveriesUntil(posts, at))}`);
  return `M0 ${y(0)}${steps.join('')}H${WIDTH}`;
}

/** A round number that is no less: 1, 2, 3, 5 or 8 with noughts. */
function roundUp(number: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, number)));
  return ([1, 1.5, 2, 3, 5, 8, 10].find(step => step * magnitude >= number) ?? 10) * magnitude;
}

/**
 * Deliveries to mailboxes so far, over the evening, with and without Postlock. The texts stand beside the drawing, so that they keep
 * their size when it is stretched. The script of the page moves the line of the moment.
 * @param clock a moment as `18:30`
 */
export function deliveriesChart(
  { without, withPostlock }: { without: Post[]; withPostlock: Post[] },
  span: Span,
  clock: (at: number) => string,
): HtmlSafeString {
  const total = deliveriesUntil(without, span.to);
  const most = roundUp(total);
  const across = (at: number) => `left:${(((at - span.from) / (span.to - span.from)) * 100).toFixed(2)}%`;
  const times = Array.from(
    { length: Math.floor((span.to - span.from) / HALF_HOUR) + 1 },
    (_, i) => Math.ceil(span.from / HALF_HOUR) * HALF_HOUR + i * HALF_HOUR,
  ).filter(at => at <= span.to);
  const label = `Deliveries to mailboxes over the evening: ${total.toLocaleString('en-US')} without Postlock, ${deliveriesUntil(withPostlock, span.to).toLocaleString('en-US')} with it`;
  return html`<figure class="deliveries">
<figcaption>Deliveries to mailboxes so far <span class="key without">without Postlock</span> <span class="key with">with Postlock</span></figcaption>
<div class="plot" role="img" aria-label="${label}" data-from="${span.from}" data-to="${span.to}">
${[0, 1, 2].map(i => html`<span class="level" style="bottom:${i * 50}%">${((most * i) / 2).toLocaleString('en-US')}</span>`)}
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
<path class="area" d="${stepsOf(without, span, most)}V${HEIGHT}H0Z"/><path class="without" d="${stepsOf(without, span, most)}"/><path class="with" d="${stepsOf(withPostlock, span, most)}"/></svg>
<span class="marker"></span>
${times.map(at => html`<span class="time" style="${across(at)}">${clock(at)}</span>`)}
</div></figure>`;
}
