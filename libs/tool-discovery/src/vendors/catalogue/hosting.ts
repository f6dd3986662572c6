/** Cloud, web hosting, domain names and certificates. */
export const hosting = `
# hosting/cloud
Amazon Web Services < Amazon : aws emea, aws europe, amzn web services, =aws, amzn aws, amazon aws, aws.amazon
Amazon WorkMail < Amazon
! Amazon : -
Azure < Microsoft : =azure, microsoft azure, windows azure, msft azure
Google Cloud < Google : google cloud platform, google cloud emea, google gcp, gcloud
Google Workspace < Google : gsuite, google gsuite, g suite, google apps, google workspac, google svcsapps, google svcs
Google Storage < Google : ~google storage, google one
Microsoft 365 < Microsoft : office 365, ms office 365, microsoft office, microsoft online, o365
DigitalOcean
Linode : linode akamai
Vultr : choopa
! Heroku < Salesforce : -
Heroku
Rackspace
OVHcloud : ovh, ovh.com, soyoustart
Hetzner
Scaleway
UpCloud
IBM Cloud < IBM : softlayer
Oracle Cloud < Oracle
Alibaba Cloud < Alibaba : aliyun
Render : -, render.com, ?render
Fly.io
Netlify
Vercel : zeit inc
Cloudflare
Fastly
Akamai
KeyCDN : proinity
BunnyCDN : bunnyway, bunny.net
StackPath : maxcdn, highwinds
Imperva : incapsula
Sucuri
Backblaze
Wasabi : -, wasabi technologies, ?wasabi
Platform.sh
Cloudways
ServerPilot
RunCloud
Laravel Forge : laravel holdings, laravel llc
Ploi : -, ploi.io, webbuilds
UKCloud : uk cloud, skyscape cloud
Pulsant
iomart
Node4
Memset
Carrenza
Six Degrees : -, six degrees technology, six degrees group
Equinix
Exponential-e
Proact IT
Crown Hosting Data Centres
Digital Realty
CloudSigma
ElasticHosts
Exoscale
Vapour Cloud
Aptum : =aptum, cogeco peer 1, peer 1 network
Sherweb
iWeb : =iweb, iweb technologies
ThinkOn
Macquarie Telecom Cloud : macquarie cloud services
Contabo
Leaseweb
InterServer
Hivelocity
Hostwinds
QuadraNet
SingleHop
Servers.com
Paperspace
Railway : -, railway.app, railway corp
Nutanix
VMware : airwatch
Jelastic : virtuozzo
# hosting/web
GoDaddy : dnh*, go daddy, godaddy.com
Media Temple < GoDaddy
WP Engine : flywheel wordpress
Kinsta
Flywheel : -, getflywheel, ?flywheel
Pantheon : -, pantheon systems, getpantheon, ?pantheon
Acquia
Pagely
SiteGround
Bluehost : eig*bluehost
HostGator : websitewelcome
DreamHost : new dream network
A2 Hosting
InMotion Hosting
Liquid Web
Nexcess
Site5
iPage : =ipage, ipage.com
FatCow
JustHost
HostMonster
Endurance International : endurance intl, eig*, newfold digital
Hostinger
HostPapa
Netfirms
GreenGeeks
Web Hosting Canada : whc.ca, planethoster
Canadian Web Hosting
Alentus
Hostway
Verio
Pair Networks : pair.com
Opalstack : webfaction

Fasthosts
IONOS : =1&1, 1&1 internet, 1 and 1 internet, 1and1, 1&1 ionos, united internet, oneandone
Heart Internet
Krystal Hosting : krystal*, krys*, krystal.uk, krystal.co.uk, ?krystal
TSOHost : tso host, paragon internet
UK2 : uk2.net, uk2 limited, uk2 group
ANS Group : was UKFast, ukfast.net
Namesco : names.co.uk, namesco.com
LCN.com : lcn co uk
Easyspace
Webfusion
Vidahost
eUKhost
UKHost4u : uk hosting
Host Europe : heg*
CWCS Managed Hosting : cwcs
Catalyst2
Clook : clook internet
Giacom
Mythic Beasts
Bytemark
Pickaweb
34SP.com : 34sp
Guru.co.uk
20i : 20i limited, 20i.com
Unlimited Web Hosting
M247
RapidSwitch
Blacknight : blacknight internet
Hosting Ireland
Register365
LetsHost
Novara : -, novara technologies
Netcetera Hosting : netcetera
Hosting UK
Kualo
D9 Hosting
Nimbus Hosting
Stablepoint
Layershift
Gandi : =gandi
Infomaniak
one.com
Loopia
Simply.com : unoeuro
Strato : -, strato ag
Arsys
Dinahosting
Acens
Raiola Networks
Webempresa
Nominalia
Aruba.it : aruba spa
Combell
TransIP
Hostnet
Hostopia
Domainfactory
Hosteur
Digital Pacific
VentraIP
Panthur
Crucial Hosting : -, crucial cloud hosting
WebCentral : melbourne it, netregistry
Hostgator Australia : uber global
Freeparking : -, freeparking nz
cPanel
Plesk : plesk international
WHMCS
CloudLinux
Softaculous
SolusVM
Installatron
LiteSpeed Technologies : litespeedtech
DirectAdmin : jbmc software
InterWorx
Freehostia
Bravenet
Tripod < Lycos : =tripod, lycos
Hosting.com
HostDime
HostRocket
Lunarpages
Globat
StartLogic
PowWeb
ReadyHosting
Applied Innovations : =applied innovations
DiscountASP : discountasp.net
WinHost
SmarterASP : smarterasp.net
MochaHost
NameHero
Knownhost
HawkHost
StableHost
WestHost
ICDSoft
FastComet
ChemiCloud
ScalaHosting
BigScoots
Rochen
CloudAccess.net
SiteLock
WPX Hosting
Convesio
Pressable < Automattic
Presslabs
EasyWP < Namecheap
# hosting/domains
IEDR : weare.ie
auDA : -, .au domain administration
Domain Central Australia
Google Domains < Google
123 Reg : 123-reg.co.uk, 123 reg ltd
Network Solutions : web*, nsi*
Register.com : =register com
Web.com : web.com group, =web com
Namecheap
Name.com
Dynadot
Porkbun
Hover : -, hover.com, ?hover
Tucows : opensrs
Enom
Domain.com
MyDomain
101domain
MarkMonitor
CSC Digital Brand Services : csc corporate domains
Crazy Domains : dreamscape networks
Nominet
CIRA : -, ?cira, canadian internet registration, cira.ca
Nic.at : nic.at gmbh
EURid
EuroDNS
easyDNS
DNSimple
DNS Made Easy : tiggee
Dyn : -, dyn.com, dyn inc, dynamic network services
No-IP < Vitalwerks : vitalwerks
ZoneEdit
Constellix
ClouDNS
Webnames.ca : webnames
Internic.ca : internic
Namespro : namespro.ca
Rebel.com : rebel.ca, =rebel com
Sibername
DomainMonster
Domain Registry of America : -, domain registry of
Domains By Proxy
Sedo : =sedo, sedo.com, sedo gmbh
Afternic
Flippa
Domaintools
NameJet
SnapNames
Spaceship : -, spaceship.com
Freenom
Moniker : -, moniker online, moniker.com
Dotster
DomainPeople
Joker.com : joker.com csl
Internet.bs
INWX
Openprovider
Key-Systems
Uniregistry
Instra
Com Laude
SafeNames
NetNames
Domain Names Australia
Register.it
Register.to
Domainsatcost : domainsatcost.ca, momentous corp
Baremetal.com
CanSpace : canspace solutions
Freeola : getdotted
UK Registry Services : -, ukreg, fasthosts ukreg
Get-a-name
Internetters
DomainBox
Ascio
Name ISP
# hosting/certificates
DigiCert : thawte, geotrust, quovadis
VeriSign
Sectigo : comodo ca, comodo group, instantssl
GlobalSign
Entrust : -, =entrust limited, entrust datacard, entrust inc, ?entrust
RapidSSL
SSL.com : ssl corp
Trustwave
SSL247
SSLs.com
The SSL Store
GoGetSSL
SSL Dragon
Certum
Buypass : -, buypass as
WISeKey
Trustico
`;
