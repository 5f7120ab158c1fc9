// j and k lead through the changes of a review; after the last one, to the next page.

const changes = () => [...document.querySelectorAll('[data-change]')].filter(change => change.getClientRects().length > 0);

function step(by) {
  const all = changes();
  const at = all.findIndex(change => change.contains(document.activeElement));
  const next = at < 0 && by < 0 ? -1 : at + by;
  if (all[next]) {
    all[next].focus({ preventScroll: true });
    all[next].scrollIntoView({ block: 'nearest' });
    if (all[next].id) history.replaceState(null, '', '#' + all[next].id);
  } else {
    const way = document.querySelector(by > 0 ? '.rv-next' : '.rv-previous');
    if (way) location.href = way.href;
  }
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('textarea, select, [contenteditable]')) return;
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
  else return;
  event.preventDefault();
});

// The view that somebody chose is that of the next page, too. From disk, a browser may remember nothing.
for (const view of document.querySelectorAll('input[name="view"]')) {
  try {
    if (localStorage.getItem('handbookgen-review-view') === view.id) view.checked = true;
  } catch { /* not remembered */ }
  view.addEventListener('change', () => {
    try {
      localStorage.setItem('handbookgen-review-view', view.id);
    } catch { /* not remembered */ }
  });
}

// A link into a review leads to a change that has the focus, so that j goes on from there.
function arrive() {
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.focus();
}
addEventListener('hashchange', arrive);
arrive();
