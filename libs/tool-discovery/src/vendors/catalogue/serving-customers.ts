/** Knowing and serving customers: records, data platforms, help desks, reviews. */
export const servingCustomers = `
# customers/records
Salesforce : salesforce.com, sfdc
Desk.com < Salesforce : desk com inc
Pipedrive
Zoho : zoho*
Capsule CRM : zestia
Insightly
Copper : -, copper crm, prosperworks, copper inc
Nimble : -, nimble crm, nimble llc, ?nimble
SugarCRM
Less Annoying CRM
Act! < Swiftpage : -, swiftpage, act crm
Nutshell CRM : nutshell inc, nutshell.com, ?nutshell
Close.com : elastic inc close
Streak CRM : rewardly, streak.com
Agile CRM
Bitrix24
Workbooks : -, workbooks online, workbooks.com
Really Simple Systems
CiviCRM
Blackbaud : raisers edge, convio, etapestry
Donorfy
Bloomerang
Neon CRM : neon one, z2 systems
Little Green Light
DonorPerfect : softerware
iMIS < ASI : advanced solutions international, imis software
Kindful
Virtuous : -, virtuous software
Salsa Labs
EveryAction : ngp van
Engaging Networks
Keela : =keela
Sumac : -, societ sumac, silent partner software
Network for Good
GiveWP : impress.org
Classy : -, classy.org
Raisely
Funraise
Donorbox
Enthuse : ?enthuse
Donation pages < JustGiving : -, ~justgiving
Wild Apricot
MemberPress : caseproof
GrowthZone : chambermaster, micronet
YourMembership
Fonteva
StarChapter
MemberClicks
MemberPlanet
ClubRunner
Membermojo
LoveAdmin : pay subs online
White Fuse
sheepCRM
Hivebrite
Mighty Networks
Circle : -, circle.so, circleco
Tribe Platform
Vanilla Forums
Discourse : -, discourse.org, civilized discourse
Higher Logic : =higher logic
NationBuilder
Ecanvasser
Action Network : =action network
Mobilize : -, mobilize america
CallHub
Hustle : -, hustle inc
Infoodle
ChurchSuite
Planning Center
# customers/data-platforms
Segment : -, ?segment, segment.io, segment.com, twilio segment
Tealium
mParticle
Treasure Data
BlueConic
Lytics
ActionIQ
Exponea
Hightouch : -, hightouch.io, hightouch inc
Zeotap
Amperity
Simon Data
RudderStack
# customers/help-desk
Zendesk
Freshworks : freshdesk, freshservice, freshsales, freshchat
Intercom : -, ?intercom, intercom.io, intercom r&d, intercom.com, intercom inc
Drift : -, ?drift, drift.com, drift.com inc
LiveChat : livechat inc, livechat.com, livechat software
Olark
Crisp : -, crisp im, crisp.chat
Help Scout
Front : -, ?front, frontapp
Gorgias
Kayako
UserVoice
Groove : -, groovehq, groove networks
HappyFox
LiveAgent : =quality unit
LivePerson
Click4Assistance
WhosOn : parker software
Userlike
Tidio
Chatra
Podium : -, podium corp, podium.com, ?podium
Birdeye
Respond.io
ManyChat
Chatfuel
Landbot
Ada : -, ada support, ada.cx
Kore.ai
ICS.AI
Futr : -, futr ai, futr limited
Netcall
Eckoh
Puzzel : =puzzel
8x8
NewVoiceMedia
Talkdesk
Five9
Genesys : =genesys, interactive intelligence, genesys telecommunications
NICE inContact : incontact, nice cxone, nice systems
Aircall
RingCentral
Dialpad
Nextiva
Grasshopper : -, grasshopper.com, grasshopper group
OpenPhone
CloudTalk
JustCall
SnapEngage
Pure Chat
HelpCrunch
Helpjuice
Document360 : kovai
Guru : -, getguru, guru technologies
Stonly
Verint : verint systems, kana software, lagan technologies
Pegasystems
# customers/reviews-and-loyalty
Trustpilot
Yotpo
Feefo
Reviews.io : reviews.co.uk
Bazaarvoice
PowerReviews
Reevoo
Trusted Shops
ReviewTrackers
Reputation.com
Smile.io : =smile io
LoyaltyLion
ReferralCandy
Extole
Mention Me
Friendbuy
Referral Rock
G2 : -, g2.com, g2 crowd
Capterra
Delighted : -, delighted.com, delighted llc, ?delighted
AskNicely
Retently
Medallia
InMoment : mindshare technologies
Rant and Rave : rapide communication
CustomerSure
GovMetric : rostrvm, rol solutions
Happy or Not
TrustYou
ReviewPush
Perkville
Stamped.io
`;
