/** Learning, data, engineering and maps. */
export const learningDataEngineering = `
# business/learning
Brightwave
Redtray
SAM Learning
Boardworks : =boardworks
I Am Learning
Fronter
Uniservity
Mimio
Vocabulary.com
Tutor LMS : themeum
BigBlueButton Hosting : -, blindside networks
Zotero : corporation for digital schol
Storyline < Articulate : -, articulate storyline
LinkedIn Learning < LinkedIn : was Lynda.com, ?lynda, video2brain
Moodle
Blackboard : -, blackboard inc, blackboard uk, ?blackboard, blackboard connect
Canvas < Instructure : ?canvas, instructure
D2L Brightspace < D2L : brightspace, desire2learn, d2l
Docebo
TalentLMS < Epignosis : epignosis
Absorb LMS : absorb software, =blatant media
Litmos
LearnUpon
Articulate : -, articulate global, articulate 360, ?articulate, articulate.com
iSpring : =ispring, ispring solutions
Lectora : trivantis, elb learning
Elucidat
Gomo Learning
Easygenerator
Thinkific
Teachable : =teachable
Kajabi
Podia : =podia
LearnDash
LearnWorlds
Learning Pool
Kallidus
Totara : =totara
Skillsoft
Pluralsight
Treehouse : -, teamtreehouse
Codecademy
DataCamp
O'Reilly Learning < O'Reilly : safari books online, oreilly media, ~oreilly
Cloud Academy
A Cloud Guru
CBT Nuggets
ITProTV
Skillshare
Udemy
Coursera
Udacity
FutureLearn
edX : -, edx inc, edx.org
Duolingo
Rosetta Stone
Mango Languages
Babbel
Transparent Language
Turnitin
Proctorio
Respondus
ExamSoft
Questionmark
Inspera
Vector Solutions : =vector solutions, targetsolutions
EVERFI
Virtual College : ~virtual college
iHasco : ~ihasco
Flick Learning
Me Learning
Learning Nexus
Learn Amp
Thrive LXP
Seismic Learning : lessonly
Trainual
Coassemble
SkyPrep
Bridge LMS
Mimio Learning
Axonify
EdApp
360Learning
Degreed
GO1 : -, go1.com, go1 pty
OpenSesame
BizLibrary
Mindtools
Get Abstract
Blinkist
Whatfix
WalkMe
Userlane
Cylix
Synergy Learning
Catalyst IT
Agylia
Looop
Hurix
Brainshark
MindTickle
Scormcloud < Rustici Software : rustici software
# business/data
IMPLAN
Siebel < Oracle
Infoshare
MooD International
1Spatial
Tableau : =tableau
Qlik
Looker : -, looker data sciences
Domo : -, domo inc, domo technologies
Sisense : periscope data
Alteryx
SAS : -, sas institute, sas software
SPSS < IBM
Stata : statacorp, =stata, timberlake consultants
Minitab
MATLAB < MathWorks : mathworks, the mathworks
Wolfram : -, wolfram research, =wolfram, wolfram alpha
NVivo < Lumivero : qsr international, lumivero, palisade corporation
ATLAS.ti : atlas.ti scientific
MAXQDA : verbi software
Dedoose
GraphPad
SigmaPlot < Systat : systat software
OriginLab
JMP : -, jmp statistical
XLSTAT : addinsoft
TIBCO
Snowflake : -, snowflake inc, snowflake computing, ?snowflake
Databricks
Teradata
Cloudera
Collibra
Informatica
Talend
Fivetran
Stitch : -, stitchdata, stitch inc data
Matillion
dbt Labs : fishtown analytics
Statista
Datawrapper
Flourish : -, flourish.studio, kiln enterprises, ?flourish
Plotly
Posit : -, posit software, rstudio
Anaconda : -, anaconda inc
Palantir
Quantexa
Edge Analytics
Socrata < Tyler Technologies
OpenDataSoft
InstantAtlas < GeoWise : geowise
Power My Analytics
ThoughtSpot
Yellowfin : =yellowfin
Targit
Phocas : =phocas
MicroStrategy
Information Builders
Pyramid Analytics
Monkeylearn
Skyvia < Devart
CData
KNIME
RapidMiner
DataRobot
Exasol
Vertica : -, vertica systems
InfluxData
Starburst Data
Semarchy

CACI InSite : -, ~caci
CoStar : -, ~costar
Crunchbase
PitchBook : -, pitchbook data
Tracxn
CB Insights
LexisNexis : ~lexisnexis
Westlaw : ~westlaw, ~thomson reuters
# engineering/design
Autodesk
SketchUp < Trimble
Trimble : -, trimble inc software, ~trimble
Bentley Systems
Graphisoft
Vectorworks : nemetschek
SolidWorks < Dassault : dassault systemes
PTC : -, ptc inc, parametric technology
Graitec
Delcam
NBS : -, riba enterprises, =nbs
Causeway Technologies : causeway software
Viewpoint : -, viewpoint construction software, 4projects
Procore
PlanGrid < Autodesk
Fieldwire
Newforma
Aconex
Buildertrend
CoConstruct
RSMeans < Gordian : the gordian group
Innovyze
XP Solutions
PTV Group : =ptv group, ptv planung
TRL Software
Citilabs
Transoft Solutions
Keysoft Solutions
Rhino < McNeel : ?rhino, robert mcneel, mcneel
V-Ray < Chaos : chaos group, chaos software
Lumion : act-3d
Enscape
Twinmotion
BricsCAD < Bricsys : bricsys
DraftSight
TurboCAD : imsi design
nanoCAD
ZWSoft : zwcad
progeCAD
IntelliCAD
LinSig < JCT Consultancy : jct consultancy
Elecosoft : asta development, asta powerproject
Primavera < Oracle : =primavera
Tekla : =tekla
SCIA : -, scia engineer
RISA : -, risa technologies, risa tech
Computers and Structures : computers & structures
Oasys : -, oasys software, oasys limited
MasterSeries : =masterseries
StruCalc
ENERCALC
Ansys
COMSOL
Altium
Cadence : -, cadence design systems
Synopsys
National Instruments : ~national instruments
Maplesoft
Nearmap
Pictometry < EagleView : eagleview
Pix4D
DroneDeploy
Propeller Aero
Agisoft
Skycatch
Airdata : -, airdata uav
SiteScan < Esri
Getmapping : ~getmapping
Airbox Systems
# engineering/maps
ArcGIS < Esri : esri, environmental systems research
Carto : -, cartodb, carto.com
MapInfo < Precisely : precisely software, pitney bowes software
Maptitude < Caliper : caliper corporation, caliper corp
Cadcorp
QGIS Cloud : -, sourcepole
Global Mapper < Blue Marble : blue marble geographics, blue marble geo
Avenza
Golden Software
Hexagon Geospatial : intergraph
GGP Systems
Aligned Assets
Dotted Eyes : emapsite
Route4Me
OptimoRoute
RoadWarrior
MyRouteOnline : myrouteon
Routific
Badger Maps
Teletrac Navman
Masternaut
Geotab
Samsara : -, samsara inc, samsara networks
Verizon Connect : fleetmatics
Quartix
Webfleet
Descartes Systems
Trapeze : -, trapeze group, trapeze software, =trapeze
Podaris
Basemap : -, basemap limited
Remix : -, remix.com, remix technologies
`;
