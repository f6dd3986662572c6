/** What a panel shows. Loading, empty, filtered out, failed, absent, not allowed and stale are seven different faces. */
export type PanelFace =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly isRefreshing?: boolean }
  /** Never had data: what this is and why it is useful. The button comes as `[emptyAction]` content. */
  | { readonly state: 'empty'; readonly text: string }
  /** The filters hide everything: the text names them. */
  | { readonly state: 'filtered-out'; readonly text: string }
  | { readonly state: 'failed'; readonly text: string; readonly reference?: string }
  /** What the address names is not there, or not for this account: trying again would not help, going elsewhere does. */
  | {
      readonly state: 'absent';
      readonly heading: string;
      readonly text: string;
      readonly back: { readonly path: string; readonly label: string };
    }
  /** The text says who can. */
  | { readonly state: 'not-allowed'; readonly text: string }
  /** Somebody changed it: the content stays, with a bar that says who and what. */
  | { readonly state: 'stale'; readonly text: string };

export const READY: PanelFace = { state: 'ready' };
