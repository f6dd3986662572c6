/** Websites: content systems, search optimisation, analytics, testing, accessibility and consent. */
export const web = `
# web/sites
WordPress.com < Automattic : wordpress, automattic, wpcom, wordpress vip
WooCommerce < Automattic : woothemes
Jetpack < Automattic : jetpack.com, jetpack backup, jetpack personal
Akismet < Automattic
Gravatar < Automattic
Elementor
WPMU DEV : incsub
Gravity Forms < Rocketgenius : rocketgenius
Yoast
WPForms < Awesome Motive : awesome motive, optinmonster, monsterinsights, wpbeginner
WPML < OnTheGoSystems : onthegosystems
Elegant Themes : divi theme
StudioPress
WP Rocket : wp media
UpdraftPlus : updraft wp, simba hosting
ManageWP
Delicious Brains
Advanced Custom Fields
Slider Revolution : themepunch
BeaverBuilder : fastline media
iThemes
Akeeba
RSJoomla
JoomlaShine
Regular Labs
Wix : -, wix.com, =wix, wix ltd
Weebly
Squarespace : sqsp*, sqsp, squarespace commerce
Webflow
Duda : -, duda mobile, duda.co
Jimdo
Strikingly : =strikingly
Carrd
Moonfruit
Site123
Tilda : -, tilda.cc, tilda publishing
Ghost : -, ?ghost, ghost.org, ghost foundation
Tumblr
Contentful
Sanity : -, sanity.io
Storyblok
Kentico
Sitecore
Umbraco
Optimizely : was Episerver, was Ektron, episerver uk
Sitefinity < Progress Software
Squiz : funnelback
Terminalfour
Jadu
GOSS Interactive
Contensis < Zengenti : zengenti
Concrete CMS : concrete5, portlandlabs
Craft CMS : pixel & tonic
ExpressionEngine : ellislab, packet tide
Statamic
Perch CMS : edgeofmyseat
SilverStripe
TYPO3
Liferay
Crownpeak
Ibexa : ez systems
DatoCMS
Prismic : -, prismic.io
Bloomreach
Hygraph : graphcms
Kirby CMS : getkirby
eXo Platform
Finalsite
Edlio
Schoolwires
Revize
Vision Internet
Templatemonster
ThemeIsle
Rocket.net
BoldGrid
Webvanta
Homestead : -, homestead technologies
Zyro
Tockify
Trumba
CitySpark
Localist : =localist
Evvnt
Elfsight
POWr : -, powr.io
Common Ninja : commoninja
Snapwidget
Woorise
Disqus
Gravityview
Cookie Script
GTranslate
Weglot
Bablic
Localize : -, localizejs
SwiftType : swiftype
Algolia
AddSearch
Cludo
Doofinder
Klevu
Searchspring
Site Search 360 : semknox
Coveo
SearchStax
Google Maps Platform < Google : google maps
StoreLocatorPlus
Storepoint
Mapme
ZeeMaps
MangoMap
Social Intents
Tawk.to
# web/search-optimisation
SEMrush
Ahrefs
Moz : -, ?moz, moz.com, seomoz, moz inc
Screaming Frog
Majestic : -, majestic seo, majestic.com
SE Ranking
Serpstat
BrightLocal
Yext
Conductor : -, conductor inc, conductor llc, ?conductor
Botify
Lumar : =lumar, deepcrawl
Sitebulb
Searchmetrics
AccuRanker
SEOptimer
Raven Tools : =raven tools
WooRank
Surfer SEO
Clearscope
MarketMuse
Frase : -, frase.io
Uberall
Rio SEO
BrightEdge : =brightedge
seoClarity
Mangools : kwfinder
Ubersuggest : neil patel digital
Link-Assistant : seo powersuite
Advanced Web Ranking
SearchPilot
Answer The Public
Whitespark
Synup
GTmetrix
Xml-sitemaps
Semscoop
Dragon Metrics
Keyword Tool : keyword tool dominator
Nozzle.io
# web/quality-and-accessibility
Siteimprove
Silktide
Monsido < Acquia
Insytful
Little Forest : =little forest
Sitemorse
DubBot
Level Access
AudioEye
UserWay
accessiBe
Recite Me
ReadSpeaker
Browsealoud < Texthelp : reachdeck
EqualWeb
Deque : =deque, deque systems
Pope Tech : =pope tech
Crownpeak DQM < Crownpeak : activestandards
Visualping
Wachete
Versionista
ChangeTower
W3 Total Cache : w3 edge
Wave Accessibility : webaim
GrackleDocs
CommonLook : netcentric technologies
Equidox
axesPDF
Allyant
# web/analytics
Google Analytics < Google
Adobe Analytics < Adobe : adobe experience, adobe marketing cloud, omniture, adobe target, adobe campaign
Hotjar
Crazy Egg : =crazy egg
Mixpanel
Amplitude : -, ?amplitude, amplitude analytics, amplitude inc
Heap : -, ?heap, heap analytics, heap inc
Piwik PRO
Matomo : =innocraft
Plausible : -, plausible.io, plausible insights
Fathom Analytics : usefathom, conva ventures
Chartbeat
Parse.ly : parsely inc
Kissmetrics
Woopra
Contentsquare : clicktale
FullStory
LogRocket
Mouseflow
Lucky Orange : =lucky orange
Smartlook
Inspectlet
ClickMeter
StatCounter
Clicky : -, clicky.com, roxr software
Webtrends
Comscore
SimilarWeb
Supermetrics
Funnel.io
Databox : =databox
Klipfolio
DashThis
Whatagraph
AgencyAnalytics
Swydo
Cyfe : =cyfe
Geckoboard
Pendo : -, pendo.io
Snowplow Analytics
CallRail
Invoca
Infinity Tracking
ResponseTap
Mediahawk
DialogTech
Marchex
WhatConverts
Quantum Metric
Glassbox : =glassbox
Decibel Insight
Placer.ai : placer labs
StreetLight Data
# web/testing-and-personalisation
VWO < Wingify : wingify, visual website optimizer
AB Tasty
Kameleoon
Dynamic Yield
Monetate
Qubit : -, qubit digital
Convert.com : convert insights
Unbounce
Instapage
Leadpages : ave 81
ClickFunnels : etison
Landingi
Nosto
Barilliance
Yieldify
Sumo : -, sumo.com, sumome
Justuno
Privy : -, privy.com, ?privy
Sleeknote
UserTesting
Lyssna : usabilityhub
Lookback : -, lookback.io
Userlytics
Optimal Workshop
TryMyUI : trymata
Dovetail : -, dovetail research, ?dovetail
Maze : -, maze.design, maze.co
UserZoom : whatusersdo
Loop11
Userbrain
Hello Bar : =hello bar
Poptin
Picreel
Wisepops
# web/consent
OneTrust : cookiepro
Cookiebot < Usercentrics : cybot, usercentrics
TrustArc
Cookie Information
Didomi
Iubenda
CookieYes : mozilor
Osano
Cookie Control < Civic : civic uk, civic computing
Termly
CookieHub
Securiti : securiti.ai
DataGrail
Transcend : -, transcend inc, ?transcend
Ketch : -, ketch.com
Cookiefirst
Klaro
Axeptio
TermsFeed
Secure Privacy
Clym : ?clym
`;
