// Keys, and a sheet that lists them. Single keys can be switched off (WCAG 2.1.4), and never count while somebody types.
(() => {

const { make, style } = window.handbook;
const go = selector => {
  const link = document.querySelector(selector);
  link?.click();
  return link;
};

function contents() {
  const details = document.querySelector('.toc');
  if (!details) return;
  details.open = true;
  const link = details.querySelector('a[aria-current]') ?? details.querySelector('a');
  link?.focus();
  return link;
}

const keys = [
  { keys: ['/', 'Ctrl K'], text: 'keySearch' },
  { keys: ['t'], text: 'keyContents', run: contents },
  { keys: ['p', '['], text: 'keyPrevious', run: () => go('a[rel=prev]') },
  { keys: ['n', ']'], text: 'keyNext', run: () => go('a[rel=next]') },
  { keys: ['g h'], text: 'keyHome', run: () => go('.site-title') },
  { keys: ['e'], text: 'keyEdit', run: () => go('a.edit') },
  { keys: ['?'], text: 'keyHelp', run: showShortcuts },
];

const areOn = () => { try { return localStorage.shortcuts !== 'off'; } catch { return true; } };
const isTyping = event => event.target.closest?.('input, textarea, select, [contenteditable=""], [contenteditable="true"]');

let before = '';

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing || event.repeat) return;
  if (!areOn() || isTyping(event) || document.querySelector('dialog[open]')) return;
  const typed = before + event.key;
  before = keys.some(each => each.keys.some(key => key.startsWith(`${typed} `))) ? `${typed} ` : '';
  const run = keys.find(each => each.run && (each.keys.includes(typed) || each.keys.includes(event.key)))?.run;
  if (run?.()) event.preventDefault();
}

let dialog;

function showShortcuts() {
  if (dialog?.open) return dialog;
  const rows = keys.map(({ keys: names, text }) => make('div', {},
    make('dt', { textContent: words(text) }),
    make('dd', {}, ...names.flatMap((name, i) => [...i ? [' '] : [], ...name.split(' ').map(key => make('kbd', { textContent: key }))]))));
  const close = make('button', { type: 'button', className: 'close' });
  close.setAttribute('aria-label', words('closeThis'));
  close.addEventListener('click', () => dialog.close());
  const toggle = make('input', { type: 'checkbox', checked: areOn() });
  toggle.addEventListener('change', () => {
    try { localStorage.shortcuts = toggle.checked ? 'on' : 'off'; } catch { /* There is no storage. */ }
  });
  dialog = make('dialog', { className: 'shortcuts' },
    make('h2', { id: 'page:shortcuts', textContent: words('shortcuts') }), close, make('dl', {}, ...rows),
    make('label', {}, toggle, ` ${words('singleKeys')}`));
  dialog.setAttribute('aria-labelledby', 'page:shortcuts');
  const from = document.activeElement;
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => {
    dialog.remove();
    from.focus({ preventScroll: true });
  });
  style('media.css').then(() => {
    document.body.append(dialog);
    dialog.showModal();
  });
  return dialog;
}

addEventListener('keydown', press);
window.handbook['shortcuts.js'] = press;
window.handbook.showShortcuts = showShortcuts;

})();
