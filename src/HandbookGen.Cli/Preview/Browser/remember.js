// What the reader has chosen for the panel: its place for good, whether it is open for this tab.

const storageOf = name => name === 'open' ? sessionStorage : localStorage;
const keyOf = name => `handbookgen:panel:${name}`;
// Without storage, the choice holds until the next page.
const chosen = new Map();

/** @param {'open' | 'small' | 'left'} name @param {boolean} otherwise If nothing was chosen. */
export function isRemembered(name, otherwise = false) {
  try {
    const stored = storageOf(name).getItem(keyOf(name));
    if (stored !== null && !chosen.has(name)) chosen.set(name, stored === 'yes');
  } catch { /* There is none. */ }
  return chosen.get(name) ?? otherwise;
}

export function remember(name, value) {
  chosen.set(name, value);
  try { storageOf(name).setItem(keyOf(name), value ? 'yes' : 'no'); } catch { /* There is none. */ }
}
