// Tells which children of an element are still there after an edit, which have changed, and which are new or gone.
import { likeness, wordsOf } from './words.js';

// More pairs than this are compared in order only.
const mostPairs = 6_000_000;
const mostSimilarPairs = 2_500;

/**
 * Pairs the children of two versions of an element, in order.
 * @param {Node[]} was @param {Node[]} now
 * @returns {[number, number][]} Indexes of children that are equal or two versions of the same; both ascend.
 */
export function align(was, now) {
  let start = 0, ends = 0;
  const shorter = Math.min(was.length, now.length);
  while (start < shorter && was[start].isEqualNode(now[start])) start++;
  while (ends < shorter - start && was[was.length - 1 - ends].isEqualNode(now[now.length - 1 - ends])) ends++;
  const pairs = Array.from({ length: start }, (_, i) => [i, i]);
  pairs.push(...middle(was, now, start, was.length - ends, now.length - ends));
  for (let i = ends; i > 0; i--) pairs.push([was.length - i, now.length - i]);
  return pairs;
}

function middle(was, now, start, wasEnd, nowEnd) {
  const [old, young] = [was.slice(start, wasEnd), now.slice(start, nowEnd)];
  const [a, b] = [old, young].map(nodes => nodes.map(node => node.outerHTML ?? node.nodeType + node.data));
  const equal = best(a.length, b.length, (i, j) => a[i] === b[j] ? weightOf(old[i], a[i]) : 0, mostPairs);
  const pairs = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...equal, [old.length, young.length]]) {
    for (const [p, q] of similar(old.slice(i, x), young.slice(j, y))) pairs.push([start + i + p, start + j + q]);
    if (x < old.length) pairs.push([start + x, start + y]);
    [i, j] = [x + 1, y + 1];
  }
  return pairs;
}

// The space between two blocks is the same everywhere, and says little about which blocks belong together.
const weightOf = (node, text) => node.nodeType === Node.ELEMENT_NODE || node.data.trim() ? 1 + Math.min(text.length, 1000) / 1000 : 0.01;

function similar(old, young) {
  if (old.length === 1 && young.length === 1) return canBecome(old[0], young[0]) ? [[0, 0]] : [];
  const [a, b] = [old, young].map(nodes => nodes.map(node => wordsOf(node.textContent)));
  return best(old.length, young.length, (i, j) => canBecome(old[i], young[j]) ? 0.05 + likeness(a[i], b[j]) + sameId(old[i], young[j]) : 0,
    mostSimilarPairs);
}

const sameId = (a, b) => a.id && a.id === b.id ? 2 : 0;

// Scripts make something else of another kind of code block: a diagram, or colored text.
const canBecome = (a, b) => a.nodeName === b.nodeName && (a.nodeName !== 'PRE' || a.className === b.className);

/** The pairs with the highest sum of scores; both indexes ascend. */
function best(rows, columns, score, limit) {
  if (rows === 0 || columns === 0) return [];
  if (rows * columns > limit) return inOrder(rows, columns, score);
  const width = columns + 1;
  const sums = new Float32Array((rows + 1) * width);
  const scores = new Float32Array(rows * columns);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const own = scores[i * columns + j] = score(i, j);
      sums[i * width + j] = Math.max(
        sums[(i + 1) * width + j], sums[i * width + j + 1], own > 0 ? own + sums[(i + 1) * width + j + 1] : 0);
    }
  const pairs = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const sum = sums[i * width + j];
    if (sum === sums[(i + 1) * width + j]) i++;
    else if (sum === sums[i * width + j + 1]) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

function inOrder(rows, columns, score) {
  const pairs = [];
  for (let i = 0, j = 0; i < rows; i++) {
    let next = j;
    while (next < columns && score(i, next) <= 0) next++;
    if (next === columns) continue;
    pairs.push([i, next]);
    j = next + 1;
  }
  return pairs;
}
