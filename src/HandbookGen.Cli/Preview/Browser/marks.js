// Shows what has just changed, and where a finding is.
import { likeness, wordsOf } from './words.js';

const blocks = 'h1, h2, h3, h4, h5, h6, p, li, td, th, pre, dt, dd, summary, figcaption, img, figure, blockquote';
const mark = 'data-handbookgen-mark';
const mostFlashes = 12;
// Texts with less in common are different texts.
const leastLikeness = 0.2;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`@media screen {
  [${mark}] {
    --handbookgen-line: light-dark(#0b5cad, #7cb8f5); --handbookgen-fill: light-dark(rgb(11 92 173 / .09), rgb(124 184 245 / .14));
    outline: 2px solid var(--handbookgen-line); outline-offset: .375rem; border-radius: .125rem; scroll-margin-block: 5rem;
    background-color: var(--handbookgen-fill); box-shadow: 0 0 0 .375rem var(--handbookgen-fill);
  }
  [${mark}=warning] {
    --handbookgen-line: light-dark(#8a5200, #f0b45b); --handbookgen-fill: light-dark(rgb(240 160 20 / .14), rgb(240 180 91 / .14));
  }
  [${mark}=error] {
    --handbookgen-line: light-dark(#b3261e, #ff9c92); --handbookgen-fill: light-dark(rgb(179 38 30 / .09), rgb(255 156 146 / .14));
  }
}`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Briefly colors the blocks that changed, as far as they are on the screen. @param {Node[]} nodes */
export function flash(nodes) {
  const changed = new Set();
  for (const node of nodes) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const block = element?.closest(blocks) ?? element;
    if (block?.closest('main') && !block.matches('main, article, section')) changed.add(block);
  }
  const seen = [...changed].filter(isOnScreen).filter(block => ![...changed].some(other => other !== block && other.contains(block)));
  if (seen.length > mostFlashes) return;
  const color = 'rgb(124 92 255 / .2)';
  for (const block of seen)
    block.animate(
      [
        { backgroundColor: color, boxShadow: `0 0 0 .375rem ${color}`, borderRadius: '.125rem' },
        { boxShadow: '0 0 0 .375rem transparent', borderRadius: '.125rem' },
      ],
      // Without motion, the color stays for a moment and is gone.
      { duration: 1400, easing: isStill() ? 'steps(1, end)' : 'cubic-bezier(.4, 0, 1, 1)' });
}

function isOnScreen(block) {
  const box = block.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}

/**
 * Finds the block of the page that a finding is about.
 * @param {string} section The id of the heading above it; empty for the start of the page.
 * @param {string} text The words of the block; empty if it has none.
 */
export function placeOf(section, text) {
  const page = document.querySelector('main') ?? document.body;
  const heading = section ? document.getElementById(section) : null;
  if (text) {
    const wanted = wordsOf(text);
    const all = [...page.querySelectorAll(blocks)].filter(block => block.checkVisibility?.() !== false || block.closest('details'));
    for (const group of [inSection(all, heading), all]) {
      const found = mostLike(group, wanted);
      if (found) return found;
    }
  }
  return heading?.closest('h1, h2, h3, h4, h5, h6') ?? heading ?? page.querySelector('h1') ?? page;
}

function inSection(all, heading) {
  if (heading === null) return all;
  const from = all.findIndex(block => block === heading || heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (from < 0) return [];
  const end = all.findIndex((block, i) => i > from && block.id && block.matches('h1, h2, h3, h4, h5, h6'));
  return all.slice(from, end < 0 ? all.length : end);
}

function mostLike(group, wanted) {
  let [found, most] = [null, leastLikeness];
  for (const block of group) {
    const score = likeness(wanted, wordsOf(block.localName === 'img' ? block.alt : block.textContent));
    // Of an item and the paragraph in it, the inner one is the place.
    if (score > most || (found && score === most && found.contains(block))) [found, most] = [block, score];
  }
  return found;
}

/** Marks a place until another one is marked, and scrolls there. @param {string} severity */
export function markPlace(place, severity) {
  clearMark();
  for (let details = place.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
  place.setAttribute(mark, severity);
  place.scrollIntoView({ block: 'center', behavior: isStill() ? 'instant' : 'smooth' });
}

export function clearMark() {
  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
}
