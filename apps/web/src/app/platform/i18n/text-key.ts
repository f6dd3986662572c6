import type app from '../../../../public/i18n/en/app.json';
import type approvals from '../../../../public/i18n/en/approvals.json';
import type audit from '../../../../public/i18n/en/audit.json';
import type budget from '../../../../public/i18n/en/budget.json';
import type dashboards from '../../../../public/i18n/en/dashboards.json';
import type discovery from '../../../../public/i18n/en/discovery.json';
import type frame from '../../../../public/i18n/en/frame.json';
import type governance from '../../../../public/i18n/en/governance.json';
import type help from '../../../../public/i18n/en/help.json';
import type home from '../../../../public/i18n/en/home.json';
import type identity from '../../../../public/i18n/en/identity.json';
import type listing from '../../../../public/i18n/en/listing.json';
import type notices from '../../../../public/i18n/en/notices.json';
import type organisation from '../../../../public/i18n/en/organisation.json';
import type policies from '../../../../public/i18n/en/policies.json';
import type registry from '../../../../public/i18n/en/registry.json';

/** The catalogues: one file per scope and language, named like the feature that says these texts. */
interface Catalogues {
  app: typeof app;
  approvals: typeof approvals;
  audit: typeof audit;
  budget: typeof budget;
  dashboards: typeof dashboards;
  discovery: typeof discovery;
  frame: typeof frame;
  governance: typeof governance;
  help: typeof help;
  home: typeof home;
  identity: typeof identity;
  listing: typeof listing;
  notices: typeof notices;
  organisation: typeof organisation;
  policies: typeof policies;
  registry: typeof registry;
}

export type TextScope = keyof Catalogues;

type Leaves<Node, Prefix extends string> = {
  [Key in keyof Node & string]: Node[Key] extends string ? `${Prefix}.${Key}` : Leaves<Node[Key], `${Prefix}.${Key}`>;
}[keyof Node & string];

/** Every text there is, `scope.path.to.text`. A key that no catalogue has is a compile error, in templates as well. */
export type TextKey = { [Scope in TextScope]: Leaves<Catalogues[Scope], Scope> }[TextScope];

/** A text with a form per plural category: the key stands above `one` and `other`. */
export type PluralKey = TextKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;
