/** Running the organisation: finance, purchasing and people. */
export const financeAndPeople = `
# business/finance
SoftCo
Software AG
COA Solutions < Advanced : cedar open accounts
SunSystems < Infor
Pegasus Software
Science Warehouse < Advanced
Elcom Systems : =elcom
Spikes Cavell
Frontier Software
Cintra HR : =cintra
Selima
Integra < Capita : -, capita ib solutions, integrated business solutions
Consilium Technologies
Selenity : software europe
Stamps.com : -, ~stamps.com, ~endicia
Riskonnect : ventiv
Figtree Systems
Alphatec Software : jcad
LACHS < Alphatec Software
Covalent Software
Corvu
Cognos < IBM
BusinessObjects < SAP : crystal decisions
Rosslyn Analytics : rosslyn data
Sage : =sage, sage software, sage uk, sage global services, sage intacct, sagepay software
QuickBooks < Intuit : intuit qb, qb online, qbooks online, intuit quickbooks, intuit canada, intuit software
! Intuit : -, =intuit
TurboTax < Intuit
Xero : -, =xero, xero.com, xero uk, xero australia
FreshBooks : 2ndsite
FreeAgent : =freeagent, freeagent central
KashFlow
Clear Books
Wave Accounting : -, waveapps, wave accounting, wave financial
MYOB
Reckon : -, =reckon limited, reckon one
NetSuite < Oracle
Expensify
Certify < Emburse : ?certify, emburse, =chrome river
Coupa
Jaggaer : sciquest, bravosolution
Proactis
In-tend : in-tend ltd
Due North < Proactis : =due north
Delta eSourcing < BiP Solutions : bip solutions
Atamis
Mercell
EU Supply
Bonfire : -, bonfire interactive, gobonfire
bids&tenders < eSolutions : bids and tenders
Biddingo
MERX : -, merx networks, =merx
DemandStar
BidNet
Ion Wave : =ion wave
PlanetBids
Bidsync < Periscope : periscope holdings
Vendor Registry
Tenderlink
TenderSearch
VendorPanel
Tungsten Network : ob10
Basware
Unit4 : agresso, unit4 business software
Advanced : -, advanced business software, advanced computer software, advanced business solutions, oneadvanced, advanced legal solutions
Infor : =infor
Epicor
IFS : -, ifs uk, =ifs
Workday : =workday
Anaplan
Adaptive Insights
Board International : =board international
Wolters Kluwer CCH : -, cch software, ~wolters kluwer
CaseWare
IRIS : -, iris software, iris business software, iris hr, iris payroll
TaxCalc : acorah software
BTCSoftware
Tax Systems : =tax systems
ACL Analytics < Diligent : acl services, =galvanize
TeamMate : -, teammate audit
Workiva
BlackLine : -, blackline systems
Bottomline : bottomline technologies
AccessPay
Experian Data Quality < Experian : qas limited, ~experian
GBG : =gbg, gb group
Questica
ClearGov
OpenGov
DebtBook
GovInvest
Sherpa Government Solutions
Jedox
Prophix
Vena Solutions
insightsoftware
Solver Global
BizNet Software
Datarails
Spotlight Reporting
Syft Analytics
Dext : -, receipt bank, dext software
AutoEntry
Hubdoc < Xero
Pleo : =pleo
Soldo : =soldo
Spendesk
Bill.com : =bill com
AvidXchange
Stampli
Tipalti
Rossum : -, rossum ltd
ReadSoft
Zudello
Banktec
Holded
Cegid
Wolters Kluwer A3 < Wolters Kluwer : a3 software
Big Red Cloud
Surf Accounts
Exact : -, exact software, exact online, exact globe
Visma
Fortnox
Billomat
Lexware : haufe lexware
Datev
Zervant
Simply Accounting < Sage
Adagio Accounting : softrak systems
Blackbaud Financial Edge < Blackbaud
Aplos : -, aplos software
PrecisionLender
Ramco : =ramco, =ramco systems
Priority Software
Syspro
Acumatica
Deltek
Real Asset Management < MRI Software
Asset4000 < Real Asset Management
RBS Rialtas : rialtas business solutions
Finance Active
Logotech
# business/people
ScheduleAnywhere < Atlas Business Solutions : atlas business solutions
Shiftboard
ScheduleBase
ArbiterSports
Assignr
Kenexa < IBM
Snowdrop Systems : =snowdrop kcs
WCN : -, wcn plc, world careers network
StepStone Solutions : i-grasp
Vizual Management : vizual software
Lantum
Patchwork Health
Locum's Nest
Carval Computing : carval
Bond International Software : bond international
PlanSource
Ascentis
Paycor : =paycor
Namely : -, namely inc
Zenefits
Justworks
BambooHR
ADP : -, ~adp
Ceridian : dayforce
Paychex : ~paychex
Gusto : -, gusto.com, zenpayroll
Rippling : =rippling
Personio
Factorial : -, factorial hr, everyday software
Breathe HR : centurion management systems
CIPHR
Cascade HR
Cezanne HR
MHR : -, mhr international, midland hr, midland software, itrent
Access SelectHR < Access : select software
Zellis : northgatearinso
UKG : -, kronos incorporated, kronos systems, kronos canadian, =kronos, ultimate software
Cornerstone OnDemand : saba software
NEOGOV : governmentjobs.com
PeopleAdmin
Frontline Education : frontline technologies
Taleo
iCIMS
Greenhouse Software : -, greenhouse software, greenhouse.io
Lever : -, lever.co, lever inc
Workable : -, workable.com, workable technology, ?workable, workable inc
SmartRecruiters
Jobvite
TalentLink : lumesse
Jobtrain : =jobtrain
TribePad
Eploy
Vacancy Filler
Hireful
HireVue
TeamTailor
Recruitee
JazzHR
Breezy HR
Zoho Recruit < Zoho
Bullhorn : =bullhorn
Spark Hire : =spark hire
VidCruiter
Criteria Corp
Culture Amp
Officevibe : gsoft
Peakon
TINYpulse
Bonusly
Kudos : -, kudos inc, kudosnow
Perkbox : ~perkbox
RotaCloud
RotaMaster
Planday
Humanity : -, humanity.com, shiftplanning
Homebase : -, joinhomebase
Mitrefinch
Tensor : -, tensor plc
Crown Workforce Management : =crown computing
Softworks : -, softworks computing, softworks workforce
CoreHR : core computer consultants, core international hr
TimeTrex
TSheets
ClockShark
Buddy Punch
Hubstaff
Timely App : -, timelyapp
BrightHR
BrightPay : thesaurus software
Moneysoft
12Pay
Payroo
IRIS Earnie < IRIS : earnie
Employment Hero
KeyPay
ELMO Software
Lattice : -, lattice.com, degree inc
Small Improvements
ClearReview
Appraisd
Actus Software
StaffCircle
Hibob : =hibob
Sapling HR
Click Boarding
OrgChart : orgchart now, officework software
Pingboard
Organimi
OneModel
Visier
Halogen Software
SilkRoad Technology
PageUp People
myhrtoolkit
PeopleHR
Natural HR
YouManage
Staffology
SafeHR
Crelate
Checkr
Verified First : =verified first
Vero Screening
SterlingCheck
`;
