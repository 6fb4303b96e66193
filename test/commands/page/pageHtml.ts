import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import html, { safe } from 'escape-html-template-tag';
import { installer } from '../../emulator/worldOf';
import { openedAt } from '../../emulator/worlds/evening';
import { clockTime, type EveningRun } from '../eveningRun';
import { deliveriesChart, deliveriesUntil } from './deliveriesChart';
import { mailHtml } from './mailHtml';
import type { Moment } from './moment';

/** The chart begins so long before the group is opened. */
const BEFORE = 10 * 60_000;

const partOf = (name: string) => safe(readFileSync(join(__dirname, name), 'utf8'));

/** Each text once, in the order of their first coming, and where a text is among them. */
function once() {
  const places = new Map<string, number>();
  const placeOf = (text: string) => {
    if (!places.has(text)) places.set(text, places.size);
    return places.get(text) as number;
  };
  return { texts: () => [...places.keys()], placeOf };
}

const templates = (name: string, texts: unknown[]) =>
  texts.map((text, i) => html`<template id="${name}-${i}">${safe(text)}</template>\n`);

/** What the script of the page has to know of each moment: numbers, and which cards, tabs and mails were there. */
function stepsOf({ world, without, noticed }: EveningRun, moments: Moment[], keep: (html: string) => number) {
  const clock = (at: number) => clockTime(world, at);
  const ids = new Set<string>();
  const idOf = (wanted: string, others = 1): string => {
    const id = others === 1 ? wanted : `${wanted}-${others}`;
    return ids.has(id) ? idOf(wanted, others + 1) : id;
  };
  return moments.map(({ at, card, behind, tabs }, i) => {
    const since = moments[i - 1]?.at ?? Number.NEGATIVE_INFINITY;
    const posts = world.posts.filter(post => post.at <= at);
    const id = idOf(i === moments.length - 1 ? 'review' : clock(at));
    ids.add(id);
    return {
      at,
      clock: clock(at),
      id,
      said: noticed
        .filter(each => each.at > since && each.at <= at)
        .sort((one, other) => one.at - other.at)
        .map(each => [clock(each.at), each.text]),
      posts: posts.length,
      accepted: posts.filter(({ verdict }) => verdict === 'accepted').length,
      with: deliveriesUntil(world.posts, at),
      without: deliveriesUntil(without.posts, at),
      mails: world.mails.filter(mail => mail.at <= at).length,
      card: keep(card),
      behind: Object.fromEntries([...behind].map(([calls, html]) => [calls, keep(html)])),
      tabs: tabs.map(({ title, html }) => [title, keep(html)] as const),
    };
  });
}

/**
 * The evening as a page to walk through, moment by moment: one file that asks nobody for anything.
 * @param moments in the order in which they came; the last one is after the evening
 */
export function pageHtml(run: EveningRun, moments: Moment[]): string {
  const { world, without } = run;
  const clock = (at: number) => clockTime(world, at);
  const { texts, placeOf } = once();
  const steps = stepsOf(run, moments, placeOf);
  const span = { from: openedAt - BEFORE, to: moments.at(-1)?.at ?? openedAt };
  const day = new Date(span.to).toLocaleDateString('en-GB', { timeZone: world.timeZone, dateStyle: 'full' });
  const mails = world.mails.map(mail => mailHtml(mail, installer(world), clock(mail.at)));
  const data = JSON.stringify({ steps, mails: world.mails.map(({ at, subject }) => ({ clock: clock(at), subject })) });
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>Postlock: the evening of 13 December 2023</title>
<style>${partOf('page.css')}</style>
</head>
<body>
<header class="top">
<h1>The evening of 13 December, with Postlock</h1>
<p>${day}, in an imaginary Workspace of ${world.groups.size.toLocaleString('en-US')} groups and ${world.users.size.toLocaleString('en-US')} accounts: what the admin would have seen, tick by tick. Nothing here is Google's.</p>
</header>
<main>
<noscript><p>To walk through the evening this page needs JavaScript. What was there at its end is beside it as files.</p></noscript>
<div class="bar" role="group" aria-label="Moment of the evening">
<button type="button" id="previous" aria-keyshortcuts="ArrowLeft"><span aria-hidden="true">←</span><span class="word">Earlier</span></button>
<p class="clock" id="clock"></p>
<input type="range" id="moment" min="0" max="${steps.length - 1}" value="0" aria-label="Moment">
<button type="button" id="next" aria-keyshortcuts="ArrowRight"><span class="word">Later</span><span aria-hidden="true">→</span></button>
</div>
<section class="evening" aria-label="What happened">
<div class="happened"><div role="status" id="said"></div>
<dl class="figures"><div><dt>Posts by students</dt><dd id="posts"></dd></div><div><dt>Deliveries without Postlock</dt><dd id="without" class="without"></dd></div><div><dt>Deliveries with Postlock</dt><dd id="with" class="with"></dd></div></dl></div>
${deliveriesChart({ without: without.posts, withPostlock: world.posts }, span, clock)}
</section>
<section class="side" aria-labelledby="card-title"><h2 id="card-title">Card</h2><p class="hint">What leads to another card can be pressed.</p><button type="button" id="back" class="button outlined" hidden><span aria-hidden="true">←</span> Back</button><div id="card"></div><p id="calls" role="status"></p></section>
<section class="inbox" aria-labelledby="mails-title"><h2 id="mails-title">Mails</h2><ol id="mails"></ol><div id="mail"></div></section>
<section class="book" aria-labelledby="book-title"><h2 id="book-title">Workbook</h2><div role="tablist" aria-label="Tabs of the workbook" id="tabs"></div><div role="tabpanel" id="tab"></div></section>
</main>
<template id="no-workbook"><p class="none">There is none before Postlock is installed.</p></template>
${templates('seen', texts())}${templates('mail', mails)}
<script type="application/json" id="evening">${safe(data.replaceAll('<', '\\u003c'))}</script>
<script>${partOf('page.js')}</script>
</body>
</html>
`.toString();
}
