// Keeps an open page like its source: takes the events of the server, patches the page, and shows panel and banner.
import { Banner } from './banner.js';
import { connect } from './connection.js';
import { keepState } from './keep.js';
import { flash } from './marks.js';
import { Panel } from './panel.js';
import { takePlace } from './places.js';
import { needsReload } from './reload.js';
import { SentPage } from './sent-page.js';
import { replaceStyles } from './styles.js';

/**
 * @param {HTMLScriptElement} script The script in the page, with what the server says about it.
 * @param {Element} sent A copy of the page as it was sent. @param {Map<Node, Node>} live The nodes that show it.
 */
export async function start(script, sent, live) {
  let page = JSON.parse(script.dataset.preview);
  const own = new URL('.', script.src);
  const shown = new SentPage(sent, live);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch(new URL('preview.css', own))).text());
  const banner = new Banner(sheet);
  const panel = new Panel(sheet, own, () => page);

  // The text of a page stays when the page is gone; that of a page that was not found is replaced.
  let isFound = performance.getEntriesByType('navigation')[0]?.responseStatus !== 404;
  let isWanted = false;
  let isRunning = false;

  // Events that arrive while the page is fetched ask for it once more, not several times.
  async function refresh() {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await patch();
      }
    } catch {
      // The server has gone away; it is asked again after it is back.
      page = { ...page, version: -1 };
    } finally {
      isRunning = false;
    }
  }

  async function patch() {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-cache' });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const data = next.querySelector('script[data-preview]')?.dataset.preview;
    // Without it, this is no page of the preview: the server says that there is none.
    if (!data) return;
    page = JSON.parse(data);
    if (answer.status === 404 && isFound) {
      banner.setGone(true);
      return;
    }
    isFound = answer.status !== 404;
    if (needsReload(shown.root, next)) {
      location.reload();
      return;
    }
    banner.setGone(false);
    change(() => shown.become(next));
  }

  function change(apply) {
    const restore = keepState();
    const patch = apply();
    if (patch.changed.length + patch.gone.length === 0) return;
    // The theme does for new nodes what it did for the page when it was loaded.
    document.dispatchEvent(new CustomEvent('handbookgen:patched'));
    restore(patch);
    flash(patch.changed);
  }

  const takes = {
    hello({ session, version }) {
      if (session !== page.session) takes.search();
      if (session !== page.session || version !== page.version) refresh();
    },
    page: refresh,
    styles: ({ paths }) => replaceStyles(paths, shown),
    reload: () => location.reload(),
    moved({ url }) {
      history.replaceState(history.state, '', url + location.search + location.hash);
      page = { ...page, url };
      reconnect();
      refresh();
    },
    gone: () => banner.setGone(true),
    follow({ url }) {
      if (url !== page.url) location.assign(url);
    },
    findings: data => panel.show(data),
    banner: ({ title, findings }) => banner.show(title, findings ?? []),
    search: () => document.dispatchEvent(new CustomEvent('handbookgen:search')),
  };

  const reconnect = connect(
    () => new URL(`events?url=${encodeURIComponent(page.url)}`, own).href,
    (name, data) => takes[name](data),
    isConnected => panel.setConnected(isConnected));
  takePlace(page.url);
}
