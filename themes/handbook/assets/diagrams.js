// Diagrams: drawn one at a time, when they come near, so that the page can be read and scrolled meanwhile.
(() => {

// From disk, a page cannot load modules; its diagrams are text.
if (location.protocol === 'file:') return;

const { assets, make, isDark } = window.handbook;
const body = document.querySelector('[data-page-body]');
// A larger one may take seconds, so that a reader has to ask for it.
const largest = 60;

function palette(scheme) {
  const probe = body.appendChild(make('i', { hidden: true }));
  probe.style.colorScheme = scheme;
  const color = name => {
    probe.style.color = `var(--${name})`;
    const toRgb = (_, ...rgb) => `rgb(${rgb.slice(0, 3).map(part => Math.round(part * 255))})`;
    return getComputedStyle(probe).color.replace(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+).*/, toRgb);
  };
  const colors = {
    darkMode: scheme === 'dark', fontFamily: getComputedStyle(body).fontFamily,
    background: color('page'), textColor: color('text'), lineColor: color('muted'),
    primaryColor: color('accent-soft'), primaryBorderColor: color('accent'), primaryTextColor: color('strong'),
    secondaryColor: color('sunken'), secondaryBorderColor: color('line-strong'), secondaryTextColor: color('strong'),
    tertiaryColor: color('raised'), tertiaryBorderColor: color('line'), tertiaryTextColor: color('strong'),
    noteBkgColor: color('warn-soft'), noteTextColor: color('strong'), noteBorderColor: color('warn'), edgeLabelBackground: color('page'),
  };
  probe.remove();
  return colors;
}

// What its author colored was made for a white page, and is drawn on one.
const colored = new RegExp([
  String.raw`^\s*(?:style|linkStyle|classDef)\s.*(?:fill|stroke|color)\s*:`, String.raw`%%\{\s*init`, String.raw`\brect\s+rgba?\(`,
  String.raw`^\s*box\s`, String.raw`\bUpdate\w*Style\(`, String.raw`^\s*theme(?:Variables|CSS)?\s*:`,
].join('|'), 'mi');
const schemeOf = source => isDark() && !colored.test(source) ? 'dark' : 'light';

// A rough measure: lines with something on them, and arrows where several share a line.
const sizeOf = source => source.split(/\n|;|-->|---|->>/).filter(part => part.trim()).length;

let mermaid;
// Mermaid would draw into an older diagram with the same id.
let drawn = 0;

async function draw(figure) {
  const { place, pre } = figure;
  const source = pre.textContent;
  const scheme = schemeOf(source);
  Object.assign(figure, { source, scheme });
  mermaid ??= import(`${assets}mermaid/mermaid.esm.min.mjs`).then(module => module.default);
  const library = await mermaid;
  library.initialize({
    startOnLoad: false, securityLevel: 'strict', theme: 'base', themeVariables: palette(scheme), suppressErrorRendering: true,
  });
  // Mermaid measures its diagram in the document; in the flow of the page, that would move the text.
  const easel = document.body.appendChild(make('div', { className: 'easel' }));
  try {
    const { svg } = await library.render(`diagram-${++drawn}`, source, easel);
    place.innerHTML = svg;
    place.classList.toggle('light', isDark() && scheme === 'light');
    pre.removeAttribute('title');
    place.hidden = false;
  } catch (error) {
    pre.title = words('diagramFailed', { reason: error.message });
    place.hidden = true;
  }
  pre.hidden = !place.hidden;
  easel.remove();
  document.dispatchEvent(new CustomEvent('diagramdrawn', { detail: place }));
}

const figures = new Map();
const isDue = figure => figure.source !== figure.pre.textContent || figure.scheme !== schemeOf(figure.source);

const near = new IntersectionObserver(seen => {
  for (const { target, isIntersecting } of seen) figures.get(target)?.near[isIntersecting ? 'add' : 'delete'](target);
  work();
}, { rootMargin: '600px' });

const pause = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));

// The one in view goes first.
function next() {
  const distance = figure => {
    const { top, bottom } = (figure.pre.hidden ? figure.place : figure.pre).getBoundingClientRect();
    return bottom < 0 ? -bottom : Math.max(0, top);
  };
  const due = [...new Set(figures.values())].filter(figure => figure.near.size && figure.isWanted && isDue(figure));
  return due.sort((a, b) => distance(a) - distance(b))[0];
}

let isBusy = false;
async function work() {
  if (isBusy) return;
  isBusy = true;
  try {
    for (let figure; (figure = next());) {
      await draw(figure);
      await pause();
    }
  } catch { /* Mermaid cannot be loaded: diagrams stay text. */ }
  isBusy = false;
}
document.addEventListener('schemechange', work);

function askFirst(figure) {
  const button = make('button', { type: 'button', className: 'btn draw', textContent: words('drawDiagram') });
  button.addEventListener('click', () => {
    button.remove();
    figure.isWanted = true;
    work();
  });
  figure.pre.before(button);
  return button;
}

function enhance() {
  for (const [element, { pre, place, button }] of figures) {
    if (pre.isConnected) continue;
    near.unobserve(element);
    place.remove();
    button?.remove();
    figures.delete(element);
  }
  for (const pre of body.querySelectorAll('pre.mermaid')) {
    if (figures.has(pre)) continue;
    const place = make('div', { className: 'diagram', hidden: true, tabIndex: 0 });
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', words('diagram'));
    pre.after(place);
    const figure = { pre, place, near: new Set(), isWanted: sizeOf(pre.textContent) <= largest };
    if (!figure.isWanted) figure.button = askFirst(figure);
    // What is drawn is observed instead of its source, which is hidden.
    for (const element of [pre, place]) {
      figures.set(element, figure);
      near.observe(element);
    }
  }
  work();
}
enhance();
document.addEventListener('handbookgen:patched', enhance);

})();
