/** Where advertising is bought, and the tools that plan, publish and listen on social networks. */
export const advertisingAndSocial = `
# advertising/platforms
Google Ads < Google : google adwords, google adws, adwords, google marketing platform, google advertising
Display & Video 360 < Google : doubleclick, dv360, google dv360
Waze Ads < Google : waze local
YouTube Ads < Google : youtube advertising
Meta Ads < Meta : fb ads, facebook, facebk, fb.me/ads, facebook ads, meta platforms, ?meta
Instagram Ads < Meta : instagram
WhatsApp Business < Meta : whatsapp
LinkedIn : lnkd, linkedin ads, linkedin ireland
Microsoft Advertising < Microsoft : bing ads, microsoft ads, microsoft bing ads, microsoft adcenter
X Ads < X Corp : =x ads, x corp, twitter ads, twitter online ads, was Twitter
TikTok Ads < TikTok : tiktok, tik tok, bytedance
Snapchat Ads < Snap : snapchat, snap ads, =snap inc, ?snap
Pinterest Ads < Pinterest : pinterest
Reddit Ads < Reddit : reddit
Quora Ads < Quora : quora
Amazon Ads < Amazon : amazon advertising, amzn ads
Apple Search Ads < Apple
Spotify Advertising < Spotify : spotify ads, spotify ad studio
Nextdoor : =nextdoor
Yelp Ads < Yelp : yelp
Yahoo Advertising < Yahoo : yahoo ads, yahoo gemini, yahoo search marketing, oath ads
Yandex Direct < Yandex : yandex
Strava Business < Strava : strava
Twitch Ads < Twitch : twitch interactive
! LinkedIn < Microsoft : -
! Google : google ireland, =google

# advertising/technology
Taboola
Outbrain
Criteo
AdRoll : nextroll, semantic sugar
The Trade Desk : trade desk inc
StackAdapt
Basis : -, centro media, =basis technologies, =basis global
Simpli.fi
Adform
Xandr < Microsoft : appnexus
PubMatic
Magnite : =magnite, rubicon project
OpenX Technologies : openx
Index Exchange : =index exchange
MediaMath
Quantcast
Sharethrough
Teads
Nativo
Rakuten Advertising < Rakuten : rakuten marketing, linkshare
Awin : affiliate window, zanox
CJ Affiliate : commission junction, cj.com
Impact.com : impact tech inc, impact radius
Partnerize : =performance horizon
Tradedoubler
ShareASale
Skimlinks
Integral Ad Science
DoubleVerify
AppsFlyer
Adjust : ?adjust, adjust gmbh, adjust.com
Branch Metrics : =branch metrics, branch.io
Kochava
Celtra
Bannerflow
Bannersnack : creatopy
Smartly.io
Marin Software
Skai : -, kenshoo
Optmyzr
WordStream
AdEspresso
BuySellAds
Carbon Ads
LiveRamp
Adthena
SpyFu
Pathmatics
Adstream
Extreme Reach : =extreme reach
Broadsign
Vistar Media
Madgicx
Revealbot
AdButler
AdPushup
Digital Turbine : =digital turbine
InMobi
AdColony
Unity Ads
IronSource
Crimtan
Sizmek
Flashtalking
Innovid
Mediaocean
Choozle
Gumgum
Eskimi
Captify
# advertising/recruitment
Indeed : -, =indeed, indeed.com, indeed ireland, indeed jobs, indeed uk operations
ZipRecruiter
Glassdoor
Adzuna
Appcast
Job board advertising < Job boards : -, ~totaljobs, ~cv library, ~reed online, ~jobsite, ~jobs go public, ~eteach, ~caterer.com, ~jobserve, ~workopolis, ~eluta, ~charityjob, ~charityvillage, ~higheredjobs, ~governmentjobs, ~jobs.ac.uk, ~irishjobs, ~myjobscotland, ~s1jobs, ~neuvoo, ~talent.com, ~careerbuilder, ~seek.com.au, ~seek limited
# social/publishing
Hootsuite : hoo*, hootsuite media
Buffer : -, ?buffer, buffer.com, buffer publish, bufferapp
Sprout Social
Later : -, ?later, later.com, latergramme, later media
Loomly
Planoly
SocialBee
Agorapulse
Sendible
Falcon.io : falcon social
Khoros : was Spredfast, was Lithium Technologies
Sprinklr
Oktopost
CoSchedule
MeetEdgar
TweetDeck
SocialPilot
Publer
Crowdfire
ContentCal
Metricool
Orlo : =orlo, was SocialSignIn
Lightful : =lightful
Maybe* : maybetech
CrowdControlHQ
Kontentino
Planable
Tailwind : -, ?tailwind, tailwindapp
Sked Social : schedugram
Statusbrew
eClincher
Social Champ
NapoleonCat
Vista Social
ManageFlitter
SocialOomph
Postplanner
Everypost
Gain App : =gain app
HeyOrca
Planly
Linktree : =linktr
Bitly : bit.ly, bitly inc
Rebrandly
TinyURL
Lnk.Bio
Beacons.ai
QR Code Generator < Egoditor : egoditor
QRStuff : qr stuff
Uniqode : beaconstac
Flowcode
Me-QR
Visualead
ShortStack
Woobox
Gleam.io : =gleam io
Easypromos
Wishpond
Strutta
Offerpop
Votigo
Rafflecopter
# social/listening
Iconosquare
Juicer : -, ?juicer, juicer.io
Curator.io < Curator : curator group, ?curator
Walls.io
Tagboard : =tagboard
TINT : -, tintup
Taggbox : tagbox
EmbedSocial
Flockler
Stackla
Olapic
Pixlee
Union Metrics : tweetreach
Followerwonk
Keyhole : -, ?keyhole, keyhole.co
Rival IQ
Emplifi : was Socialbakers, astute solutions
Quintly
Fanpage Karma
Brand24
Mention : -, ?mention, mention.com, mentionlytics
Brandwatch : runtime collective
Crimson Hexagon
Talkwalker
NetBase Quid : netbase
Synthesio
Digimind
Awario
Sysomos
Radian6
Pulsar : -, ?pulsar, pulsar platform
BuzzSumo
Traackr
Upfluence
AspireIQ
Influencity
HypeAuditor
CreatorIQ
Klear : =klear
ArchiveSocial
Pagefreezer
Smarsh
Socialinsider
Hashtagify
RiteTag : ritekit
SparkToro
Zencity
Twtpoll
`;
