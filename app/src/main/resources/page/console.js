// The console's forms work without this script; with it pages stay up to date, texts are inserted, and nothing typed is lost.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const live = $('[data-live]');
const log = $('#log');
const reply = $('#reply');
const box = $('#text');
const offline = $('[data-offline]');
const store = sessionStorage;
const PART = { 'X-Part': '1' };

// What is typed stays, also over a reload or an ended session.
function keep(field, name) {
  if (!field) return;
  field.value ||= store.getItem(name) ?? '';
  field.addEventListener('input', () => store.setItem(name, field.value));
}
const draft = reply && `wegwijs.reply.${reply.dataset.draft}`;
keep(reply && box, draft);
for (const field of $$('[data-keep]')) {
  const name = `wegwijs.${field.dataset.keep}`;
  const saved = $$('.note__text').some(note => note.textContent.trim() === store.getItem(name)?.trim());
  if (saved) store.removeItem(name);
  keep(field, name);
}
$('[data-out]')?.addEventListener('submit', () => store.clear());

// The reply box: counted by the server, sent once, and emptied only when it has gone.
let counting;
function count() {
  clearTimeout(counting);
  counting = setTimeout(async () => {
    const target = $('#count');
    const body = new URLSearchParams({ form: reply.elements.form.value, text: box.value });
    const answer = await fetch(target.dataset.count, { method: 'POST', headers: PART, body }).catch(() => null);
    if (answer?.ok) target.textContent = await answer.text();
  }, 250);
}
function problem(text) {
  const place = $('[data-problem]');
  $('#problem')?.remove();
  place.textContent = text;
  place.hidden = !text;
}
function signedOut() {
  $('[data-signed-out]').hidden = false;
}
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && !$('[data-signed-out]').hidden) location.reload(); // back from signing in, or led to it
});
async function send() {
  const button = $('[data-send]', reply);
  if (button.disabled || !box.value.trim()) return;
  button.disabled = true;
  try {
    const answer = await fetch(reply.action, { method: 'POST', headers: PART, body: new URLSearchParams(new FormData(reply)) });
    const text = await answer.text();
    if (answer.ok) {
      reply.elements.token.value = text;
      box.value = '';
      store.removeItem(draft);
      problem('');
      reviewed('');
      count();
    } else if (answer.status === 401) signedOut();
    else if (answer.status === 403) location.reload(); // signed in anew meanwhile: a fresh form, the text is kept
    else if (answer.status === 409) problem(text);
    else offline.hidden = false;
  } catch {
    offline.hidden = false; // the token stays: sending again is sending once
  }
  button.disabled = false;
  box.focus();
}
// What staff wrote in their own language, to be read as the person will before it is sent.
const place = $('#review');
function reviewed(html) {
  if (place) place.innerHTML = html;
}
async function review(button) {
  if (button.disabled || !box.value.trim()) return;
  button.disabled = true;
  const original = $('[name=original]', place)?.value ?? box.value;
  const body = new URLSearchParams({ form: reply.elements.form.value, text: original });
  const answer = await fetch(button.formAction, { method: 'POST', headers: PART, body }).catch(() => null);
  button.disabled = false;
  if (answer?.status === 401) return signedOut();
  if (!answer?.ok) return (offline.hidden = false);
  reviewed(await answer.text());
  write($('[data-text]', place)?.dataset.text ?? original);
}
function write(text) {
  box.value = text;
  box.dispatchEvent(new Event('input'));
  box.focus();
}
place?.addEventListener('click', event => {
  if (!event.target.closest('[data-drop]')) return;
  const original = $('[name=original]', place).value;
  reviewed('');
  write(original);
});
if (reply) {
  reply.addEventListener('submit', event => {
    event.preventDefault();
    if (event.submitter?.matches('[data-translate]')) review(event.submitter);
    else send();
  });
  box.addEventListener('input', count);
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  });
  if (box.value) count();
}

// Colleagues on the same page see who types; what is typed stays here.
let typed = 0;
document.addEventListener('input', event => {
  if (!event.target.matches('#text, #note') || !live?.dataset.id || Date.now() - typed < 3000) return;
  typed = Date.now();
  const body = new URLSearchParams({ form: event.target.form.elements.form.value });
  fetch(`/console/cases/${live.dataset.id}/typing`, { method: 'POST', headers: PART, body }).catch(() => null);
});

// Texts that are ready.
document.addEventListener('click', event => {
  const text = event.target.closest('[data-insert]')?.dataset.insert;
  if (text === undefined || !box) return;
  const before = box.value.trimEnd();
  box.value = before ? `${before}\n\n${text}` : text;
  box.dispatchEvent(new Event('input'));
  box.focus();
});
const search = $('[data-search]');
search?.addEventListener('submit', async event => {
  event.preventDefault();
  const words = encodeURIComponent(search.elements.q.value);
  const answer = await fetch(`${search.dataset.search}?q=${words}`, { headers: { ...PART, Accept: 'text/html' } }).catch(() => null);
  if (answer?.ok) $('#results').innerHTML = await answer.text();
  else if (answer?.status === 401) signedOut();
});

// Staying up to date.
const title = document.title;
let urgent = Number($('[data-urgent]')?.dataset.urgent ?? 0);
function list(event) {
  const focused = live.contains(document.activeElement) && document.activeElement.getAttribute('href');
  live.innerHTML = event.data;
  if (focused) $(`a[href="${focused}"]`, live)?.focus();
  waiting();
  rings({ data: $('.tabs').dataset.urgent });
}
function board(event) {
  const focused = live.contains(document.activeElement) && document.activeElement.dataset.act;
  live.innerHTML = event.data;
  if (focused) $(`[data-act="${focused}"]`, live)?.focus();
}
function waiting() {
  const count = Number($('.tabs')?.dataset.waiting ?? 0);
  if (count) document.title = `(${count}) ${title}`;
  else document.title = title;
}
function rings(event) {
  const now = Number(event.data);
  if (now > urgent) alarm();
  if (!now && bar) bar.hidden = true;
  urgent = now;
}
const bar = $('#urgent');
function alarm() {
  bar.hidden = false;
  $('a', bar).textContent = bar.dataset.words;
  try {
    const sound = new AudioContext();
    for (const at of [0, 0.25]) {
      const tone = sound.createOscillator();
      const loud = sound.createGain();
      loud.gain.value = 0.15;
      tone.frequency.value = 880;
      tone.connect(loud).connect(sound.destination);
      tone.start(sound.currentTime + at);
      tone.stop(sound.currentTime + at + 0.15);
    }
  } catch {
    // a browser without sound shows it all the same
  }
}
// What a machine makes of a message: asked for once it is in sight, never before the page stands.
const drawn = new Map($$('.message').map(message => [message.id, message.outerHTML]));
const meanings = new Map();
async function ask(message) {
  const answer = await fetch(live.dataset.translations + message.id, { headers: { ...PART, Accept: 'text/html' } }).catch(() => null);
  if (answer?.status === 200) meanings.set(message.id, await answer.text());
  const now = document.getElementById(message.id);
  if (now) mean(now);
}
function mean(message) {
  if (!meanings.has(message.id) || $('[data-meaning]', message)) return;
  const below = document.createElement('div');
  below.dataset.meaning = '';
  below.innerHTML = meanings.get(message.id);
  const last = atEnd();
  $('.message__text', message).after(below);
  if (last) end();
}
const eyes = live?.dataset.translations && new IntersectionObserver(seen => {
  for (const one of seen.filter(one => one.isIntersecting)) {
    eyes.unobserve(one.target);
    ask(one.target);
  }
});
function watch(message) {
  if (eyes && message.dataset.foreign !== undefined && !meanings.has(message.id)) eyes.observe(message);
  else mean(message);
}
$$('.message').forEach(watch);
function talk(event) {
  const fresh = document.createElement('template');
  fresh.innerHTML = event.data;
  const below = atEnd();
  const keys = new Set();
  for (const message of [...fresh.content.children]) {
    keys.add(message.id);
    const old = document.getElementById(message.id);
    const html = message.outerHTML;
    if (drawn.get(message.id) === html && old) continue;
    drawn.set(message.id, html);
    if (old) old.replaceWith(message);
    else log.append(message);
    watch(message);
  }
  for (const old of [...log.children]) if (!keys.has(old.id)) old.remove();
  if (below) end();
}
const wide = matchMedia('(min-width: 62rem)');
function atEnd() {
  const place = wide.matches ? log : document.documentElement;
  return place.scrollTop + place.clientHeight > place.scrollHeight - 120 || !wide.matches;
}
function end() {
  if (wide.matches) log.scrollTop = log.scrollHeight;
  else log.lastElementChild?.scrollIntoView({ block: 'nearest' });
}
let leaving = 0;
addEventListener('submit', event => {
  if (!event.defaultPrevented) leaving = Date.now();
});
function moved(event) {
  if (event.data === live.dataset.version) return;
  if (Date.now() - leaving < 5000) setTimeout(moved, 1000, event); // our own act moved it: its answer is the next page
  else location.reload(); // what is typed is kept
}
function listen() {
  const stream = new EventSource(live.dataset.live);
  let lost;
  stream.addEventListener('open', () => {
    clearTimeout(lost);
    lost = undefined;
    offline.hidden = true;
  });
  stream.addEventListener('list', list);
  stream.addEventListener('talk', talk);
  stream.addEventListener('board', board);
  stream.addEventListener('urgent', rings);
  stream.addEventListener('present', event => ($('#present').textContent = event.data.trim()));
  stream.addEventListener('version', moved);
  stream.addEventListener('signed-out', () => {
    stream.close();
    signedOut();
  });
  stream.addEventListener('error', () => {
    lost ??= setTimeout(() => (offline.hidden = false), 3000);
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}
if (live) listen();
if (log) end();
waiting();

// How long WhatsApp's window is open still.
const until = $('[data-until]');
function countDown() {
  const minutes = Math.floor((new Date(until.dataset.until) - Date.now()) / 60000);
  until.textContent = minutes > 0 ? `(${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')})` : '';
}
if (until?.dataset.until) {
  countDown();
  setInterval(countDown, 20000);
}

// Without the mouse.
const keys = $('#keys');
for (const button of $$('[data-keys]')) {
  button.hidden = false;
  button.addEventListener('click', () => keys.showModal());
}
const single = $('[data-single]');
if (single) {
  single.hidden = false;
  $('input', single).checked = localStorage.getItem('wegwijs.keys') !== 'off';
  $('input', single).addEventListener('change', event => localStorage.setItem('wegwijs.keys', event.target.checked ? 'on' : 'off'));
}
function step(by) {
  const rows = $$('[data-case]');
  const at = rows.indexOf(document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))]?.focus();
}
// After an act on a row of a group: its next step, else the next row's; once the browser has gone there and let go of the focus.
const acted = location.hash.startsWith('#w-') && document.getElementById(location.hash.slice(1));
function resume() {
  ($('[data-case]', acted) ?? (acted.nextElementSibling && $('[data-case]', acted.nextElementSibling)))?.focus();
}
if (acted) addEventListener('load', () => setTimeout(resume, 50));
function open(field) {
  const card = field?.closest('details');
  if (card) card.open = true;
  field?.focus();
}
const acts = {
  j: () => step(1),
  k: () => step(-1),
  t: () => $('[data-key="t"]')?.click(),
  r: () => box?.focus(),
  n: () => open($('#note')),
  e: () => open($('#closing input')),
  '/': () => $('#q')?.focus(),
  g: () => location.assign('/console'),
  '?': () => keys.showModal(),
};
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys?.open || event.target.closest('input, textarea, select')) return;
  if (!keys || !acts[event.key] || !$('input', single).checked) return;
  event.preventDefault();
  acts[event.key]();
});
const menu = $('.menu');
addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  $('summary', menu).focus();
});
addEventListener('click', event => {
  if (menu && !menu.contains(event.target)) menu.open = false;
});
