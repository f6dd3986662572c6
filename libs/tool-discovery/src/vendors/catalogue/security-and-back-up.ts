/** Keeping data: security, identity and back-up. */
export const securityAndBackUp = `
# it/security
Tripwire : =tripwire
WinMagic
VASCO : -, vasco data security
Cellebrite
Magnet Forensics
Grayshift
Guidance Software : encase forensic
AccessData : =accessdata
Hawk Analytics : cellhawk
LeadsOnline
Verkada
Sophos
McAfee : =mcafee, mcafee.com
Trellix : fireeye
Norton < Gen Digital : =norton antivirus, norton 360, nortonlifelock, norton ap, norton.com
Symantec < Broadcom
Broadcom : -, ~broadcom
Kaspersky
ESET
Avast
AVG : -, avg technologies, avg.com, avg tuneup
Bitdefender
Trend Micro
WithSecure : f-secure
Webroot
Malwarebytes
SUPERAntiSpyware
CrowdStrike
SentinelOne
Cylance
Carbon Black : =carbon black
Panda Security
Emsisoft
Intego
Fortinet : ~fortinet
Palo Alto Networks : ~palo alto networks
Duo Security < Cisco
RSA Security
Proofpoint
Mimecast
Zscaler
Forcepoint : was Websense
Smoothwall
Securly
GoGuardian
Netsweeper
Impero
Senso.cloud
NetSupport
Egress : -, egress software, =egress
Zivver
Galaxkey
KnowBe4
Hoxhunt
Cofense
Tenable : -, tenable network, tenable inc
Rapid7
Qualys
Acunetix
Invicti : netsparker
Burp Suite < PortSwigger : portswigger
Detectify
HackerOne
Bugcrowd
LastPass
1Password : agilebits
Dashlane
Keeper Security : keeper security inc
Bitwarden
RoboForm
NordVPN < Nord Security : nord vpn, nordpass
ExpressVPN
Private Internet Access : london trust media
TunnelBear
Surfshark
Proton : -, protonmail, proton ag, proton technologies
Varonis
Netwrix
SailPoint
CyberArk
Okta
OneLogin
Ping Identity
ForgeRock
JumpCloud
Delinea : was Thycotic, centrify
BeyondTrust : bomgar
Darktrace
LogRhythm
AlienVault
Exabeam
Recorded Future
Digital Shadows
BitSight
SecurityScorecard
Red Sift
dmarcian
Valimail
Clearswift
MetaCompliance
Boxphish
usecure
Phriendly Phishing
Terranova Security
Beauceron Security
Absolute Software : =absolute software
Prey : -, prey inc, preyproject
Securonix
Arctic Wolf
eSentire
Huntress : =huntress, huntress labs
ThreatLocker
Censornet
Clavister
WatchGuard
SonicWall
Untangle : -, untangle inc
OpenDNS : =opendns
DNSFilter
CleanBrowsing
Titan HQ : spamtitan
SpamExperts
SpamHero
MailRoute
AppRiver
Zix : -, zix corp
Hushmail : hush communications
Virtru
StartMail
Identillect
Authy
Thales CPL : -, safenet inc, gemalto sentinel
Vanta : -, vanta inc, vanta.com
Drata
Secureframe
OneIdentity
Imprivata
Digidentity
Onfido
Yoti : =yoti
# it/back-up
Veeam
Acronis
Carbonite
Mozy : mozypro
CrashPlan < Code42 : code42
Commvault
Veritas : -, veritas technologies, veritas storage
Arcserve
Rubrik
Cohesity
Druva
Barracuda Networks : -, barracuda networks, =barracuda
Altaro < Hornetsecurity : hornetsecurity
Redstor : attix5
Zerto
Spin Technology : spinbackup
Backupify
Afi.ai
SysCloud
Keepit
Own Company : =own company, ownbackup
CodeGuard
BackupBuddy
MSP360 : cloudberry lab
Retrospect : -, retrospect inc
`;
