// Enhancements of the default theme. Pages work without them.
(() => {

const assets = new URL('.', document.currentScript.src).href;
const { dataset } = document.currentScript;
const root = document.documentElement;
const body = document.querySelector('[data-page-body]');

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

// There is no storage if a page is opened from disk, or if the reader has turned it off.
function remember(storage, key, value) {
  try { window[storage].setItem(key, value); } catch { /* The page works without. */ }
}

const announcer = document.body.appendChild(make('div', { className: 'unseen' }));
announcer.setAttribute('role', 'status');

function announce(text) {
  announcer.textContent = '';
  setTimeout(() => { announcer.textContent = text; }, 50);
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  announce(words('copied'));
  button.dataset.copied = '';
  setTimeout(() => delete button.dataset.copied, 1500);
}

// Color scheme: follows the system until the reader chooses one.

const dark = matchMedia('(prefers-color-scheme: dark)');
const schemeButtons = document.querySelectorAll('.scheme-button');

function isDark() {
  return root.dataset.scheme ? root.dataset.scheme === 'dark' : dark.matches;
}

function showScheme() {
  for (const button of schemeButtons) button.setAttribute('aria-label', words(isDark() ? 'lightScheme' : 'darkScheme'));
  document.dispatchEvent(new Event('schemechange'));
}

function changeScheme() {
  const wanted = isDark() ? 'light' : 'dark';
  // If the choice is that of the system, the page follows the system again.
  root.dataset.scheme = (wanted === 'dark') === dark.matches ? '' : wanted;
  remember('localStorage', 'scheme', root.dataset.scheme);
  showScheme();
}
for (const button of schemeButtons) button.addEventListener('click', changeScheme);
dark.addEventListener('change', showScheme);
showScheme();

// The key of the search, as the reader's keyboard has it.

const searchKey = document.querySelector('.search-open kbd');
if (searchKey && /^(Mac|iP)/.test(navigator.platform)) searchKey.textContent = '\u2318 K';

// A link to something inside closed details opens them.

function idOf(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A sign of percent that encodes nothing stands for itself.
    return hash.slice(1);
  }
}

function openTarget() {
  const id = idOf(location.hash);
  const target = id && document.getElementById(id);
  if (!target || !body?.contains(target)) return;
  let opened = false;
  for (let details = target.closest('details'); details; details = details.parentElement.closest('details')) {
    opened ||= !details.open;
    details.open = true;
  }
  if (opened) target.scrollIntoView();
}
addEventListener('hashchange', openTarget);
openTarget();

// A short way inside the page is a glide, a long one a jump. Either ends where it should only if all that is above has its height.

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href*="#"]');
  if (!link || link.pathname !== location.pathname || link.search !== location.search || event.defaultPrevented) return;
  root.classList.add('whole');
  const contents = link.closest('.toc');
  if (contents) contents.open = false;
  const way = document.getElementById(idOf(link.hash))?.getBoundingClientRect().top ?? Infinity;
  root.classList.toggle('gliding', Math.abs(way) < 3 * innerHeight);
});
addEventListener('scrollend', () => root.classList.remove('gliding'));

// The table of contents marks the current section.

let entries = [];
let current;
let asked = false;
const here = document.querySelector('.toc-here');

function readContents() {
  entries = [...document.querySelectorAll('.toc a')]
    .map(link => ({ link, heading: document.getElementById(idOf(link.hash)) }))
    .filter(entry => entry.heading);
  if (entries.length || current) askForSpy();
}

function spy() {
  asked = false;
  const line = innerHeight / 4;
  let found = entries.findLast(entry => entry.heading.getBoundingClientRect().top <= line);
  if (innerHeight + scrollY >= root.scrollHeight - 2 && scrollY > 0)
    found = entries.findLast(entry => entry.heading.getBoundingClientRect().top < innerHeight);
  found ??= entries[0];
  if (found?.link === current?.link) return;
  current?.link.removeAttribute('aria-current');
  found?.link.setAttribute('aria-current', 'location');
  current = found;
  if (here) here.textContent = found?.link.textContent ?? '';
  // Scroll only the list, never the page.
  const box = found?.link.closest('.toc');
  if (box?.scrollHeight > box.clientHeight) {
    const place = found.link.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (place < 0 || place > box.clientHeight - 40) box.scrollTop += place - box.clientHeight / 2;
  }
}

function askForSpy() {
  if (!asked) requestAnimationFrame(spy);
  asked = true;
}
addEventListener('scroll', askForSpy, { passive: true });

// Page text.

body?.addEventListener('click', event => {
  const permalink = event.target.closest('.permalink');
  if (permalink) copy(permalink.href, permalink);
  const frame = event.target.closest('a.frame');
  if (frame && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    showFrame(frame);
  }
});

function showFrame(link) {
  const title = link.querySelector('strong').textContent;
  const frame = make('iframe', { className: 'frame', src: link.href, title, allowFullscreen: true });
  frame.allow = 'encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.style.cssText = link.style.cssText;
  link.replaceWith(frame);
  frame.focus();
}

function addBoxes() {
  for (const table of body.querySelectorAll('table')) {
    if (table.parentElement.closest('table, .table')) continue;
    const box = make('div', { className: 'table', tabIndex: 0 });
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', words('tableBox'));
    table.replaceWith(box);
    box.append(table);
  }
}

// A table that fits has a sticky header below the page header; a table that scrolls needs its own. Everything is read before anything is
// changed: a browser lays out the whole page again for each reading after a change.
function measure() {
  const tables = [...body.querySelectorAll('.table')].map(box => {
    return { box, fits: box.firstElementChild.scrollWidth <= box.parentElement.clientWidth + 1 };
  });
  const blocks = [...body.querySelectorAll('pre')].map(pre => ({ pre, scrolls: pre.scrollWidth > pre.clientWidth }));
  for (const { box, fits } of tables) {
    box.classList.toggle('fits', fits);
    box.classList.toggle('wide', !fits);
    if (fits) box.removeAttribute('tabindex');
    else box.tabIndex = 0;
  }
  for (const { pre, scrolls } of blocks) {
    if (scrolls) pre.tabIndex = 0;
    else pre.removeAttribute('tabindex');
  }
  showMore(tables.map(({ box }) => box));
}

function showMore(boxes) {
  const more = boxes.map(box => Math.abs(box.scrollLeft) + box.clientWidth < box.scrollWidth - 1);
  boxes.forEach((box, i) => box.classList.toggle('more', more[i] && box.classList.contains('wide')));
}
body?.addEventListener('scroll', event => {
  if (event.target.classList?.contains('table')) showMore([event.target]);
}, { capture: true, passive: true });
if (body) new ResizeObserver(measure).observe(body);

// What only some pages have is shown by scripts of its own, which come when a page has it. They are no modules, so that they also work on
// pages that were opened from disk.

window.handbook = { assets, code: dataset.code, make, announce, copy, isDark, style: name => ask(name, 'link') };

const scripts = new Map();

// What cannot be loaded is not waited for: a page works without it.
function ask(name, kind = 'script') {
  const place = kind === 'link' ? { rel: 'stylesheet', href: assets + name } : { src: assets + name };
  const load = resolve => document.head.append(make(kind, { ...place, onload: resolve, onerror: resolve }));
  if (!scripts.has(name)) scripts.set(name, new Promise(load));
  return scripts.get(name);
}

const parts = {
  'diagrams.js': 'pre.mermaid',
  'tables.js': 'thead',
  'pictures.js': 'img:not(.face), pre.mermaid',
};

// Who never scrolls to a table needs no script for it.
const nearby = new IntersectionObserver(seen => {
  for (const { target, isIntersecting } of seen) {
    if (!isIntersecting) continue;
    nearby.unobserve(target);
    for (const [name, selector] of Object.entries(parts)) if (target.matches(selector)) ask(name);
  }
}, { rootMargin: '300px' });

function askForParts() {
  if (body.querySelector('pre > code')) ask('code.js');
  for (const [name, selector] of Object.entries(parts))
    if (!scripts.has(name)) for (const element of body.querySelectorAll(selector)) nearby.observe(element);
}

// The first link that is pointed at, and the first key that is pressed, are shown again to the script that wants them.
function askOnce(type, name, wants) {
  addEventListener(type, function first(event) {
    if (!wants(event)) return;
    removeEventListener(type, first);
    ask(name).then(() => handbook[name]?.(event));
  }, { passive: true });
}

const isLink = event => location.protocol !== 'file:' && event.target.closest?.('a[href]')?.host === location.host;
if (matchMedia('(hover: hover)').matches) askOnce('pointerover', 'previews.js', isLink);
askOnce('focusin', 'previews.js', event => isLink(event) && event.target.matches(':focus-visible'));
askOnce('keydown', 'shortcuts.js', event => !event.ctrlKey && !event.metaKey && !event.altKey && /^[a-z?[\]]$/.test(event.key));
document.querySelector('.shortcuts-open')?.addEventListener('click', () => ask('shortcuts.js').then(() => handbook.showShortcuts()));

// What scripts add to a page. A preview changes pages while they are open, and then asks for it again.

let hasForm = false;

function enhance() {
  readContents();
  if (!body) return;
  addBoxes();
  askForParts();
  // The form for tagged links. It is no module, so that it also works on a page that was opened from disk.
  if (!hasForm && body.querySelector('[data-utm-builder]')) {
    hasForm = true;
    const onerror = () => body.querySelector('.utm-builder-needs-script')?.classList.add('failed');
    document.head.append(make('script', { src: `${assets}utm-builder.js`, onerror }));
  }
}
enhance();
document.addEventListener('handbookgen:patched', enhance);

})();
