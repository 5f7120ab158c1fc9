// Small enough for every page: it waits for the first use of the search and only then loads it.
(() => {
  const button = document.querySelector('[data-search-open]');
  if (!button) return;
  const folder = document.currentScript.src.replace(/[^/]*$/, '');
  const message = document.querySelector('[data-search-message]');
  let loaded;

  const open = () => {
    message.hidden = true;
    loaded ??= import(folder + 'search-dialog.js');
    loaded.then(dialog => dialog.open(button), () => {
      loaded = undefined;
      message.textContent = location.protocol === 'file:'
        ? 'Browsers do not let pages that are opened from disk load the search. '
          + 'It works when the site is served, also from your own machine.'
        : 'The search cannot be loaded. Check the connection and try again.';
      message.hidden = false;
    });
  };

  button.addEventListener('click', open);
  // What is likely to be needed in a moment.
  button.addEventListener('focus', () => {
    if (location.protocol !== 'file:') (loaded ??= import(folder + 'search-dialog.js')).catch(() => loaded = undefined);
  });
  document.addEventListener('keydown', event => {
    const isTyping = event.target.closest?.('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping;
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isSlash && !isK) return;
    event.preventDefault();
    open();
  });
})();
