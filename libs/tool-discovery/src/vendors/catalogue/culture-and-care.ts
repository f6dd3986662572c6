/** Libraries, museums, leisure centres, social care and health. */
export const cultureAndCare = `
# culture/libraries
Axiell
SirsiDynix
Innovative Interfaces
Ex Libris
BiblioCommons
The Library Corporation : =the library corporation, =library corporation
Springshare : libguides
Communico
Evanced Solutions : evanced
Demco Software : ~demco
EnvisionWare
Comprise Technologies
LibraryThing
Koha Support < PTFS : ptfs europe, bywater solutions
Insignia Software
Heritage Cirqa < IS Oxford : =is oxford
Bibliotheca : ~bibliotheca
D-Tech : ~d-tech
OverDrive : ~overdrive
Bolinda : ~bolinda
Hoopla : ~hoopla
Kanopy : ~kanopy
OCLC
EBSCO : ~ebsco
ProQuest : ~proquest
Solus UK
Niche Academy
Beanstack : zoobean
NewsBank : ~newsbank
Princh
# culture/museums
PastPerfect : pastperfect software
Gallery Systems : =gallery systems
Modes Users : -, modes users association
Vernon Systems
KE Software
Preservica
Artefactual Systems
CatalogIt
CollectiveAccess : whirl-i-gig
Artlogic
Arts Vision
eHive
Smartify
Guide ID
Orpheo : ~orpheo
IZI Travel
STQRY : mytoursapp
Cuseum
Omeka : corporation for digital scholarship
Orangelogic
PastView
CalmView
# culture/leisure
Gladstone : -, gladstone mrm, =gladstone limited, gladstone software
XN Leisure
Legend : -, legend club management
Clubspark : sportlabs technology
ClubRight
Xplor : -, =xplor technologies, xplor recreation
Mindbody : mindbodyonline
Glofox
PerfectGym
Club Systems : =club systems, club systems international
Fisikal
Trainerize
Zen Planner
Virtuagym
GymMaster : treshna
WellnessLiving
TeamUp : -, teamup.com, goteamup
Pike13
Club Automation
Daxko
EZFacility
Golf Genius
Chronogolf
ForeUP
BRS Golf
Club V1
CourtReserve
Skedway
Coursepro : -, coursepro
SwimSoft : -, swimphony
Elite Live
Resolume
Isadora : -, troikatronix
ProPresenter < Renewed Vision : renewed vision
EasyWorship
LightKey : =lightkey
# care/social-care
Liquidlogic
Servelec
OLM Systems
Corelogic
CareDirector < Advanced : careworks
Access : -, the access group, access uk ltd, access uk limited, access technology group, ?access uk
Azeus UK
CM2000 : care monitoring 2000
Nourish Care
Person Centred Software
CareDocs
Careplanner
Log my Care
Birdie Care
Access ThankQ < Access : thankq
Everylife Technologies : passgenius
KareInn
Fusion eCare
Radar Healthcare
QCS : -, quality compliance systems
Charms : -, social care network solutions, charms foster
Mind Of My Own
RIX Wiki : rix research
MultiMe : =multi me
Rethink Behavioral
CentralReach
Procare Software
Brightwheel
HiMama : lillio
Kangarootime
OWNA
Xplor Playground : -, qikkids, hubhello
Storypark
Kinderloop
Fastrak Childcare : -, harmony web
ALIS : -, medtelligent
PointClickCare
AlayaCare
# care/health
BigHand
Winscribe
Lexacom
In Practice Systems
Cegedim : =cegedim
Docman : -, pcti solutions, docman limited
iPLATO
MJog
Ardens : =ardens health
TeamNet : -, gp teamnet, clarity teamnet
Egton
JAC Computer Services : jac computer
Ascribe : =ascribe
Sectra
Wellbeing Software
Healthcare Software Solutions
Open Medical
Dedalus : =dedalus
IQVIA : =iqvia
UpToDate : ~uptodate
Isosec
Phreesia
Kareo
Athenahealth
DrChrono
NextGen Healthcare
eClinicalWorks
Practice Fusion
Weave : -, getweave, weave communications
Solutionreach
NexHealth
Spruce Health
Doxy.me
EMIS Health : =emis
TPP : -, phoenix partnership, systmone
RLDatix : datix limited, datix
Allocate Software : healthroster
accuRx
DrDoctor
Cerner : =cerner
Allscripts
Meditech : =meditech
System C : -, system c healthcare
Orion Health
PharmOutcomes < Pinnacle : pinnacle systems management
Jane App : jane software
Cliniko : red guava
SimplePractice
TheraNest
TherapyNotes
Doctolib
OceanMD
Telus Health Software : -, ps suite, wolf emr
QHR Technologies : accuro
Halaxy
Cority : medgate
Cohort Software
eOPAS : -, warwick international computing

Nutritics
Saffron Recipes : -, fretwell-downing
ESHA Research
MealSuite
Dietmaster
Physitrack
PhysioTools
PhysioTec
VHI : -, vhi exercise
Salaso
ADInstruments : ~adinstruments
ProKnow Systems
Titanium Software
Point and Click Solutions
Medicat
Medisoft : =medisoft
Dentrix
Dentally
Software of Excellence
Vetspace
RoboVet
`;
