// What the default theme adds to pages that are complete without it.
(() => {

const assets = new URL('.', document.currentScript.src).href;
const { code, diagrams } = document.currentScript.dataset;
const root = document.documentElement;
const body = document.querySelector('[data-page-body]');

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

// Storage is missing where a page is opened from disk, or where the reader forbids it.
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
  announce('Copied');
  button.dataset.copied = '';
  setTimeout(() => delete button.dataset.copied, 1500);
}

// Light and dark: what the system says, until the reader chooses.

const dark = matchMedia('(prefers-color-scheme: dark)');
const schemeButton = document.querySelector('.scheme-button');

function isDark() {
  return root.dataset.scheme ? root.dataset.scheme === 'dark' : dark.matches;
}

function showScheme() {
  schemeButton?.setAttribute('aria-label', isDark() ? 'Use the light color scheme' : 'Use the dark color scheme');
  document.dispatchEvent(new Event('schemechange'));
}

schemeButton?.addEventListener('click', () => {
  const wanted = isDark() ? 'light' : 'dark';
  // Back at what the system says, the page follows it again.
  root.dataset.scheme = (wanted === 'dark') === dark.matches ? '' : wanted;
  remember('localStorage', 'scheme', root.dataset.scheme);
  showScheme();
});
dark.addEventListener('change', showScheme);
showScheme();

// Navigation: branches fold, and stay as they were left on the next page.

const navigation = document.getElementById('navigation');

function fold(item, button) {
  const isClosed = item.classList.toggle('closed');
  button.setAttribute('aria-expanded', String(!isClosed));
  const closed = [...navigation.querySelectorAll('li.closed')].map(closedItem => closedItem.firstElementChild.href);
  const others = JSON.parse(localStorage.getItem('closed') || '[]')
    .filter(url => ![...navigation.querySelectorAll('a')].some(link => link.href === url));
  remember('localStorage', 'closed', JSON.stringify([...others, ...closed]));
}

for (const item of navigation?.querySelectorAll('li:has(> ul)') ?? []) {
  const button = make('button', { type: 'button', className: 'fold' });
  button.setAttribute('aria-label', `Pages below ${item.firstElementChild.textContent}`);
  button.setAttribute('aria-expanded', String(!item.classList.contains('closed')));
  button.addEventListener('click', () => fold(item, button));
  item.firstElementChild.after(button);
}
addEventListener('pagehide', () => remember('sessionStorage', 'scroll', navigation?.scrollTop ?? 0));

// Links into closed details open them.

function openTarget() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* A sign of percent that encodes nothing stands for itself. */ }
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

// The table of contents marks where the reader is.

const contents = document.querySelector('.toc');
const entries = [...document.querySelectorAll('.toc a')]
  .map(link => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
  .filter(entry => entry.heading);
let current;
let asked = false;

function spy() {
  asked = false;
  const line = innerHeight / 4;
  let found = entries.findLast(entry => entry.heading.getBoundingClientRect().top <= line);
  if (innerHeight + scrollY >= root.scrollHeight - 2 && scrollY > 0)
    found = entries.findLast(entry => entry.heading.getBoundingClientRect().top < innerHeight);
  if (found === current) return;
  current?.link.removeAttribute('aria-current');
  found?.link.setAttribute('aria-current', 'location');
  current = found;
  // Only the box of the list may scroll, never the page.
  const box = contents.closest('.page-aside');
  if (found && box.scrollHeight > box.clientHeight) {
    const place = found.link.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (place < 0 || place > box.clientHeight - 40) box.scrollTop += place - box.clientHeight / 2;
  }
}

if (entries.length) {
  addEventListener('scroll', () => {
    if (!asked) requestAnimationFrame(spy);
    asked = true;
  }, { passive: true });
  requestAnimationFrame(spy);
}

// The text itself.

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

for (const pre of body?.querySelectorAll('pre:has(> code)') ?? []) {
  const button = make('button', { type: 'button', className: 'copy', textContent: 'Copy' });
  button.addEventListener('click', () => copy(pre.textContent, button));
  const box = make('div', { className: 'code' });
  pre.replaceWith(box);
  box.append(pre, button);
}

for (const table of body?.querySelectorAll('table') ?? []) {
  if (table.parentElement.closest('table, .table')) continue;
  const box = make('div', { className: 'table', tabIndex: 0 });
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Table');
  table.replaceWith(box);
  box.append(table);
}

// A table that fits keeps its header below that of the page; one that scrolls has to keep it itself.
function measure() {
  for (const box of body.querySelectorAll('.table')) {
    const table = box.firstElementChild;
    const fits = table.scrollWidth <= box.parentElement.clientWidth + 1;
    box.classList.toggle('fits', fits);
    box.classList.toggle('wide', !fits);
    if (fits) box.removeAttribute('tabindex');
    else box.tabIndex = 0;
  }
  for (const pre of body.querySelectorAll('pre')) {
    if (pre.scrollWidth > pre.clientWidth) pre.tabIndex = 0;
    else pre.removeAttribute('tabindex');
  }
}
if (body) {
  measure();
  new ResizeObserver(measure).observe(body);
}

async function highlight(names) {
  const [{ default: highlighter }, ...modules] = await Promise.all(
    ['core', ...names.map(name => `languages/${name}`)].map(name => import(`${assets}highlight/${name}.min.js`)));
  modules.forEach((module, i) => highlighter.registerLanguage(names[i], module.default));
  for (const block of body.querySelectorAll('pre > code[class^=language-]')) {
    const language = block.className.slice('language-'.length);
    if (highlighter.getLanguage(language)) block.innerHTML = highlighter.highlight(block.textContent, { language }).value;
  }
}
// Without a server a page can load no modules; its code stays plain.
if (code) highlight(code.split(' ')).catch(() => {});

function palette() {
  const style = getComputedStyle(body);
  const probe = document.body.appendChild(make('i', { hidden: true }));
  const color = name => {
    probe.style.color = `var(--${name})`;
    const toRgb = (_, ...rgb) => `rgb(${rgb.slice(0, 3).map(part => Math.round(part * 255))})`;
    return getComputedStyle(probe).color.replace(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+).*/, toRgb);
  };
  const colors = {
    darkMode: isDark(), fontFamily: style.fontFamily, background: color('page'), textColor: color('text'), lineColor: color('muted'),
    primaryColor: color('accent-soft'), primaryBorderColor: color('accent'), primaryTextColor: color('strong'),
    secondaryColor: color('sunken'), secondaryBorderColor: color('line-strong'), secondaryTextColor: color('strong'),
    tertiaryColor: color('raised'), tertiaryBorderColor: color('line'), tertiaryTextColor: color('strong'),
    noteBkgColor: color('warn-soft'), noteTextColor: color('strong'), noteBorderColor: color('warn'), edgeLabelBackground: color('page'),
  };
  probe.remove();
  return colors;
}

async function draw(figures) {
  const { default: mermaid } = await import(`${assets}mermaid/mermaid.esm.min.mjs`);
  mermaid.initialize({
    startOnLoad: false, securityLevel: 'strict', theme: 'base', themeVariables: palette(), suppressErrorRendering: true,
  });
  // Mermaid measures what it draws; as a part of the page it would push the text about.
  const easel = document.body.appendChild(make('div', { className: 'easel' }));
  for (const [i, figure] of figures.entries()) {
    try {
      const { svg } = await mermaid.render(`diagram-${i + 1}`, figure.source, easel);
      figure.place.innerHTML = svg;
      figure.place.hidden = false;
      figure.pre.hidden = true;
    } catch (error) {
      figure.pre.title = `This diagram cannot be drawn: ${error.message}`;
    }
  }
  easel.remove();
}

if (diagrams !== undefined) {
  const figures = [...body.querySelectorAll('pre.mermaid')].map(pre => {
    const place = make('div', { className: 'diagram', hidden: true, tabIndex: 0 });
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', 'Diagram');
    pre.after(place);
    return { pre, place, source: pre.textContent };
  });
  const near = new IntersectionObserver(seen => {
    if (!seen.some(entry => entry.isIntersecting)) return;
    near.disconnect();
    draw(figures).catch(() => {});
    document.addEventListener('schemechange', () => draw(figures));
  }, { rootMargin: '600px' });
  figures.forEach(figure => near.observe(figure.pre));
}

// The form that makes tagged links.

if (body?.querySelector('[data-utm-builder]'))
  import(`${assets}utm-builder.js`).catch(() => body.querySelector('.utm-builder-needs-script')?.classList.add('failed'));

})();
