const { steps, mails } = JSON.parse(document.getElementById('evening').textContent);
const element = id => document.getElementById(id);
const count = number => number.toLocaleString('en-US');

/** `over`: what was pressed that led from the card to the one that is shown. */
const shown = { step: 0, tab: undefined, mail: undefined, over: [] };

/** An element with these attributes and children. */
function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Puts what a template holds into a place, unless it is there already. */
function put(place, template) {
  if (place.dataset.holds === template) return;
  place.dataset.holds = template;
  place.replaceChildren(element(template)?.content.cloneNode(true) ?? '');
}

const tabsAt = step => new Map(steps[step]?.tabs ?? []);

/** The card of the moment, or the one that lies on it. */
function showCard() {
  const { card, behind } = steps[shown.step];
  put(element('card'), `seen-${shown.over.length > 0 ? behind[shown.over.at(-1)] : card}`);
  element('back').hidden = shown.over.length === 0;
  element('calls').textContent = '';
}

/** Shows the card that a press brings, or says what it would do. */
function pressCard(calls) {
  if (calls in steps[shown.step].behind) {
    shown.over.push(calls);
    showCard();
    element('back').focus();
  } else element('calls').textContent = `In Google Workspace this would call ${calls}.`;
}

function goBack() {
  const calls = shown.over.pop();
  showCard();
  for (const button of element('card').querySelectorAll('[data-calls]'))
    if (button.dataset.calls === calls) button.focus();
}

/** A tab is marked where it is not as it was at the moment before. */
function showTabs() {
  const tabs = tabsAt(shown.step);
  const before = tabsAt(shown.step - 1);
  if (!tabs.has(shown.tab)) shown.tab = tabs.keys().next().value;
  const buttons = [...tabs].map(([title, version]) => {
    const isShown = title === shown.tab;
    const button = make(
      'button',
      { type: 'button', role: 'tab', id: `tab-${title}`, 'aria-selected': isShown, tabindex: isShown ? 0 : -1 },
      title,
    );
    if (isShown) button.setAttribute('aria-controls', 'tab');
    if (before.size > 0 && before.get(title) !== version)
      button.append(make('span', { class: 'changed', title: 'changed since the moment before' }, ' changed'));
    button.addEventListener('click', () => openTab(title));
    return button;
  });
  element('tabs').replaceChildren(...buttons);
  element('tab').setAttribute('aria-labelledby', tabs.size > 0 ? `tab-${shown.tab}` : 'book-title');
  put(element('tab'), tabs.size > 0 ? `seen-${tabs.get(shown.tab)}` : 'no-workbook');
}

function openTab(title) {
  shown.tab = title;
  showTabs();
  element(`tab-${title}`).focus();
}

/** A mail's frames are as high as what is in them. */
function fitFrames() {
  for (const frame of element('mail').querySelectorAll('iframe')) {
    const heighten = () => {
      const body = frame.contentDocument?.body;
      if (body && frame.offsetParent) frame.style.height = `${body.parentElement.offsetHeight + 8}px`;
    };
    frame.addEventListener('load', heighten);
    heighten();
  }
}

function openMail(index) {
  shown.mail = index;
  for (const [i, button] of element('mails').querySelectorAll('button').entries())
    button.setAttribute('aria-current', i === index);
  const place = element('mail');
  if (index === undefined) {
    put(place, '');
    return;
  }
  put(place, `mail-${index}`);
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = place.querySelector(`input[value=${isDark ? 'dark' : 'light'}]`);
  if (scheme) scheme.checked = true;
  fitFrames();
}

/** The mails so far; a new one is opened. */
function showMails() {
  const { mails: sent } = steps[shown.step];
  const before = steps[shown.step - 1]?.mails ?? 0;
  const items = mails.slice(0, sent).map(({ clock, subject }, i) => {
    const button = make('button', { type: 'button' }, make('time', {}, clock), ` ${subject}`);
    if (i >= before) button.append(make('span', { class: 'changed' }, ' new'));
    button.addEventListener('click', () => openMail(i));
    return make('li', {}, button);
  });
  element('mails').replaceChildren(...(sent > 0 ? items : [make('li', { class: 'none' }, 'None so far.')]));
  const isGone = shown.mail === undefined || shown.mail >= sent;
  openMail(sent > before || isGone ? (sent > 0 ? sent - 1 : undefined) : shown.mail);
}

function show(step) {
  // What is about to be hidden cannot keep the focus.
  if (document.activeElement === element('back')) element('moment').focus();
  shown.step = Math.max(0, Math.min(steps.length - 1, step));
  const { at, clock, id, said, posts, accepted } = steps[shown.step];
  element('clock').textContent = clock;
  element('moment').value = shown.step;
  element('moment').setAttribute('aria-valuetext', `${clock}. ${said.map(([, text]) => text).join('. ')}`);
  element('previous').disabled = shown.step === 0;
  element('next').disabled = shown.step === steps.length - 1;
  const lines = said.length > 0 ? said : [[clock, 'nothing to tell: the tick found all as it was']];
  element('said').replaceChildren(
    ...lines.map(([time, text]) => make('p', {}, make('time', {}, time), make('span', {}, ` ${text}`))),
  );
  element('posts').textContent = posts === 0 ? '0' : `${count(posts)}, ${count(accepted)} accepted`;
  element('without').textContent = count(steps[shown.step].without);
  element('with').textContent = count(steps[shown.step].with);
  const { from, to } = document.querySelector('.plot').dataset;
  document.querySelector('.marker').style.left = `${Math.min(1, Math.max(0, (at - from) / (to - from))) * 100}%`;
  shown.over = [];
  showCard();
  showMails();
  showTabs();
  history.replaceState(null, '', `#${id}`);
}

const stepOf = hash =>
  Math.max(
    0,
    steps.findIndex(({ id }) => `#${id}` === decodeURIComponent(hash)),
  );

element('previous').addEventListener('click', () => show(shown.step - 1));
element('next').addEventListener('click', () => show(shown.step + 1));
element('moment').addEventListener('input', ({ target }) => show(Number(target.value)));
element('mail').addEventListener('change', fitFrames);
element('card').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-calls]');
  if (button) pressCard(button.dataset.calls);
});
element('back').addEventListener('click', goBack);
element('tabs').addEventListener('keydown', event => {
  const titles = [...tabsAt(shown.step).keys()];
  const at = titles.indexOf(shown.tab);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  openTab(titles.at(to % titles.length));
});
addEventListener('keydown', event => {
  if (event.key === 'Escape' && shown.over.length > 0) goBack();
  const isTaken = event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey;
  if (isTaken || event.target.closest?.('input, select, textarea, .sheet, pre')) return;
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  show(shown.step + by);
});
addEventListener('hashchange', () => show(stepOf(location.hash)));
addEventListener('resize', fitFrames);
show(stepOf(location.hash));
