export { mayOpen } from './access/may-open';
export { PLACES, type PlaceKey, holdersOf, isPlace, opens } from './access/places';
export { type Amount, Formatter, LANGUAGES, type Language, REGIONS, type Region } from '@tandem/formatting';
export { Api, type Query, type WriteOptions, apiUrl, queryOf } from './api/api';
export { apiInterceptor } from './api/api-interceptor';
export { type Intent, newIntent } from './api/intent';
export { type FieldProblem, type ProblemCode, ProblemError, asProblem } from './api/problem';
export { ProblemTexts } from './api/problem-texts';
export { type Read, type ReadRequest, read } from './api/read';
export { type Page, type ReadList, readList } from './api/read-list';
export { isNothing, rowsBehind } from './api/rows-behind';
export { Waiting } from './api/waiting';
export { SessionExpiry } from './api/session-expiry';
export type * from './api/shapes';
export { Clock } from './clock/clock';
export { dayIn } from './clock/day-in';
export { CountPipe, DayPipe, InstantPipe, MoneyPipe } from './formatting/format-pipes';
export { Formatting } from './formatting/formatting';
export { LANGUAGE_NAMES } from './i18n/language';
export { LanguageSwitch } from './i18n/language-switch';
export { LocalPipe, PluralPipe, TextPipe } from './i18n/text-pipes';
export { type PluralKey, type TextKey, type TextScope } from './i18n/text-key';
export { Texts, texts } from './i18n/texts';
export { KEEP_FOCUS, NavigationFocus } from './page/navigation-focus';
export { type PageAction, PageActions, pageActions } from './actions/page-actions';
export { type Shortcut, Shortcuts, pageShortcuts } from './shortcuts/shortcuts';
export { PageHeader } from './page/page-header';
export { ReadAt } from './page/read-at';
export { PageHeading } from './page/page-heading';
export { type PanelWords, panelFace } from './page/panel-face';
export { PublicFrame } from './page/public-frame';
export { type UrlField, type UrlFields } from './page/url-fields';
export { pressPainted } from './page/press-painted';
export { type UrlState, urlState } from './page/url-state';
export { wideScreen } from './page/wide-screen';
export {
  DENSITIES,
  type Density,
  Preferences,
  SWITCHES,
  type Switch,
  THEMES,
  type Theme,
} from './preferences/preferences';
export { type MeView, Session } from './session/session';
export { safeReturn, signedIn } from './session/session-guards';
export { clockMinutes, clockText } from './words/clock-text';
export { lineName } from './words/line-name';
export { type StageName, stageNames } from './words/stage-names';
export {
  FINDING_TONES,
  type FindingStatus,
  REQUEST_TONES,
  type RequestStatus,
  TOOL_TONES,
  type ToolStatus,
} from './words/status-tones';
