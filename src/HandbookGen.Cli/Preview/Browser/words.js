// Compares texts by their words. Chinese and Japanese have no spaces, so each of their characters counts as a word.

const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu;

/** How often each word occurs in a text. @returns {Map<string, number>} */
export function wordsOf(text) {
  const counts = new Map();
  for (const [found] of text.toLowerCase().matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

/** The share of words that two texts have in common: 0 for none, 1 for all. */
export function likeness(a, b) {
  let common = 0, all = 0;
  for (const [found, count] of a) {
    common += Math.min(count, b.get(found) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : 2 * common / all;
}
