// Tells what no patch can do: run other scripts, or relax the policy that the browser has enforced since the page was loaded.

/** Whether the page must be loaded again. @param {Element} root The page as it was sent last. @param {Document} next */
export function needsReload(root, next) {
  return scriptsOf(root) !== scriptsOf(next) || allowsMore(policyOf(next), policyOf(root));
}

function scriptsOf(page) {
  const scripts = [...page.querySelectorAll('script:not([data-preview])')].filter(script => /^$|module|javascript/.test(script.type));
  return JSON.stringify(scripts.map(script => script.getAttribute('src') ?? script.textContent));
}

function policyOf(page) {
  const text = page.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content ?? '';
  return new Map(text.split(';').map(part => part.trim().split(/\s+/)).map(([name, ...sources]) => [name, sources]));
}

// A frame of another host, for example.
const allowsMore = (next, old) => [...next].some(([name, sources]) => sources.some(source => !old.get(name)?.includes(source)));
