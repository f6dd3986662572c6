/** Everyday work: projects, files, meetings, documents, automation and assistants. */
export const work = `
# work/collaboration
Teamup Calendar : teamup solutions
Timetree
AnyMeeting
Zenkit
Ora : -, ora.pm
Favro
Quire
nTask
Plutio
Bonsai : -, hellobonsai, ?bonsai
HoneyBook
Dubsado
17hats
ClientJoy
Studio Ninja
Sunsama
Superhuman : =superhuman
Motion : -, usemotion, motion app
Reclaim.ai
Clockwise : -, getclockwise
SaneBox
Boomerang : -, boomeranggmail, baydin
Spark Mail : spark premium
CloudHQ
Mailbird
eM Client
Better Cloud
GAT Labs
Amplified IT
xFanatical
Zoho One < Zoho
! Slack < Salesforce : -
Slack : -, ?slack, slack technologies, slack.com, slack inc
Trello < Atlassian
Jira < Atlassian
Confluence < Atlassian : =confluence, confluence cloud
Asana : =asana, asana.com, asana inc
Basecamp : =basecamp, basecamp.com, basecamp llc, 37signals
monday.com : -, monday.com, ?monday, =monday com
Wrike
Smartsheet
ClickUp : mango technologies
Notion : -, ?notion, notion labs, notion.so
Airtable : formagrid
Coda : -, coda.io, coda project, ?coda
Teamwork.com : -, teamwork.com, teamwork pm, ?teamwork, teamwork crew
Podio < Citrix
Workfront < Adobe : attask
Todoist < Doist : doist
Evernote
Any.do : any do inc
OmniFocus < Omni Group : omni group, omnigraffle
MeisterTask < MeisterLabs : meisterlabs, mindmeister
Kanbanize : businessmap
LeanKit
Planview
TeamGantt
GanttPRO
Gantter
Toggl
Harvest : -, ?harvest, getharvest, harvest app, iridesco
Clockify : cake.com, coing inc
RescueTime
Everhour
Float : -, float.com, ?float
Mavenlink : kantata
Accelo
Scoro
Function Point
Workamajig
FunctionFox
Huddle : -, huddle.com, ninian solutions, ?huddle
Glasscubes
Kahootz
Objective : -, objective corporation, objective corp, objective connect
Miro : -, miro.com, ?miro, realtimeboard
Mural : -, mural.co, tactivos, ?mural
Lucidchart < Lucid : lucid software, lucidspark
Creately : cinergix
SmartDraw
Gliffy
draw.io : jgraph
MindManager : mindjet
XMind
Mindomo
SimpleMind
Ayoa : imindmap, opengenius
Coggle : coggle it
Inspiration Software
Stormboard
Conceptboard
Padlet : wallwisher
Wakelet
Workplace < Meta : ?workplace, workplace by facebook, facebook workplace
Yammer < Microsoft
Interact Intranet
Unily : brightstarr
Staffbase
Simpplr
Blink : -, joinblink, blink app
LumApps
Happeo
ThoughtFarmer : openroad communications
Oak Engage : oak intranet
Invotra
Claromentis
HighQ
Igloo Software
Jive Software : jive communications
Mattermost
Rocket.Chat
Zulip
Twist App : -, twist.com
Quip < Salesforce : -, quip inc
Hive : -, hive.com, hive technology inc
ProofHub
Redbooth
Freedcamp
Nifty : -, niftypm
Paymo
Celoxis
LiquidPlanner
Planisware
Clarizen
Daptiv
Sciforma
Verto : =verto
Project Insight
Hub Planner
Resource Management < Smartsheet : -, smartsheet resource management, 10000ft
Aha.io : aha labs
ProductPlan
Productboard
Roadmunk
Shortcut : -, shortcut software
Linear : -, linear orbit
Pivotal Tracker
Targetprocess
Digital.ai : collabnet, versionone
Backlog < Nulab : ?backlog, nulab, cacoo
Fellow.app
Range : -, range labs
15Five
Perdoo
Gtmhub : quantive
Weekdone
Cascade Strategy
AchieveIt
ClearPoint Strategy
Envisio
InPhase : =inphase
Ideagen : pentana, q-pulse, =gael
Camms : =camms
Spider Impact
Lokulus
Asite : =asite
BoardEffect : =boardeffect
Diligent : -, diligent boardbooks, diligent corporation, diligent board services
OnBoard < Passageways : ?onboard, =passageways
Convene : -, azeus convene
iBabs
Decision Time
Board Intelligence
Boardable
# work/files
Dropbox : drop box
Dropbox Sign < Dropbox : was HelloSign
Box : -, ?box, box.com, box.net, box inc, box international
Egnyte
ShareFile < Citrix : citrix sharefile
WeTransfer
Hightail : =hightail, yousendit
Filemail
MASV
Sync.com
pCloud
Tresorit
FileCloud : codelathe
MailBigFile
TransferNow
SugarSync
IDrive : =idrive, idrive.com
Internxt
Jottacloud
FTP Today
Files.com : action verb llc, brickftp
Globalscape
GoAnywhere < Fortra : helpsystems, fortra
MOVEit < Progress Software : ipswitch
SmartFile
Thru Inc
Livedrive
Zoolz
MultCloud
Insync
# work/meetings
Zoom : -, zoom 888 799 9666, ?zoom, zoom.us, zoom video communications, zoom video, zoom communications, zoom.com
Webex < Cisco : cisco webex
GoToMeeting < GoTo
GoTo : -, cto*, citrix online, goto technologies, goto.com, logmein, lmi*, logmein usa
Skype < Microsoft
BlueJeans : =bluejeans, blue jeans network
Whereby : ?whereby
Lifesize
Join.me < GoTo
UberConference < Dialpad
StarLeaf
Pexip
Vidyo
Krisp : =krisp
FreeConferenceCall.com : freeconferencecall
Conference calls < Conference calls : -, ~powwownow, ~buzz conferencing
Around : -, around.co
tl;dv
Fellow : -, fellow insights
# work/documents
Workshare
Intapp
Intralinks
Everlaw
Relativity : -, relativity oda, kcura
Invu : -, invu services
Documotive
Planet eStream : -, planet enterprises
DocuSign
Signable
PandaDoc
signNow : airslate
Xodo Sign : eversign
SignRequest
Signaturit
Yousign
Scrive
OneSpan
Legalesign
RightSignature
Conga : -, conga corporation, appextremes, ?conga
Proposify
Qwilr
Better Proposals
Nitro : -, nitro software, gonitro, nitropdf, ?nitro
Foxit
pdfFiller
Smallpdf
iLovePDF
Sejda
Soda PDF : lulu software
Tungsten Automation : =tungsten automation, kofax
ABBYY
Nuance : -, =nuance, nuance communications, dragon naturallyspeaking, scansoft
Bluebeam
DocHub
M-Files
Laserfiche
OpenText
Hyland : -, hyland software, onbase
DocuWare
Therefore : -, therefore corporation
FileHold
Grammarly
ProWritingAid : orpheus technology
Readable.com : readable io
QuillBot
DeepL
Smartling
Phrase : -, memsource, phrase.com
Lokalise
Crowdin
Transifex
memoQ : kilgray
Trados < RWS : sdl trados
DocSend < Dropbox
iManage
NetDocuments
Clio : -, themis solutions, clio.com
PDFelement < Wondershare
PDFTron : apryse
Qoppa
Debenu
activePDF
Solid Documents
Win2PDF : dane prairie
PrimoPDF
novaPDF : softland novapdf
PDF Expert < Readdle : readdle
Docparser
DocRaptor
HotDocs
XpressDox
Docmail : cfh docmail
MailMerge 365 < MAPILab : mapilab
WinZip
WinRAR : win.rar, rarlab
7-PDF
Collabora
LibreOffice
Mathtype < Wiris : wiris, design science inc
Overleaf
EndNote : =endnote
Citavi
RefWorks
Mendeley
Paperpile
ReadCube : =papers app
ScribeHow
Tango : -, tango.us
FlowVella
Texthelp
Ghotit
Ginger Software
Claro Software : claroread
TextExpander : smile software
Breevy
PhraseExpress : bartels media
# work/automation
Zapier
IFTTT
Make : -, integromat, celonis make
Workato
Tray.io
Automate.io
n8n
Pabbly
UiPath
Blue Prism
Automation Anywhere
! MuleSoft < Salesforce : -
MuleSoft
Boomi : =boomi, dell boomi
SnapLogic
Celigo
Jitterbit
AppSheet < Google
Bubble : -, bubble.io, bubble group
Knack : -, knack.com, ?knack
Caspio
Quickbase
Kissflow
Process Street
Nintex : k2 software, sourcecode technology
OutSystems
Mendix
Appian : =appian
Bizagi
Adalo
Softr
Glide : -, glideapps, typeguard
Retool : =retool
Thunkable
Goodbarber
BuildFire
AppyPie : appy pie
Kodular
Power Automate < Microsoft : power apps
Formstack Documents < Formstack : webmerge
Parserr
Phantombuster
Apify
Octoparse
Import.io
Bardeen
Axiom.ai
ParseHub
FME < Safe Software : =fme, safe software, fme cloud
# work/assistants
ChatGPT < OpenAI : openai, open ai
Claude < Anthropic : =anthropic, claude.ai
Midjourney
Jasper : -, jasper.ai, ?jasper
Copy.ai : =copy ai
Writesonic
Perplexity : =perplexity, perplexity.ai
Hugging Face
Stability AI
Poe : -, poe.com
Mistral AI
Gemini < Google : ?gemini, google gemini, google one ai
GitHub Copilot < GitHub
Cursor : -, cursor ai, anysphere, cursor.com
Replit
Gamma : -, gamma.app, gamma tech
Leonardo AI : leonardo interactive
Rytr
Wordtune : ai21
Lovable : -, lovable.dev
Suno : -, suno inc, suno.com
Udio
Ideogram AI : ideogram
Magic School AI : magicschool
`;
