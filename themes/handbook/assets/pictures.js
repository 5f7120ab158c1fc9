// Pictures and diagrams that are shown smaller than they are can be enlarged.
(() => {

const { make, style } = window.handbook;
const body = document.querySelector('[data-page-body]');
const smallest = 96;

let dialog;

function open(content, text) {
  const close = make('button', { type: 'button', className: 'close' });
  close.setAttribute('aria-label', words('closeThis'));
  const caption = make('figcaption', { textContent: text });
  dialog = make('dialog', { className: 'lightbox' }, make('figure', {}, content, caption), close);
  dialog.setAttribute('aria-label', text || words('picture'));
  const from = document.activeElement;
  dialog.addEventListener('click', event => {
    if (event.target.closest('.close') || !event.target.closest('figure > *')) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    from.focus({ preventScroll: true });
  });
  style('media.css').then(() => {
    document.body.append(dialog);
    dialog.showModal();
  });
}

function enlarge(picture) {
  const large = make('img', { src: picture.currentSrc || picture.src, alt: picture.alt });
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? picture.alt;
  open(large, caption.trim());
}

// A button that is a picture: its alternative text says what it shows.
function offer(picture) {
  const isDrawing = /\.svg([?#]|$)/i.test(picture.src);
  const isCut = picture.naturalWidth > picture.clientWidth * 1.15 || isDrawing && picture.clientWidth < innerWidth * .8;
  if (!isCut || !picture.alt.trim() || picture.clientWidth < smallest || picture.clientHeight < smallest / 2) return;
  if (picture.closest('a, button, summary, label')) return;
  picture.tabIndex = 0;
  picture.setAttribute('role', 'button');
  picture.setAttribute('aria-haspopup', 'dialog');
}

body.addEventListener('click', event => {
  if (event.target.matches('img[role=button]')) enlarge(event.target);
});
body.addEventListener('keydown', event => {
  if (!event.target.matches('img[role=button]') || event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  enlarge(event.target);
});

// A diagram keeps its own scrolling, so that a button enlarges it.
document.addEventListener('diagramdrawn', ({ detail: place }) => {
  const svg = place.querySelector('svg');
  if (!svg || place.hidden) return;
  const button = make('button', { type: 'button', className: 'enlarge', title: words('enlargeDiagram') });
  button.setAttribute('aria-label', words('enlargeDiagram'));
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', () => {
    const copy = svg.cloneNode(true);
    const { width, height } = svg.viewBox.baseVal;
    copy.style.maxWidth = '';
    if (width && height) copy.style.aspectRatio = `${width} / ${height}`;
    const card = make('div', { className: place.classList.contains('light') ? 'sheet light' : 'sheet' }, copy);
    open(card, '');
  });
  place.prepend(button);
});

const seen = new WeakSet();

function enhance() {
  for (const picture of body.querySelectorAll('img:not(.face)')) {
    if (seen.has(picture)) continue;
    seen.add(picture);
    if (picture.complete && picture.naturalWidth) offer(picture);
    else picture.addEventListener('load', () => offer(picture), { once: true });
  }
}
enhance();
document.addEventListener('handbookgen:patched', enhance);

})();
