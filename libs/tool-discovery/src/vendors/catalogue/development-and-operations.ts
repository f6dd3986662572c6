/** Tools of developers and of those who run systems. */
export const developmentAndOperations = `
# it/development
! GitHub < Microsoft : -
GitHub : git hub
GitLab
Bitbucket < Atlassian
! Atlassian
Atlassian Marketplace < Atlassian : tempo software, k15t, scriptrunner, adaptavist
JetBrains : intellij
Docker : -, docker inc, docker hub, docker.com, =docker
npm : -, npm inc, npmjs
Postman : -, postman inc, postman.com, getpostman
SmartBear
BrowserStack
Sauce Labs
LambdaTest
CrossBrowserTesting
Ghost Inspector
Applitools
Selenium Box : testingbot
Katalon
Tricentis
Ranorex
TestRail < Idera : gurock
Zephyr < SmartBear : -, zephyr squad
CircleCI : circle internet services
Travis CI
CloudBees
Bitrise
Codecov
SonarSource : sonarcloud, sonarqube
Snyk
Mend : -, whitesource
Veracode
Checkmarx
DevExpress : developer express
Syncfusion
Infragistics
ComponentOne : grapecity
Redgate : red gate software
Devart
Navicat : premiumsoft
Quest Software : toad software
Idera
Embarcadero : =embarcadero
Delphi < Embarcadero : -, borland
MongoDB
Redis : -, redis labs, redis ltd
Aiven
PlanetScale
Supabase
Neon : -, neon.tech, neon inc database
Firebase < Google
Auth0 < Okta
Mapbox
Loqate < GBG : postcode anywhere, pca predict, =loqate
Ideal Postcodes
getAddress.io : getaddress
Postcoder < Allies Computing : allies computing
Smarty : -, smartystreets
Melissa : -, melissa data
What3words
OpenCage
TomTom Developer : -, tomtom developer
HERE : -, here global, here technologies
Visual Studio < Microsoft : msdn
Sublime Text : sublime hq
Panic : -, panic inc
Git Tower : fournova
Beyond Compare < Scooter Software : scooter software
Araxis
UltraEdit < Idera : idm computer solutions
EditPlus : es-computing
Altova
oXygen XML < Syncro Soft : syncro soft
Chilkat
Aspose
ImageKit
Xojo
LiveCode
FileMaker < Claris : claris international
4D Software : -, 4d inc
Telerik < Progress Software
Progress Software : =progress software, openedge
Perforce
Rogue Wave
InstallShield < Flexera : flexera
Advanced Installer < Caphyon : caphyon, advancedinsta
NSoftware
ZenHub
Gitkraken : axosoft
Sourcegraph
LaunchDarkly
Split.io : split software
Expo : -, expo.dev, 650 industries
Apple Developer < Apple : =apple developer, apple dev program
Google Play Developer < Google : google play dev
Stack Overflow : stack exchange
Laracasts : =laracasts
Codepen
Codeanywhere
CodeSandbox
RapidAPI
Stoplight : -, stoplight.io
ReadMe : -, readme.io, readme.com
Microsoft Partner < Microsoft : microsoft action pack
DreamFactory
Rally Software
Micro Focus : serena software, attachmate
Rocket Software
Hex-Rays
Sybase : =sybase
Intersystems : =intersystems
MarkLogic
Neo4j
Elasticsearch < Elastic : elastic cloud, elastic n.v, ?elastic
Typesense
# it/operations
Dynatrace
AppDynamics < Cisco
CA Technologies < Broadcom : computer associates
Alemba
Assima
AppSense < Ivanti
NetMotion
Netop
Numara Software
ScriptLogic
Macro 4 : =macro 4
DataCore Software
TeamDynamix
SpiderOak
GoToMyPC < GoTo
Sungard Availability Services : =sungard availability
New Relic
Datadog : =datadog
Sentry : -, sentry.io, functional software, ?sentry
Rollbar
Bugsnag
Airbrake : =airbrake, airbrake.io
Honeybadger : -, honeybadger.io
Pingdom
UptimeRobot
Uptime.com
Statuspage < Atlassian
StatusCake
Site24x7 < Zoho
SolarWinds
Paessler : prtg
Nagios
Zabbix
LogicMonitor
Splunk
Sumo Logic
Loggly
Papertrail
Logz.io
Logit.io : ?logit
Grafana Labs : grafana, raintank
Honeycomb : -, honeycomb.io, hound technology
PagerDuty
Opsgenie < Atlassian
VictorOps
xMatters
Everbridge
ServiceNow
Cherwell
Hornbill : =hornbill
TOPdesk
SysAid
Spiceworks
Lansweeper
Snow Software
PDQ : -, pdq.com, pdq deploy, admin arsenal
ManageEngine < Zoho
Ivanti : landesk, heat software, frontrange
BMC : -, bmc software
TeamViewer
AnyDesk
Splashtop
SimpleHelp : =simplehelp
ScreenConnect < ConnectWise : elsinore technologies
ConnectWise
Kaseya
NinjaOne : ninjarmm
Datto : =datto
Atera : =atera
N-able
Autotask
ITGlue : it glue
Auvik
Domotz
Device42
Netbox Labs
InfoBlox
BlueCat Networks
Jamf
Kandji
Mosyle
Addigy
MobileIron
SOTI : -, soti inc, soti mobicontrol
Meraki < Cisco : meraki cloud
Lightspeed Systems
Deep Freeze < Faronics : faronics
Citrix : =citrix
Parallels : =parallels, parallels ipg, ipg*parallels
Red Hat : =red hat
SUSE : -, suse linux, suse software
Canonical : -, canonical group, ubuntu pro, =ubuntu
Novell
Oracle : =oracle, oracle america, oracle corporation
IBM : =ibm, ibm united kingdom, international business machines
SAP : =sap, sap uk, sap canada, sap public services
SAP Concur < SAP : concur technologies, concur holdings
SAP SuccessFactors < SAP : successfactors
SAP Ariba < SAP : =ariba
Microsoft : msft*, msft, msbill, msbill.info
Microsoft Power BI < Microsoft : power bi
Microsoft Dynamics < Microsoft
Cisco : -, ~cisco
PaperCut
Print Logic : printerlogic, vasion
ThinPrint
Pharos Systems
uniFLOW < NT-ware : nt-ware
YSoft
RealVNC : real vnc
TightVNC
ControlUp
Liquidware
Login VSI
Rimo3
Flexnet
OpenLM
Snipe-IT : grokability
Asset Panda
EZOfficeInventory : ezo inc
Wasp Barcode : wasp barcode technologies
Sortly
Reftab
Ekahau
NetSpot
Acrylic Wi-Fi
Wireshark University
Devolutions
Royal TS : royal apps
SecureCRT < VanDyke : vandyke software
Bitvise
WinSCP
Core FTP
IceWarp
Kerio
MDaemon : alt-n technologies
Smartertools
CommuniGate
Zimbra : synacor
Ipswitch Imail
Kiwi Syslog
Adaxes : softerra
Specops
AvePoint
ShareGate
Quadrotech
BitTitan
CloudM
Binary Tree
MetaLogix
Nero : =nero
Macrium
EaseUS
Stellar Data Recovery : stellar information tech
Aomei
Partition Magic : minitool
TreeSize < JAM Software : jam software
CCleaner < Piriform : piriform
Ashampoo
iolo
Glary : glarysoft
IObit
Driver Easy
Auslogics
Fences < Stardock : ?fences, stardock
DisplayFusion : binary fortress
Tobit : =tobit
MobaXterm < Mobatek : mobatek
MockFlow
Duplicati
ViceVersa : tgrmn software
GoodSync : siber systems
Alldup
AutoHotkey
Macro Express : insight software solutions
Air Server
Reflector < Squirrels : ?reflector, airsquirrels, squirrels llc
Mersive : =mersive
Yodeck : flipnode
ScreenCloud
Xibo : xibo signage
Rise Vision
OptiSigns
Signagelive
TrilbyTV
NoviSign
Four Winds Interactive : poppulo signage
PosterBooking
`;
