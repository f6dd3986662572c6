/** Schools and universities. */
export const education = `
# education/schools
Espresso Education : =espresso education
Truancy Call
Teachers2Parents : eduspot
ParentHub
Schoop
Cunninghams : crb cunninghams, =cunninghams
Live Register
BioStore : =biostore
Nationwide Retail Systems
VeriCool
EntrySign
Juniper Education
PrimarySite
eSchools : =eschools
Schudio
e4education
School Jotter < Webanywhere : webanywhere
School Spider
Wonde
TimeTabler : october resolutions
Edval : edval timetables
Forensic Software : policy central
IRIS Connect
Angel Solutions
The Key : -, ~the key support
Epraise
Vivo Rewards
Welfare Call
CASCAID : kudos careers
Discovery Education : ~discovery education
Night Zookeeper
Spelling Shed : edshed
Literacy Planet
Literacy Shed : the literacy shed
Phonics Hero
Lalilo
LightSail Education
Charanga
Sing Up
Testwise
Achieve3000
Read Theory
Wordwall
Bamboozle Games : -, baamboozle
Linguascope
Languagenut
Memrise
Vocab Express
Brilliant : -, brilliant.org
SIMS < Education Software Solutions : =sims, =sims software, education software solutions, ess sims
Arbor : -, arbor education
Bromcom
ScholarPack
RM Integris < RM : rm easimaths, ~rm education
Groupcall
ParentPay : ~parentpay, parentpay ltd, parentpay limited
ParentMail
SchoolComms
Weduc
ClassDojo : class twist
Class Charts < Edukey : edukey
CPOMS
MyConcern : one team logic
EVOLVE < eduFOCUS : =evolve, edufocus
Tapestry : -, tapestry journal
eyLog
Famly
Blossom Educational
Kinderly : =kinderly
Parenta : ~parenta
Connect Childcare
Nursery in a Box
Seesaw : -, seesaw learning, ?seesaw
Satchel : -, satchel one, team satchel, show my homework
Firefly Learning
Frog Education : =frog education
itslearning
Schoology
PowerSchool
Infinite Campus
Skyward : =skyward
Aeries Software
Edsby
ParentSquare
Bloomz
Edmodo
Edpuzzle
Nearpod
Pear Deck
Quizlet
Blooket
Gimkit
Plickers
Formative : -, goformative, formative smart
BrainPOP
Education City
Purple Mash < 2Simple : 2simple
Mathletics < 3P Learning : 3p learning
Times Tables Rock Stars : maths circle
Maths-Whizz : whizz education
MyMaths
HegartyMaths
Sparx : -, sparx learning, sparx maths
Sumdog
Reading Eggs : blake elearning
Renaissance : -, renaissance learning, accelerated reader
Lexia : =lexia
Nessy : -, nessy learning, net educational systems
Wordshark : white space ltd
Crick Software : clicker crick
Widgit : widgit software
Boardmaker : mayer-johnson
Inclusive Technology : ~inclusive technology
Kurzweil Education
Don Johnston
Learning A-Z : raz-kids
IXL Learning
DreamBox Learning
Prodigy : -, prodigy education
Tynker
Busy Things : =busy things
J2e < Just2easy : just2easy
Teachers Pay Teachers : ~teachers pay teachers
Twinkl : ~twinkl
TES : ~tes, ~tes global
Planbook : =planbook
Kerboodle : ~kerboodle
GCSEPod : soundbitelearning
Seneca Learning
Tassomai
Unifrog
Xello : was Career Cruising, anaca technologies
Start Profile
Grofar
Naviance
Target Tracker
Insight Tracking : =insight tracking, equin limited
Alps : -, alkemygold
SISRA
OTrack : optimum reports
Boxall Profile : nurtureuk boxall, ~nurture group
GL Assessment : ~gl assessment
Testbase : doublestruck
Exampro
DoodleLearning
Century Tech
Bedrock Learning
Governor Hub
National Online Safety : =national online safety
AB Tutor
LanSchool
Hapara
Faria Education : managebac
iSAMS
Engage MIS : double first
WCBS
Pupil Asset
School Pod : -, schoolpod
Schoolscreener : -, thomson screening
Evidence Me : -, 2build a profile
Education Horizons : =education horizons, =synergetic
Sentral Education
Compass Education : =compass education
Xuno
SEQTA
Operoo : was CareMonkey
Tassweb : -, tasstech
Mathspace
Essential Assessment
Stile Education
Inquisitive : -, inquisitive.com
ClickView
Kami : -, =kami limited, kamihq, notable pdf
Book Creator : =red jumper
Explain Everything
Showbie
Notability : -, ginger labs
GoodNotes
Wizer.me
Classkick
StoryboardThat : clever prototypes
Pixton
Newsela
ReadWorks
CommonLit
Epic Kids : -, getepic, epic creations
Vooks
Typing Club
Typesy : =typesy
Keyboarding Without Tears : ~learning without tears
Learning Ally
Bookshare
Teach Your Monster : -, teachyourmonster
PhonicsPlay
ABC Mouse : -, abcmouse, age of learning
Starfall
Vocabulary Spelling City : spellingcity
Brainingcamp
GeoGebra
Desmos
Gizmos < ExploreLearning : ?gizmos, explorelearning
Labster
PebbleGo : -, capstone pebblego
SchoolCloud : schoolcloud systems, parents evening system
Sparrow Learning : -, sparrowlearning
SchoolMint
Lifelong Software
SAFARI Montage
Follett Destiny < Follett : ~follett
AccessIt : -, access-it software
Oliver Library < Softlink : softlink
MLS : -, micro librarian systems, eclipse.net
Reading Cloud < MLS
SchoolStatus
Raptor Technologies
InVentry
Sign In App : sign in solutions, tricas
Envoy : -, envoy.com, envoy inc
Proxyclick
Swiped On
LobbyGuard
Passtab
# education/universities
Ellucian
SITS < Tribal Group : -, sits vision
Scientia : -, scientia resource management, syllabus plus
Symplicity
Slate < Technolutions : ?slate, technolutions
Anthology : -, anthology inc, campus labs
Unibuddy
Worktribe
Symplectic
Jisc : -, jisc services, janet uk, ~jisc
Kuali : =kuali
Terra Dotta
StudioAbroad
Interfolio
Watermark Insights : taskstream, digital measures
Handshake : -, stryder corp
TargetConnect : group gti
Salesforce.org < Salesforce
Modern Campus : =modern campus, destiny one, omniupdate
Campus Management : =campus management corp
Cayuse : =cayuse
InfoEd
LabArchives
Benchling
Labguru : biodata labguru
ChemDraw : perkinelmer informatics
Schrodinger : =schrodinger
Gaussian : -, gaussian inc
SnapGene : gsl biotech
Geneious : biomatters
BioRender
FlowJo : =tree star
DNASTAR
Covidence
DistillerSR : evidence partners
Rayyan
REDCap Cloud : =redcap
Gorilla Experiment : cauldron science
Testable : -, testable.org
Inquisit : -, millisecond software
E-Prime : -, psychology software tools
Sona Systems
iClicker
Top Hat : -, tophatmonocle
Perusall
Packback
Gradescope
Piazza : -, piazza technologies
Examity
ProctorU
Honorlock
Akindi
Mahara
Pebblepad : pebble learning
Campus Groups
Presence : -, =presence.io
StarRez
Kinetic Solutions : -, kx systems, kinetic software
Mercury RMS
Roompact
Aluminati
ToucanTech
PeopleGrove
`;
