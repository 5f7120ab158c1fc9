// The navigation: branches open and close, and stay as the reader left them; what is not in the page is loaded when it is asked for.
// Runs right below the list, before the page is painted.
(() => {

const navigation = document.getElementById('page:navigation');
if (!navigation) return;

// The same number as in the pages: a longer level is cut there.
const mostSiblings = 40;

// From disk, nothing can be loaded; links lead to the pages that list the others.
const canLoad = location.protocol !== 'file:';

// There is no storage if the reader has turned it off.
function recall(storage, key, otherwise) {
  try { return JSON.parse(window[storage][key]); } catch { return otherwise; }
}

function remember(storage, key, value) {
  try { window[storage][key] = JSON.stringify(value); } catch { /* The list works without. */ }
}

// An item begins with its link; that of a page's own list leads into the page.
const urlOf = item => item.firstChild.href?.split('#')[0];
const childrenOf = item => [...item.querySelector('ul')?.children ?? []];

// Adds the pages of a section, as in navigation.json, to its branch, or in place of the link to the rest of a long level.
function fill(item, pages) {
  const base = urlOf(item);
  const isRest = item.classList.contains('rest');
  const list = isRest ? item.parentElement : item.appendChild(document.createElement('ul'));
  const known = new Map([...list.children].map(row => [urlOf(row), row]));
  for (let i = 0; i < pages.length; i += 3) {
    const url = new URL(pages[i + 1], base);
    if (url.origin !== location.origin) continue;
    list.insertBefore(known.get(url.href) ?? row(pages[i], url.href, pages[i + 2]), isRest ? item : null);
  }
  if (isRest) item.remove();
  if (pages.length > 3 * mostSiblings) navigation.classList.add('long');
}

function row(title, url, isBranch) {
  const item = document.createElement('li');
  if (isBranch) item.className = 'branch';
  const link = item.appendChild(document.createElement('a'));
  link.href = url;
  link.textContent = title;
  return item;
}

// Opened branches are remembered with their pages, so that the next page can show them at once.
function rememberBranch(url, pages) {
  remember('sessionStorage', 'branches', { ...recall('sessionStorage', 'branches', {}), [url]: pages });
}

function restore() {
  navigation.classList.toggle('long', !!navigation.querySelector('.rest'));
  for (const [url, pages] of Object.entries(recall('sessionStorage', 'branches', {}))) {
    const item = [...navigation.querySelectorAll('.branch, .rest')].find(other => urlOf(other) === url && !other.querySelector('ul'));
    if (item) fill(item, pages);
  }
  const closed = recall('localStorage', 'closed', []);
  for (const item of navigation.querySelectorAll('.open')) item.classList.toggle('closed', closed.includes(urlOf(item)));
  addFolds();
  navigation.scrollTop = recall('sessionStorage', 'scroll', 0);
  const current = navigation.querySelector('[aria-current]')?.getBoundingClientRect();
  const box = navigation.getBoundingClientRect();
  if (current?.top < box.top || current?.bottom > box.bottom) navigation.scrollTop += current.top - box.top - box.height / 2;
}

function addFolds() {
  const canFold = canLoad ? 'li.branch, li:has(> ul)' : 'li:has(> ul)';
  for (const button of navigation.querySelectorAll('.fold')) if (!button.parentElement.matches(canFold)) button.remove();
  for (const item of navigation.querySelectorAll(canFold)) {
    if (item.querySelector(':scope > .fold')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fold';
    button.setAttribute('aria-label', navigation.dataset.below.replace('{title}', () => item.firstChild.textContent));
    button.setAttribute('aria-expanded', String(childrenOf(item).length > 0 && !item.classList.contains('closed')));
    item.firstChild.after(button);
  }
}

async function load(item) {
  const url = urlOf(item);
  const answer = await fetch(new URL('navigation.json', url));
  const { pages } = await answer.json();
  if (!Array.isArray(pages)) throw new Error(`There are no pages below ${url}.`);
  // Another request may have been faster.
  if (!item.isConnected || item.querySelector('ul')) return;
  fill(item, pages);
  rememberBranch(url, pages);
  addFolds();
}

async function fold(button) {
  const item = button.parentElement;
  if (childrenOf(item).length === 0) {
    button.setAttribute('aria-busy', 'true');
    try {
      await load(item);
    } catch {
      location.href = urlOf(item);
    }
    button.removeAttribute('aria-busy');
    button.setAttribute('aria-expanded', 'true');
    return;
  }
  const isClosed = item.classList.toggle('closed');
  button.setAttribute('aria-expanded', String(!isClosed));
  if (item.classList.contains('branch')) {
    const pages = childrenOf(item)
      .flatMap(child => [child.firstChild.textContent, child.firstChild.href, child.classList.contains('branch') ? 1 : 0]);
    rememberBranch(urlOf(item), isClosed ? undefined : pages);
    return;
  }
  const open = [...navigation.querySelectorAll('.open')];
  const others = recall('localStorage', 'closed', []).filter(url => !open.some(other => urlOf(other) === url));
  remember('localStorage', 'closed', [...others, ...open.filter(other => other.classList.contains('closed')).map(urlOf)]);
}

navigation.addEventListener('click', event => {
  const button = event.target.closest('.fold');
  if (button) fold(button);
  const rest = event.target.closest('.rest');
  if (!rest || !canLoad || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // The first page that was not shown gets the focus.
  const last = rest.previousElementSibling;
  load(rest).then(
    () => (last.nextElementSibling ?? last).firstChild.focus({ preventScroll: true }),
    () => { location.href = urlOf(rest); });
});

// The filter finds pages by words of their titles; the pages above them stay, to tell where they are.

const filter = navigation.querySelector('.navigation-filter input');
const status = navigation.querySelector('.navigation-filter [role=status]');

function showMatches() {
  const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  const show = item => {
    const text = item.firstChild.textContent.toLowerCase();
    const matches = wanted.every(word => text.includes(word)) && !item.classList.contains('rest');
    const below = childrenOf(item).filter(show).length;
    if (matches) count++;
    item.hidden = wanted.length > 0 && !matches && below === 0;
    return !item.hidden;
  };
  for (const item of navigation.querySelectorAll(':scope > ul > li')) show(item);
  if (status) status.textContent = wanted.length === 0 ? '' : words('pagesFound', { count });
}

async function loadAll() {
  if (canLoad) await Promise.allSettled([...navigation.querySelectorAll('.rest')].map(load));
}

filter?.addEventListener('focus', loadAll);
filter?.addEventListener('input', () => {
  showMatches();
  loadAll().then(showMatches);
});
filter?.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !filter.value) return;
  event.preventDefault();
  filter.value = '';
  showMatches();
});

// A menu has no place until it opens.
navigation.addEventListener('toggle', event => {
  if (event.newState === 'open') navigation.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
});
addEventListener('pagehide', () => remember('sessionStorage', 'scroll', navigation.scrollTop));
document.addEventListener('handbookgen:patched', addFolds);

restore();

})();
