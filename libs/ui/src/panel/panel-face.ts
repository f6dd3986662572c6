/** What a panel shows. Loading, empty, filtered out, failed, not allowed and stale are six different faces. */
export type PanelFace =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly isRefreshing?: boolean }
  /** Never had data: what this is and why it is useful. The button comes as `[emptyAction]` content. */
  | { readonly state: 'empty'; readonly text: string }
  /** The filters hide everything: the text names them. */
  | { readonly state: 'filtered-out'; readonly text: string }
  | { readonly state: 'failed'; readonly text: string; readonly reference?: string }
  /** The text says who can. */
  | { readonly state: 'not-allowed'; readonly text: string }
  /** Somebody changed it: the content stays, with a bar that says who and what. */
  | { readonly state: 'stale'; readonly text: string };

export const READY: PanelFace = { state: 'ready' };
