// Applies a fix that is safe, in the file itself.

/** @param {URL} own The folder of the preview. @param {string} token @returns {Promise<string>} What became of it, in a sentence. */
export async function applyFix(own, token, { id, hash }) {
  try {
    const answer = await fetch(new URL('fix', own), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-HandbookGen-Token': token },
      body: JSON.stringify({ id, hash }),
    });
    return answer.status === 204 ? 'Fixed.' : await answer.text();
  } catch {
    return 'Nothing was changed: the preview does not answer.';
  }
}
