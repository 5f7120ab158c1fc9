// Code: colors, and a button that copies it.
(() => {

const { assets, code, make, copy } = window.handbook;
const body = document.querySelector('[data-page-body]');
// Patterns may take long on what is no code of that language.
const longest = 50_000;
const colored = new WeakMap();

function addButtons() {
  for (const pre of body.querySelectorAll('pre:has(> code)')) {
    if (pre.parentElement.className === 'code') continue;
    const button = make('button', { type: 'button', className: 'copy', title: words('copyCode') });
    button.setAttribute('aria-label', words('copyCode'));
    button.addEventListener('click', () => copy(pre.textContent, button));
    const box = make('div', { className: 'code' });
    pre.replaceWith(box);
    box.append(pre, button);
  }
}

// In the order of the list: a language may need the core, or another language.
let library;
function load() {
  const one = name => new Promise((resolve, reject) => {
    const script = make('script', { src: `${assets}highlight/${name}.min.js`, async: false, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  return library ??= Promise.all(['core', ...code.split(' ').map(name => `languages/${name}`)].map(one));
}

const pause = () => new Promise(resolve => setTimeout(resolve));

async function color() {
  await load();
  let start = performance.now();
  for (const block of body.querySelectorAll('pre > code[class^=language-]')) {
    const language = block.className.slice('language-'.length);
    const text = block.textContent;
    if (!hljs.getLanguage(language) || colored.get(block) === text || text.length > longest) continue;
    colored.set(block, text);
    block.innerHTML = hljs.highlight(text, { language, ignoreIllegals: true }).value;
    if (performance.now() - start < 10) continue;
    await pause();
    start = performance.now();
  }
}

function enhance() {
  addButtons();
  if (code) color().catch(() => { /* It is readable without colors. */ });
}
enhance();
document.addEventListener('handbookgen:patched', enhance);

})();
