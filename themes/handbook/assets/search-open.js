// Small enough for every page: loads the search only when it is first used. Every button with 'data-search-open' opens it.
(() => {
  const folder = document.currentScript.src.replace(/[^/]*$/, '');
  let loaded;

  const load = () => {
    loaded ??= import(folder + 'search-dialog.js');
    loaded.catch(() => loaded = undefined);
    return loaded;
  };

  const say = text => {
    const message = document.querySelector('[data-search-message]');
    if (!message) return;
    message.textContent = text;
    message.hidden = text === '';
  };

  const open = button => {
    say('');
    load().then(
      dialog => dialog.open(button),
      () => say(words(location.protocol === 'file:' ? 'searchFromDisk' : 'searchNotLoaded')));
  };

  const buttonOf = event => event.target.closest?.('[data-search-open]');
  document.addEventListener('click', event => {
    const button = buttonOf(event);
    if (button) open(button);
  });
  // Preloads what will probably be needed next.
  document.addEventListener('focusin', event => {
    if (buttonOf(event) && location.protocol !== 'file:') load().catch(() => {});
  });
  // Readers can switch single keys off (shortcuts.js).
  const areOn = () => { try { return localStorage.shortcuts !== 'off'; } catch { return true; } };
  document.addEventListener('keydown', event => {
    const isTyping = event.target.closest?.('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping && areOn();
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isSlash && !isK) return;
    // The front page has two, and shows one of them: a hidden button could not get the focus back.
    const buttons = [...document.querySelectorAll('[data-search-open]')];
    const button = buttons.find(button => button.checkVisibility({ visibilityProperty: true })) ?? buttons[0];
    if (!button) return;
    event.preventDefault();
    open(button);
  });
})();
