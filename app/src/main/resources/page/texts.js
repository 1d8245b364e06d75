// The pages of a text: saved by itself while somebody types, shown as each channel shows it, and facts put in at the cursor.
const form = document.getElementById('writing');
const live = document.getElementById('live');
const PAUSE = 1500;
let timer;
let sending;
let last;

function fields() {
  return new URLSearchParams(new FormData(form));
}
async function send() {
  clearTimeout(timer);
  const body = fields();
  if (sending || body.toString() === last) return;
  sending = true;
  last = body.toString();
  const answer = await fetch(form.dataset.draft, { method: 'POST', headers: { 'X-Part': '1', Accept: 'text/html' }, body }).catch(() => null);
  sending = false;
  if (answer?.ok) {
    const open = live.querySelector('.look[open]')?.className;
    live.innerHTML = await answer.text();
    const at = live.firstElementChild;
    if (at?.dataset.beside === 'true') return; // somebody else was first: no more saving by itself, the page says so
    form.elements.base.value = at?.dataset.base ?? form.elements.base.value;
    last = fields().toString();
    for (const look of live.querySelectorAll('.look')) look.open = open ? look.className === open : look.open;
  } else if (answer?.status === 401) document.querySelector('[data-signed-out]').hidden = false;
  else document.querySelector('[data-offline]').hidden = Boolean(answer);
  if (fields().toString() !== last) later();
}
function later() {
  clearTimeout(timer);
  timer = setTimeout(send, PAUSE);
}
let field;
if (form && live) {
  last = fields().toString();
  form.addEventListener('input', later);
  form.addEventListener('focusin', event => {
    if (event.target.matches('textarea, input:not([type])')) field = event.target;
  });
  addEventListener('submit', () => clearTimeout(timer));
}
document.addEventListener('click', event => {
  const reference = event.target.closest('[data-reference]')?.dataset.reference;
  if (!reference) return;
  const target = field ?? document.getElementById('f.body');
  if (!target) return;
  target.setRangeText(reference, target.selectionStart, target.selectionEnd, 'end');
  target.dispatchEvent(new Event('input', { bubbles: true }));
  target.focus();
});

// What a draft does to the answers is examined in the background: the part that changes is asked for until it is known.
const trial = document.querySelector('[data-trial]');
async function look() {
  const answer = await fetch(trial.dataset.trial, { headers: { 'X-Part': '1', Accept: 'text/html' } }).catch(() => null);
  if (answer?.ok) trial.innerHTML = await answer.text();
  else if (answer?.status === 401) return void (document.querySelector('[data-signed-out]').hidden = false);
  if (trial.querySelector('[data-running]')) setTimeout(look, 2000);
}
if (trial?.querySelector('[data-running]')) setTimeout(look, 2000);
