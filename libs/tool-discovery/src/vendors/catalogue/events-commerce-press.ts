/** Events and bookings, shops and subscriptions, press and public engagement. */
export const eventsCommercePress = `
# events/management
Greenvelope
Eventbee
Idloom
Event Farm
Greencopper
Attendease
Tickera
Map Your Show
ExpoFP
Core-apps
ShowGo
A2Z Events : -, a2z inc
Personify
Community Brands
Eventbrite : -, ~eventbrite
Cvent
Bizzabo
Hopin
Hubilo
Swapcard
Whova
Attendify
EventMobi
Guidebook App < Guidebook : -, guidebook inc, ?guidebook
Sched : -, sched llc, sched.com, sched.org
CrowdCompass < Cvent
Stova : =stova, aventri, etouches
Splash : -, splashthat
Eventzilla
RegFox < Webconnex : webconnex
Ticket Tailor : =zimma
Bookwhen
Tito : -, ti.to, tito.io
Picatic
RSVPify
Evite : -, evite.com
Paperless Post
Punchbowl : -, punchbowl.com
Meetup : meetup.com, wework meetup
Remo : -, remo.co
Gather : -, gather.town, gather presence
Airmeet
Goldcast
6Connex
vFairs
InEvent : =inevent
EventsAir
Planning Pod
Social Tables
Allseated
PheedLoop
Accelevents
Zuddl
Brella : =brella
Event Espresso
The Events Calendar < Liquid Web : modern tribe
Momentus : was Ungerboeck, priava
Tripleseat
Artifax : artifax software
VenueOps
EMS Software < Accruent : accruent, dean evans
Ex Ordo
Oxford Abstracts
Fourwaves
EasyChair
CadmiumCD : =cadmium
Glisser
EventLeaf
Yapsody
Eventtia
Noodle Live
Crowdpurr
SignUpGenius
Sign Up Zone : signup.com, volunteerspot
VolunteerHub
Better Impact
VolunteerMatters : closerware
Timecounts
Volgistics
InitLive
Rosterfy
Team Kinetic
Three Rings CIC : =three rings
Assemble : -, assemble app
Galabid
OneCause : bidpal
Handbid
32auctions
Givergy
Eventgroove
Ticket sellers < Ticket sellers : -, ~ticketsource, ~brown paper tickets, ~showclix, ~universe.com, ~eventim, ~skiddle, ~trybooking, ~humanitix, ~showpass, ~ticketleap, ~ticketspice, ~ticketscene, ~eventcube, ~karelo
Spektrix
Tessitura : =tessitura
AudienceView : ovationtix, theatermania, vendini
PatronBase
Ticketsolve
Yesplan
Arts People : =arts people, neon arts people
ThunderTix
Veezi : vista entertainment solutions
SeatGeek Enterprise
Etix
TicketSearch
Roller : -, roller software, roller networks
Gingerbread Ticketing : -, line up now
DigiTickets
Beyonk
# events/webinars
GoToWebinar < GoTo
ON24
BigMarker
Livestorm
Demio
WebinarJam : genesis digital, everwebinar
Crowdcast : crowdcast inc
ClickMeeting : implix
BrightTALK
WebinarGeek
WebinarNinja
GlobalMeet : pgi globalmeet
Livewebinar
MyOwnConference
# events/bookings
Calendly
Acuity Scheduling < Squarespace
Setmore
SimplyBook.me : simplybook
10to8
YouCanBookMe : youcanbook
Appointy
SuperSaaS
Bookeo
FareHarbor
Checkfront
Skedda
Robin : -, robin powered
Resource Guru
Deputy : -, ?deputy, deputy.com, deputy uk, deputy group
When I Work
WhenToWork
Sling : -, getsling, sling inc, sling.is
Rezdy
Xola
Peek Pro : peek.com, peek travel
Bookly
Booksy
Timely : -, gettimely, ?timely
Fresha : =fresha
Schedulicity
Vagaro
Genbook
AppointmentPlus : daysmart appointments
TimeTap
TimeTrade
Cronofy
ClassForKids : class4kids
Coacha
Bookinglive
Bookitbee
SchoolBookings : school booking
Schoolhire
Venue Directory
HallMaster
Hallbookingonline
Bookteq
Pitchbooking
SportsKey
SportLoMo
Cloudbeds
Newbook : =newbook
Campspot
Campbrain
CampMinder
UltraCamp
Amilia
Sawyer : -, hisawyer
Jackrabbit Class : jackrabbit technologies
iClassPro
Studio Director : the studio director
# commerce/shops
Shopify
BigCommerce
Adobe Commerce < Adobe : was Magento
PrestaShop
OpenCart
Ecwid
Volusion
Big Cartel
Lightspeed : -, lightspeed pos, lightspeed commerce, lightspeedhq, ?lightspeed
Vend : -, vendhq, =vend limited, vend pos
Square : -, ?square, squareup.com, square inc, squareup
Shopware
EKM : -, ekm systems, ekm powershop, ekm.com
Bluepark
ShopWired
Visualsoft
Cybertill
Sellerdeck
Snipcart
Gumroad
Sellfy
Payhip
ShipStation : auctane
Shippo : goshippo, popout inc
EasyPost
AfterShip
ChannelAdvisor
Linnworks
Brightpearl
QuickBooks Commerce < Intuit : tradegecko
Recurly
Chargebee
Zuora
Chargify : maxio
Recharge : -, recharge payments
Bold Commerce
Samcart
ThriveCart : -, thrivecart
3dcart : shift4shop
Zen Cart
Epos Now
Clover POS : -, clover network
Toast POS : -, toast inc
Touchbistro
Revel Systems
Erply
Retail Express
Counterpoint < NCR : =counterpoint, ncr counterpoint
Tabology
iZettle Pro < PayPal : -, zettle pro
Stocky < Shopify
Oberlo < Shopify
Stripe Billing < Stripe : -, ~stripe, stripe technology europe
GoCardless : -, ~gocardless
Authorize.net : authnet gateway
Beanstream : bambora inc
# press/media-relations
Newz : =newz group
News Exposure
Metro Monitor
Fullintel
NewsWhip
Truescope
Kinzen
PR Gloo
Propel PRM
Qwoted
SourceBottle
Telum Media
Medianet Direct
Cision : gorkana, prweb, pr newswire, vocus, cnw group, canada newswire
Meltwater : =meltwater
Muck Rack
Prowly
Prezly
Roxhill : =roxhill, roxhill media
Vuelio : =access intelligence, aimediacomms
Agility PR Solutions : agility pr, mediamiser
Business Wire
GlobeNewswire
Newswire.com : =newswire, newswire llc
EIN Presswire : newsmatics
eReleases
ResponseSource
Critical Mention
TVEyes
BurrellesLuce : burrelles
Signal AI
Onclusive
CoverageBook
Releasd
JournoLink
Presspage
Notified : -, notified ltd, west notified
Isentia
Streem : -, streem pty
Medianet : =medianet
24-7 Press Release
Press Association News < PA Media : ~press association, ~pa media
Newsflare
Ground News
JustReachOut
Pressat
Mynewsdesk
News Direct
# press/public-engagement
EngagementHQ < Granicus : bang the table
Citizen Space < Delib : =delib
Social Pinpoint
Commonplace : -, commonplace digital
Konveio : urban interactive studio
PublicInput
Polco
Go Vocal : citizenlab
Balancing Act < Polco : =balancing act, engaged public
MetroQuest
Bethecat : -, ethelo
CitySourced
SeeClickFix
FixMyStreet < SocietyWorks : societyworks
Maptionnaire : mapita
Consider.it
Loomio
Decidim
Ideascale
Crowdicity
Brightidea
Spigit
Participatr
Pol.is
Inovem

`;
