/** Reaching customers: e-mail, messages, marketing automation, surveys and forms. */
export const reachingCustomers = `
# customers/email-marketing
Campaign Master
Swift Digital
Marketing Cloud < Salesforce : -, salesforce marketing
MPZMail
Touchbase Mail
Tripolis
Maileon
Rapidmail
CleverReach
Newsletter2Go
Mailpoet
Mailster
Newsletter Creator : -, newsletter plugin
GreenRope
Ungapped
Paubox
Peachjar
ReachMail
MailKitchen
SendX
DeBounce
! Mailchimp < Intuit : -
Mailchimp : rocket science group, the rocket science group, mandrill app
Constant Contact : ctc*
Campaign Monitor : createsend
MailerLite
Brevo : was Sendinblue
Mailjet
Mailgun
SendGrid < Twilio
Postmark : -, postmarkapp, wildbit, ac postmark
SparkPost : =message systems
AWeber
GetResponse
ActiveCampaign
Kit : -, convertkit
Drip : -, ?drip, drip.com, drip global
Klaviyo
Omnisend
iContact
VerticalResponse
Emma : -, myemma, emma inc, emma email
Benchmark Email
Mad Mimi
Cyberimpact
Upaknee
Cakemail
Envoke : -, envoke.com
Elite Email : =elite email
Dotdigital : was Dotmailer
Pure360
Adestra
e-shot < Forfront : forfront
NewZapp : destinet
Sign-Up.to : sign-up technologies
CommuniGator
Poppulo : was Newsweaver
Emarsys
Acoustic : -, acoustic l.p, silverpop
Bronto : bronto software
Listrak
Cordial : -, cordial experience
Iterable : -, iterable inc
Braze : =braze
Customer.io : peaberry software
Moosend
Sender.net
EmailOctopus
Acumbamail
Mailrelay
MDirector
Doppler : -, fromdoppler
E-goi
Ortto : autopilothq
Litmus : -, litmus software, litmus.com, ?litmus, salted services
Email on Acid
BEE : -, beefree, bee free, bee content design
Stripo
ZeroBounce
NeverBounce
BriteVerify
Kickbox : =kickbox
Hunter.io : =hunter io
Snov.io
Lemlist
Mailshake
Yesware
Mixmax
GMass
Woodpecker.co
Reply.io : =reply io
Sendy : -, sendy.co
Substack
SendPulse
Sarbacane
Mailify
Flodesk
Exclaimer
CodeTwo
Rocketseed
WiseStamp
Robly
Delivra
StreamSend
Iterro
Lyris : =lyris, aurea software
ExactTarget < Salesforce
Vision6
GovDelivery < Granicus
Mailbutler
Sendlane
Elastic Email
SMTP2GO
SocketLabs
SMTP.com
AuthSMTP
JangoMail
Mailtrap
MXToolbox
Glock Apps
Email Hippo
Campaigner : -, campaigner.com, j2 global campaigner
SimplyCast
Mailout Interactive : industrymailout
Dyspatch
Mailparser
Chamaileon
Designmodo : postcards designmodo
Publicate
ContactMonkey
Politemail : politemail software
Bananatag : staffbase bananatag
# customers/marketing-automation
HubSpot
Marketo < Adobe
Pardot < Salesforce
Eloqua < Oracle
Act-On : act-on software
SharpSpring
Keap : infusionsoft, infusion software
Ontraport
SALESmanago : benhauer
RD Station : resultados digitais
Force24
Spotler
Demandbase
6sense : 6sense insights
Bombora
ZoomInfo : zoominfo technologies, discoverorg
Lusha
Apollo.io : zenleads
Cognism
Clearbit
Leadfeeder : dealfront
Lead Forensics
Albacross
LeadIQ
Salesloft
Gong : -, gong.io
PathFactory
Sendoso
Mautic
Net-Results
WebEngage
MoEngage
CleverTap
Airship : -, urban airship, ?airship
OneSignal
PushEngage
Pushwoosh
Insider : -, useinsider
Selligent
Mapp Digital
Swrve
Upland Software : =upland software

# customers/messaging
eFax : efax corporate, j2 efax
MyFax
SRFax
MetroFax
Faxage
HelloFax < Dropbox
FAX.PLUS : alohi
InterFAX
SnapComms
Regroup Mass Notification : =regroup
Twilio
Sinch : =sinch
Bird : -, messagebird
Textlocal : txtlocal
Esendex
FireText
TextAnywhere
Clickatell
Plivo
Vonage API < Vonage : nexmo, ~vonage
BulkSMS
TextMagic
SimpleTexting
EZ Texting : callfire
SlickText
SMSGlobal
Burst SMS : kudosity, transmitsms
ClickSend
Attentive : -, attentive mobile
Postscript : -, postscript.io
Trumpia
Textedly
SMS Works : thesmsworks
Voodoo SMS
IntelliSMS : intellisoftware
Text Request
Remind : -, remind101, remind.com
GroupMe
Signalwire
DialMyCalls
Call-Em-All : text-em-all
One Call Now
SendHub
Avochato
Telnyx
Bandwidth : -, bandwidth.com, bandwidth inc
# customers/surveys-and-forms
SurveyMonkey : smk*, momentive inc, momentive europe, svmk
Wufoo < SurveyMonkey
TechValidate < SurveyMonkey
SurveyMonkey Apply < SurveyMonkey : fluidreview
SmartSurvey
Snap Surveys : =snap surveys
Alchemer : was SurveyGizmo, widgix
Qualtrics
Typeform
Jotform
Formstack
Cognito Forms
123FormBuilder : 123contactform
Paperform
FormAssembly : veer west
QuestionPro : surveyanalytics
Survicate
SogoSurvey : sogolytics
SurveySparrow
Crowdsignal < Automattic : polldaddy
Kahoot
Quizizz
Doodle : -, doodle ag, doodle.com, ?doodle
FluidSurveys
Zoomerang : markettools
Checkbox Survey : checkbox technology
KwikSurveys
LimeSurvey
Online Surveys < Jisc
Key Survey : =key survey, worldapp
Voxco
Forsta : confirmit
Questback
Netigate
SimpleSurvey
Involve.me
Outgrow : -, outgrow.co
Interact Quiz : tryinteract, quiz collective
Riddle : -, riddle.com
Opinion Stage
SurveyLegend
Formsite : vroman systems
Tally : -, tally.so
Device Magic
GoCanvas : canvas solutions
FastField
SafetyCulture : iauditor
ZipGrade
Submittable
Award Force
Good Grants
OpenWater
SmartSimple
Foundant
WizeHive : zengine
Fulcrum : -, spatial networks, fulcrumapp
Survey123 < Esri
KoboToolbox
SurveyCTO : dobility
Qualaroo
GetFeedback : getfeedback inc
Supersurvey
eSurveysPro
SurveyMethods
SurveyCrest
Surveyplanet
Toluna
Prolific : -, prolific academic
CloudResearch : turkprime
Amazon Mechanical Turk < Amazon : mturk
Pollfish
Attest : -, attest technologies, askattest
QuickTapSurvey : tabble dabble
iSurvey
ProProfs
Classmarker
FlexiQuiz
Easy LMS
Formfacade
EmailMeForm
Form.com
Iform Builder : zerion software
Snapforms
OpnForm
Ninja Forms
Formidable Forms : strategy11
Vovici
Survs
Eval&Go : evalandgo
Zonka Feedback
Refiner.io
`;
