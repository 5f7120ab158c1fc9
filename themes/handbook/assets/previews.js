// Links of the site: fetched when a reader points at them, and shown as a preview when the reader stays.
(() => {

const { make, style } = window.handbook;
const fetchDelay = 80;
const showDelay = 450;
const most = 600;
const body = document.querySelector('[data-page-body]');
const hasPointer = matchMedia('(hover: hover)');

const pages = new Map();

// One fetch for both: the browser keeps it for the visit that follows.
function fetchPage(url) {
  const address = url.href.split('#')[0];
  if (!pages.has(address)) {
    const page = fetch(address, { credentials: 'same-origin' }).then(async answer => {
      const isPage = answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html');
      return isPage ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    });
    pages.set(address, page.catch(() => { pages.delete(address); }));
  }
  return pages.get(address);
}

const isSame = url => url.pathname === location.pathname && url.search === location.search;

function idOf(url) {
  try { return decodeURIComponent(url.hash.slice(1)); } catch { return url.hash.slice(1); }
}

// Only what is a page: a file has no preview, and may be large.
const isPage = url => url.origin === location.origin && /(\/|\.html?)$/.test(url.pathname);

const textOf = element => {
  const copy = element.cloneNode(true);
  for (const part of copy.querySelectorAll('.permalink, script, style, template, button, .footnote-back-ref')) part.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

// The first texts below a heading, or of the page: plain text, whatever the page contains.
function beginning(start) {
  const texts = [];
  let length = 0;
  for (let each = start; each && length < most / 2; each = each.nextElementSibling) {
    if (texts.length && each.matches('h1, h2, h3, h4, h5, h6')) break;
    if (!each.matches('p, ul, ol, dl, blockquote, .alert')) continue;
    const items = each.matches('ul, ol') ? [...each.children].slice(0, 5).map(item => `• ${textOf(item)}`) : [textOf(each)];
    for (const text of items.filter(Boolean)) {
      texts.push(text);
      length += text.length;
    }
  }
  return texts;
}

const cut = text => text.length <= most / 2 ? text : `${text.slice(0, most / 2).replace(/\s+\S*$/, '')}…`;

function contentOf(page, url) {
  const main = page.querySelector('main') ?? page.body;
  const title = textOf(main.querySelector('h1') ?? page.querySelector('title') ?? main);
  const target = url.hash && page.getElementById(idOf(url));
  const text = page.querySelector('[data-page-body]');
  if (target && text?.contains(target)) {
    const heading = target.closest('h1, h2, h3, h4, h5, h6') ?? target.querySelector('h1, h2, h3, h4, h5, h6');
    if (heading) return { title: textOf(heading), context: title, texts: beginning(heading.nextElementSibling) };
    const block = target.closest('li, dd, dt, p, td, figure, blockquote') ?? target;
    return { title, context: '', texts: [textOf(block)] };
  }
  const description = page.querySelector('.page-description');
  return { title, context: '', texts: description ? [textOf(description)] : beginning(text?.firstElementChild) };
}

let card;
let owner;
let timers = [];

function hide() {
  timers.forEach(clearTimeout);
  timers = [];
  card?.remove();
  owner?.removeAttribute('aria-describedby');
  card = owner = undefined;
}

async function show(link, url) {
  const [page] = await Promise.all([isSame(url) ? document : fetchPage(url), style('media.css')]);
  if (!page || owner !== link) return;
  const { title, context, texts } = contentOf(page, url);
  if (!title) return;
  card = make('div', { className: 'preview', id: 'page:preview' },
    ...context ? [make('small', { textContent: context })] : [],
    make('strong', { textContent: title }),
    ...texts.slice(0, 4).map(text => make('p', { textContent: cut(text) })));
  card.setAttribute('role', 'tooltip');
  card.lang = page.documentElement.lang;
  card.dir = page.documentElement.dir;
  // What the pointer can reach must stay while it is there (WCAG 1.4.13).
  card.addEventListener('pointerleave', hide);
  document.body.append(card);
  link.setAttribute('aria-describedby', card.id);
  place(link);
}

// Below the link, or above it where there is more room; never outside of the window.
function place(link) {
  const box = link.getClientRects()[0];
  if (!box) return hide();
  const { width, height } = card.getBoundingClientRect();
  const isAbove = box.bottom + height + 12 > innerHeight && box.top > height + 12;
  card.style.insetInlineStart = 'auto';
  card.style.left = `${Math.max(12, Math.min(box.left, document.documentElement.clientWidth - width - 12))}px`;
  card.style.top = `${isAbove ? box.top - height - 6 : box.bottom + 6}px`;
}

// In the text, links lead away from what one reads; elsewhere, their titles say enough.
const hasPreview = link => body?.contains(link) && !link.matches('.permalink, .btn, .footnote-backref, [data-card]')
  && !link.querySelector('img')
  && !link.closest('.cards, .toc, nav');

function begin(link) {
  const url = new URL(link.href);
  if (!isPage(url) || link.target === '_blank' || link.download) return;
  hide();
  owner = link;
  if (!isSame(url)) timers.push(setTimeout(() => fetchPage(url), fetchDelay));
  if (hasPreview(link) && (!isSame(url) || url.hash)) timers.push(setTimeout(() => show(link, url), showDelay));
}

function point(event) {
  if (event.pointerType !== 'mouse' && event.type === 'pointerover' || !hasPointer.matches && event.type === 'pointerover') return;
  const link = event.target.closest?.('a[href]');
  if (link && link !== owner && link.protocol !== 'file:') begin(link);
}

addEventListener('pointerover', point, { passive: true });
addEventListener('pointerout', event => {
  const link = owner;
  if (!link || event.pointerType === 'touch' || !event.target.closest?.('a[href]')) return;
  const to = event.relatedTarget;
  if (link.contains(to) || card?.contains(to)) return;
  // There is a gap to cross between the link and its preview.
  timers.push(setTimeout(() => { if (owner === link && !card?.matches(':hover')) hide(); }, 120));
}, { passive: true });
addEventListener('focusin', event => {
  if (event.target.matches?.('a[href]:focus-visible')) begin(event.target);
  else if (!card?.contains(event.target)) hide();
});
addEventListener('keydown', event => { if (event.key === 'Escape' && owner) hide(); });
addEventListener('scroll', () => { if (card) hide(); }, { passive: true });
addEventListener('click', hide);
addEventListener('pagehide', hide);

window.handbook['previews.js'] = event => {
  if (event.type === 'focusin') begin(event.target.closest('a[href]'));
  else point(event);
};

})();
