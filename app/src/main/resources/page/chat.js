// The page works without this script; with it, answers come by themselves and nothing typed is lost.
const $ = (selector, root = document) => root.querySelector(selector);
const log = $('#log');
const composer = $('#composer');
const box = $('#text');
const typing = $('#typing');
const offline = $('#offline span');
const store = sessionStorage;
const QUEUE = 'wegwijs.queue';
const DRAFT = 'wegwijs.draft';
const PATIENCE = 8000;

const queue = JSON.parse(store.getItem(QUEUE) ?? '[]');
const bubbles = new Map();
let last = Number(log.dataset.last);
let stream, lost, silence, sending, tries = 0;

const save = () => store.setItem(QUEUE, JSON.stringify(queue));

// What is typed stays until it is sent, also over a reload.
function grow() {
  if (CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}
box.value ||= store.getItem(DRAFT) ?? '';
box.addEventListener('input', () => {
  store.setItem(DRAFT, box.value);
  grow();
});
box.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

// Showing.
function show(element) {
  element.classList.add('message--new');
  log.append(element);
  element.scrollIntoView({ block: 'start' });
}
function bubble(message) {
  $('#hero')?.remove();
  const element = $('#mine').content.firstElementChild.cloneNode(true);
  $('.message__text', element).textContent = message.label ?? message.text;
  $('button', element).addEventListener('click', () => again(message));
  bubbles.set(message.id, element);
  show(element);
  return element;
}
function state(message, now) {
  const element = bubbles.get(message.id);
  element.classList.toggle('message--waiting', now !== 'sent');
  for (const word of element.querySelectorAll('[data-state]')) word.hidden = word.dataset.state !== now;
}
function think(yes) {
  clearTimeout(silence);
  typing.hidden = !yes;
  if (yes) silence = setTimeout(() => think(false), PATIENCE);
}
function letter(event) {
  last = Number(event.lastEventId);
  if ($(`[data-letter="${last}"]`)) return;
  const template = document.createElement('template');
  template.innerHTML = event.data;
  const element = template.content.firstElementChild;
  for (const old of document.querySelectorAll('.log .options')) old.remove();
  for (const old of document.querySelectorAll('#now')) old.removeAttribute('id');
  $('#hero')?.remove();
  think(false);
  element.classList.add('message--new');
  log.append(element);
  const question = $(`[data-seq="${element.dataset.answers}"]`);
  (question === [...log.querySelectorAll('.message--mine')].at(-1) ? question ?? element : element).scrollIntoView({ block: 'start' });
}

// Sending: one after another, each until it has arrived; the same id twice is one message.
function say(message) {
  queue.push(message);
  save();
  for (const old of document.querySelectorAll('.log .options')) old.remove();
  bubble(message).focus({ preventScroll: true });
  send();
}
async function send() {
  if (sending) return;
  const message = queue.find(one => !one.failed);
  if (!message) return;
  sending = true;
  state(message, 'sending');
  try {
    const { label, failed, ...fields } = message;
    const answer = await fetch(composer.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(fields),
    });
    if (answer.ok) arrived(message, await answer.json());
    else if (answer.status === 429 || answer.status >= 500) later(message, Number(answer.headers.get('Retry-After')));
    else failed_(message);
  } catch {
    later(message, 0);
  }
  sending = false;
  if (!tries) send();
}
function arrived(message, { seq, time }) {
  tries = 0;
  queue.splice(queue.indexOf(message), 1);
  save();
  if ($(`[data-seq="${seq}"]`)) bubbles.get(message.id).remove();
  else {
    bubbles.get(message.id).dataset.seq = seq;
    $('time', bubbles.get(message.id)).textContent = time;
    state(message, 'sent');
    if (!$(`[data-answers="${seq}"]`)) think(true);
  }
  listen();
}
function later(message, seconds) {
  tries++;
  state(message, 'waiting');
  setTimeout(() => {
    tries = 0;
    send();
  }, Math.max(seconds * 1000, Math.min(15000, 1000 * 2 ** Math.min(tries, 4))));
}
function failed_(message) {
  message.failed = true;
  save();
  state(message, 'failed');
}
function again(message) {
  delete message.failed;
  save();
  send();
}

// Listening: a lost connection says so and comes back by itself.
function listen() {
  if (stream && stream.readyState !== EventSource.CLOSED) return;
  stream = new EventSource(`/chat/stream?after=${last}`);
  stream.addEventListener('open', connected);
  stream.addEventListener('letter', letter);
  stream.addEventListener('error', () => {
    lost ??= setTimeout(() => (offline.hidden = false), 3000);
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}
function connected() {
  clearTimeout(lost);
  lost = undefined;
  offline.hidden = true;
  if (!sending) send();
}
addEventListener('offline', () => (offline.hidden = false));
addEventListener('online', () => {
  connected();
  if (stream) {
    stream.close();
    listen();
  }
});
addEventListener('visibilitychange', () => {
  if (!document.hidden && stream) listen();
});

// Every form that sends a message goes through the queue; the others are plain forms.
document.addEventListener('submit', event => {
  if (event.target.matches('[data-end]')) store.clear();
  if (event.target.getAttribute('action') !== composer.getAttribute('action')) return;
  event.preventDefault();
  const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  const button = event.submitter;
  if (event.target === composer) {
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    store.removeItem(DRAFT);
    grow();
    say({ id, text });
    if (matchMedia('(pointer: fine)').matches) box.focus(); // on a phone the keyboard would hide the answer
  } else if (button.name === 'option') say({ id, option: button.value, label: button.textContent.trim() });
  else say({ id, text: button.value });
});
const menu = $('.menu');
addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  $('summary', menu).focus();
});
addEventListener('click', event => {
  if (!menu.contains(event.target)) menu.open = false;
});

grow();
for (const message of queue) {
  bubble(message);
  state(message, message.failed ? 'failed' : 'sending');
}
if (log.children.length) {
  log.lastElementChild.scrollIntoView({ block: 'start' });
  listen();
}
send();
