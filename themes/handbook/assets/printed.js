// A whole section on one page: the button that prints it.
(() => {
  const button = document.querySelector('[data-print]');
  button?.addEventListener('click', () => print());
})();
