// What a patch must not move or lose: the place on the screen, the focus, what is open, and what has been typed.

const focusable = 'a, button, input, select, summary, textarea, [tabindex]';

/**
 * Notes the state of the page.
 * @returns {(patch: { changed: Node[], gone: Node[] }) => void} Restores it after a patch.
 */
export function keepState() {
  const blocks = visibleBlocks();
  const focused = document.activeElement;
  return patch => {
    restoreState(patch);
    if (focused && !focused.isConnected) successorOf(focused)?.focus({ preventScroll: true });
    restoreScroll(blocks);
  };
}

// At the very top, what comes in above should be seen.
function visibleBlocks() {
  if (scrollY === 0) return [];
  const page = document.querySelector('[data-page-body]') ?? document.querySelector('main') ?? document.body;
  const top = headerBottom();
  const found = [];
  for (const block of page.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, tr, pre, dt, dd, img, summary, figure')) {
    const box = block.getBoundingClientRect();
    if (box.height > 0 && box.bottom > top && box.top < innerHeight) found.push([block, box.top]);
  }
  // A block that begins on the screen is what the reader looks at; one that began above it may have grown there.
  return [...found.filter(([, at]) => at >= top), ...found.filter(([, at]) => at < top)];
}

// Pages often have a header that stays on the screen.
function headerBottom() {
  const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  return Number.isFinite(padding) ? padding : 0;
}

function restoreScroll(blocks) {
  const anchor = blocks.find(([block]) => block.isConnected && block.getBoundingClientRect().height > 0);
  if (!anchor) return;
  const [block, top] = anchor;
  const moved = block.getBoundingClientRect().top - top;
  if (Math.abs(moved) > 0.5) scrollBy({ top: moved, behavior: 'instant' });
}

function successorOf(element) {
  if (element.id) return document.getElementById(element.id);
  const text = textOf(element);
  return [...document.querySelectorAll(focusable)].find(other => other.localName === element.localName && textOf(other) === text);
}

const textOf = element => element.getAttribute('href') ?? element.getAttribute('name') ?? element.textContent;

// Blocks that a patch replaced: what was open or filled in is so again in those that came for them.
function restoreState({ changed, gone }) {
  for (const details of within(gone, 'details')) {
    const next = within(changed, 'details').find(other => summaryOf(other) === summaryOf(details));
    if (next) next.open = details.open;
  }
  for (const field of within(gone, 'input, select, textarea')) {
    const next = within(changed, field.localName).find(other => other.type === field.type && nameOf(other) === nameOf(field));
    if (!next || !nameOf(field) || field.type === 'file') continue;
    if (field.type === 'checkbox' || field.type === 'radio') next.checked = field.checked;
    else next.value = field.value;
  }
}

const within = (nodes, selector) => nodes.filter(node => node.nodeType === Node.ELEMENT_NODE)
  .flatMap(node => [...node.matches(selector) ? [node] : [], ...node.querySelectorAll(selector)]);

const summaryOf = details => details.querySelector(':scope > summary')?.textContent;

const nameOf = field => field.id || [field.name, field.type === 'radio' ? field.value : ''].join(' ').trim();
