import { type PolicyDocument, type PolicyJsonRefusal, policyFromJson } from '@tandem/spend-policy';

/** What a file says, or why it is none: no JSON, or a document that is written in another way. */
export type FileReading =
  | { readonly kind: 'policy'; readonly document: PolicyDocument }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'unreadable'; readonly refusal: PolicyJsonRefusal };

/** Reads a file as it was downloaded, with its signatures beside the document, or the bare document. */
export function readPolicyFile(text: string): FileReading {
  const content = parsed(text);
  if (content === undefined) {
    return { kind: 'not-json' };
  }
  const document =
    typeof content === 'object' && content !== null && 'document' in content ? content.document : content;
  const reading = policyFromJson(document);
  return reading.ok ? { kind: 'policy', document: reading.value } : { kind: 'unreadable', refusal: reading.refusal };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
