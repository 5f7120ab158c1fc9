// Listens to the server, and finds it again after it was restarted.

const firstWait = 250;
const longestWait = 2000;
// Browsers allow six connections to a host. Windows that nobody sees give theirs back.
const hiddenWait = 5000;
const names = ['hello', 'page', 'styles', 'reload', 'moved', 'gone', 'follow', 'findings', 'banner', 'search'];

/**
 * Opens the stream of events, as long as the page is visible.
 * @param {() => string} address Of the events, each time it connects.
 * @param {(name: string, data: object) => void} receive
 * @param {(isConnected: boolean) => void} tell
 * @returns {() => void} Connects anew, to another address.
 */
export function connect(address, receive, tell) {
  let stream, retry, hiding;
  let wait = firstWait;

  function open() {
    close();
    stream = new EventSource(address());
    stream.addEventListener('error', () => {
      close();
      tell(false);
      retry = setTimeout(open, wait);
      wait = Math.min(2 * wait, longestWait);
    });
    for (const name of names)
      stream.addEventListener(name, event => {
        if (name === 'hello') {
          wait = firstWait;
          tell(true);
        }
        receive(name, JSON.parse(event.data));
      });
  }

  function close() {
    clearTimeout(retry);
    clearTimeout(hiding);
    stream?.close();
    stream = undefined;
  }

  function follow() {
    if (document.visibilityState === 'hidden') hiding = setTimeout(close, hiddenWait);
    else if (stream) clearTimeout(hiding);
    else open();
  }

  document.addEventListener('visibilitychange', follow);
  // The page may come back from the cache for 'Back'.
  addEventListener('pagehide', close);
  addEventListener('pageshow', event => { if (event.persisted) follow(); });
  if (document.visibilityState !== 'hidden') open();
  return () => { if (stream) open(); };
}
