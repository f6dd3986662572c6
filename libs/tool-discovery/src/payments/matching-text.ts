/**
 * A text as it is compared, never as it is shown: case, curly quotes and dashes do not matter, nor do non-breaking or
 * doubled spaces.
 */
export function matchingText(text: string): string {
  return text
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
