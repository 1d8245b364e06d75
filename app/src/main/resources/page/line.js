// Keeps the number or the screen up to date; without it the page shows how it was when it was opened.
const line = document.querySelector('#line');
const seconds = Number(line.dataset.again);

async function look() {
  if (document.hidden) return;
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#line');
  for (const part of fresh ? [...fresh.children] : []) {
    const old = line.children[[...fresh.children].indexOf(part)];
    if (old && old.innerHTML !== part.innerHTML) old.innerHTML = part.innerHTML;
  }
}
setInterval(look, seconds * 1000);
document.addEventListener('visibilitychange', look);
