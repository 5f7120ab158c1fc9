// The cards of people: a name that the page has a card for opens it. Without this script, it leads to the person's section.
(() => {
  if (!('popover' in HTMLElement.prototype)) return;
  const cardOf = name => document.getElementById(name.dataset.card);

  function prepare() {
    for (const name of document.querySelectorAll('[data-card]:not([aria-haspopup])')) {
      if (!cardOf(name)) continue;
      name.setAttribute('aria-haspopup', 'dialog');
      name.setAttribute('aria-expanded', 'false');
      if (name.localName !== 'a') Object.assign(name, { tabIndex: 0, role: 'button' });
    }
  }

  function open(event, name) {
    const card = cardOf(name);
    if (!card) return;
    event.preventDefault();
    card.showPopover({ source: name });
    card.focus({ preventScroll: true });
    name.setAttribute('aria-expanded', 'true');
    card.addEventListener('toggle', function closed(change) {
      if (change.newState !== 'closed') return;
      card.removeEventListener('toggle', closed);
      name.setAttribute('aria-expanded', 'false');
    });
  }

  document.addEventListener('click', event => {
    const name = event.target.closest?.('[data-card]');
    const isPlain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (name && isPlain && !cardOf(name)?.matches(':popover-open')) open(event, name);
    else if (name && isPlain && cardOf(name)) { event.preventDefault(); cardOf(name).hidePopover(); }
  });
  document.addEventListener('keydown', event => {
    const name = event.target.closest?.('[role=button][data-card]');
    if (name && (event.key === 'Enter' || event.key === ' ')) open(event, name);
  });
  prepare();
  document.addEventListener('handbookgen:patched', prepare);
})();
