/** Making content: design, presentations, stock media, fonts, publishing and asset libraries. */
export const content = `
# content/design
Adobe Creative Cloud < Adobe : adobe creative, creative cloud, adobe all apps, adobe cc, adobe photoshop, adobe indesign, adobe illustrator, adobe premiere
Adobe Photography Plan < Adobe : adobe photography, adobe photogphy, adobe lightroom
Adobe Acrobat < Adobe : adobe acropro, acropro subs, adobe pdf pack, adobe export pdf
Adobe Express < Adobe : adobe spark
Adobe InCopy < Adobe
Adobe Captivate < Adobe
! Adobe : adobe systems
Canva : canva pro, canva for work, canva for teams, canva pty
Figma
Sketch : -, ?sketch, sketch.com, sketch b.v, bohemian coding
InVision : -, invisionapp, =invision
Affinity < Serif : ?affinity, serif europe, affinity designer, affinity photo, affinity store, affinity publisher
CorelDRAW < Corel : corel, corel corporation, corel uk
Venngage
Piktochart
Visme : easy webcontent
Easelly : easel.ly
Infogram
Snappa
VistaCreate : crello
PicMonkey
BeFunky
Fotor : =fotor
Pixlr
Stencil : -, getstencil
Desygner
Marq : -, lucidpress
Design Wizard
PosterMyWall
Placeit
Smartmockups
Photoroom
Remove.bg : kaleido ai
Balsamiq
Axure
Zeplin
Marvel App : marvel prototyping
Proto.io
UXPin
LottieFiles
Procreate App : savage interactive
QuarkXPress < Quark : quark software, =quark
Topaz Labs
Capture One
ON1 : -, on1 inc, on1 photo
DxO : -, dxo labs
Skylum : macphun
ACDSee : acd systems
PhotoMechanic : camera bits
Pixelmator
Astute Graphics
DesignEvo
Design Crowd
99designs : vistaprint 99designs
Looka : logojoy
Tailor Brands
Crowdspring
Mockplus
Fontself
Coolors
Milanote
Niice
Celtx
Final Draft : =final draft
WriterDuet
Scrivener : =scrivener, literature and latte, literature latte
StudioBinder
Toon Boom : toon boom animation
Clip Studio Paint : celsys, clip studio
Unity : -, unity technologies, unity3d
Unreal Engine < Epic Games
Blender Market
Maxon : =maxon, maxon computer, =red giant, cinema 4d
Boris FX
The Foundry : =the foundry, foundry visionmongers
DAZ 3D
Reallusion
Sketchfab
Matterport
Kuula
3DVista : 3dvista espana
RoundMe
Pano2VR : garden gnome software
# content/presentations
Prezi : prz*
Beautiful.ai
Haiku Deck
Slidebean
SlideShare
SlideModel
Pitch : -, pitch.com, pitch software
Genially : =genially
ThingLink
Think-cell
Templafy
Office Timeline
Mentimeter
Slido : sli.do
Poll Everywhere : poll everywhere inc
Vevox : meetoo
Turning Technologies : turningpoint, turning tech
AhaSlides
Emaze
PresenterMedia
# content/stock-media
Shutterstock : stk*, shutterstock images
Bigstock < Shutterstock : bigstockphoto
Offset < Shutterstock : -, offset.com
iStock < Getty Images : istockphoto, istock.com
Getty Images : thinkstock, photos.com, jupiterimages
Adobe Stock < Adobe : fotolia
Alamy
Dreamstime
Depositphotos
123RF : inmagine
Pond5
Storyblocks : videoblocks, graphicstock, audioblocks
Can Stock Photo : canstock
Stocksy
EyeEm
Picfair
500px
Motion Array
Artlist : artgrid
Epidemic Sound
Soundstripe
PremiumBeat
Musicbed
Uppbeat
Bensound
MotionElements
Envato : envato elements, envato market, themeforest, graphicriver, videohive, audiojungle, codecanyon, photodune
Creative Market
Creative Fabrica
Noun Project : the noun project
Freepik : flaticon, freepik company
Vecteezy : eezy llc
VectorStock
Icons8
Font Awesome : fonticons
Iconscout
Clipart.com
iCLIPART
Age Fotostock
Science Photo Library
Fotosearch
Masterfile
Bridgeman Images : bridgeman art library
Corbis
Photocase
Rawpixel
Stockfresh
Crestock
Mostphotos
Audio Network : audio network rights
Universal Production Music
APM Music
Artstation
Scopio
Death to Stock : death to the stock
Music Vine
AudioMicro
Sounddogs
Neosounds
Shockwave Sound
Jamendo
Melody Loops
Filmsupply
Dissolve : -, dissolve.com, dissolve inc
Yellow Images
Vectorportal
StockUnlimited
Clipdealer
Panthermedia
Cartoonstock
# content/fonts
MyFonts : bitstream myfonts
Fonts.com
Monotype : monotype imaging, linotype
FontShop
Fontspring
Font Squirrel
Typofonderie
Typekit < Adobe
Hoefler : typography.com, hoefler co
Fontsmith
Dalton Maag
Commercial Type
Typotheque
YouWorkForThem
Typenetwork
FontLab
Fontstand
Lineto
Colophon Foundry
# content/publishing
Issuu
Flipsnack
FlippingBook
Yumpu
PageTiger
PageSuite
Publitas
Joomag
Calameo
Paperturn
3D Issue
Zmags
Ceros : =ceros
Shorthand : -, shorthand.com, ?shorthand
Turtl : turtl surf
Foleon
Maglr
FlipHTML5
AnyFlip
Simplebooklet
Smore : -, smore.com, smore newsletters, ?smore
PressPatron
Exposure : -, exposure.co, ?exposure
StoryMaps < Esri
Atavist : =atavist
Feedbooks
Pressbooks
Readymag
Adobe Digital Publishing < Adobe : adobe dps
Uberflip
# content/asset-libraries
Bynder
Brandfolder
Widen : -, widen enterprises
Canto : -, canto inc, canto gmbh, ?canto
Asset Bank : bright interactive
ResourceSpace : montala
Third Light
Extensis
MediaValet
Cloudinary
Frontify
Brandworkz
PhotoShelter
SmugMug
Flickr
Zenfolio
Pixieset
Aprimo
Celum
Pics.io
imgix
Photobucket
Lytho
Intelligencebank
Papirfly
Fotoware
Cumulus DAM
MerlinOne
NetX : -, netx dam, netxposure
`;
