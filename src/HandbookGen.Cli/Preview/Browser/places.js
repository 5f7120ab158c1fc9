// Leads to the place of a finding, in this page or, across a page load, in another one.
import { clearMark, markPlace, placeOf } from './marks.js';

const key = 'handbookgen:place';
let shown = null;

/** Marks the place of a finding in this page and scrolls there. */
export function showPlace(finding) {
  shown = finding;
  markPlace(placeOf(finding.section, finding.text), finding.severity);
}

/** Removes the mark if its finding is none any more. @param {object[]} findings Those of the page. */
export function keepPlaceOf(findings) {
  if (shown === null || findings.some(({ rule, message }) => rule === shown.rule && message === shown.message)) return;
  shown = null;
  clearMark();
}

/** Notes the place for the page that the browser is about to load. @param {string} url */
export function notePlace(url, finding) {
  try { sessionStorage.setItem(key, JSON.stringify({ url, finding })); } catch { /* The page opens at its start. */ }
}

/** Shows the place that another page has noted for this one. @param {string} url */
export function takePlace(url) {
  try {
    const place = JSON.parse(sessionStorage.getItem(key));
    if (place?.url !== url) return;
    sessionStorage.removeItem(key);
    showPlace(place.finding);
  } catch { /* There is no storage. */ }
}
