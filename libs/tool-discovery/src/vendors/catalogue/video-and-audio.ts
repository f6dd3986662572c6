/** Making, hosting and transcribing film and sound. */
export const videoAndAudio = `
# content/video
Cloud Cover Music
GoReact
Flipgrid : =flipgrid
StreamShark
Viostream
Swarmify
Vidnami
Explaindio
FlexClip
Typito
Offeo
Rawshorts
GoToWebcast < GoTo
Vimeo : vimeo pro, vimeo plus, livestream.com, livestream llc, vhx
Wistia
Brightcove
Kaltura
Vidyard
Panopto
JW Player : longtail ad solutions
Dacast
IBM Video < IBM : ustream
Powtoon
Vyond : was GoAnimate
Animoto
Biteable
Lumen5
InVideo : invideo.io
Renderforest
Moovly
Wideo
Animaker
Wave.video : animatron
Promo.com : slidely
Magisto
WeVideo
Clipchamp
Kapwing
VEED : veed.io, veed limited
Descript
TechSmith : camtasia, snagit
Telestream : screenflow, wirecast
Loom : -, ?loom, loom.com, loom inc, loom subscription
Doodly : bryxen, voomly
VideoScribe < Sparkol : sparkol
Screencastify
ScreenPal : screencast-o-matic, big nerd software
Wondershare : filmora
Movavi
CyberLink : cyberlink.com
Magix : magix software, vegas creative
Final Cut Pro < Apple
Avid : -, avid technology, sibelius software, =avid
Plotagon
StreamYard
Restream
BeLive : =belive, be.live
vMix : studiocoast
Ecamm : ecamm network
Switcher Studio
Switchboard Live
Boxcast : boxcast inc
Resi : -, resi media
Castr : =castr
TwentyThree : 23video, 23 video
Qumu
Mediasite : sonic foundry
Vbrick
Public-i : public i group
Frame.io < Adobe
Wipster
Ziflow
Filestage
Synthesia
HeyGen
Pictory
Runway : -, runwayml, runway ai
Luma AI
Videoask < Typeform
Hippo Video
BombBomb
Dubb
Bonjoro
Bitmovin
Mux : -, mux inc, mux.com
Muvi
Uscreen
Vidalytics
SproutVideo
Rev : -, rev.com, ?rev
Trint
Sonix : =sonix, sonix.ai
Happy Scribe
Temi.com
GoTranscript
Verbit
3Play Media
Amberscript
TranscribeMe
Speechmatics
! NCH Software
Express Scribe < NCH Software
Scribie
cielo24
Ai-Media
Subly
Otter.ai
Fireflies.ai
# content/audio
Buzzsprout
Libsyn : liberated syndication
Podbean
Anchor FM
Transistor.fm
Captivate.fm : captivate audio
Simplecast
Blubrry
SoundCloud
Audioboom
Spreaker
Acast
Mixcloud
Riverside.fm
SquadCast
Zencastr
Auphonic
Headliner App
Hindenburg Systems : hindenburg journalist
Alitu : the podcast host
Murf.ai
ElevenLabs
WellSaid Labs
Cleanfeed
Voices.com
Play.ht
Ableton
Steinberg : steinberg media
MakeMusic : smartmusic
Native Instruments
Figure 53 : qlab
Serato : serato limited
Virtual DJ : atomix productions
iZotope
`;
