/**
 * Names that look like tools, or stand beside them on card statements, and are none. Same marks as in the catalogue:
 * plain names count wherever they stand, "=" only at the start of the supplier's name.
 */
export const notTools = `
# retail
amazon marketplace, amazon mktp, amzn mktp, amznmktplace, amzn marketplace, =amzn, =amz, =amazon, amazon.co.uk,
amazon.com, amazon.ca, amazon.de, amazon.fr, amazon.es, amazon.ie, amazon.com.au, amazon eu, amazon uk,
amazon uk retail, amazon uk marketplace, amazon retail, amazon prime, amazon fresh, amazon grocery,
amazon business, amazon payments, amazon services europe, amazon digital, amazon video, amazon channels,
amazon music, amazon kindle, amazon tips, amazon svcs, amzn digital, amazon services uk, amazon downloads,
amznfreetime, amazon prime video, audible, kindle svcs, =ebay, =etsy, aliexpress, alibaba.com, temu, =wish,
wayfair, argos, tesco, asda, sainsburys, waitrose, aldi, lidl, costco, walmart, =target, loblaw, wilko, ikea,
home depot, =lowes, =staples, viking direct, ryman, =lyreco, office depot, officeworks, bunnings, kmart,
woolworths, =coles, canadian tire, dollarama, dollar tree, michaels, =boots, hobbycraft, notonthehighstreet,
moonpig, vistaprint, =zazzle, redbubble, =printful, moo print, =moo, moo.com, 4imprint, snapfish, photobox,
shutterfly, blurb, lulu press, otterbox, snap on tools, =snappy snaps, apple store, =apple store online,
google store, microsoft store, =microsoft surface, playmobil, box hill, =selfridges, =decathlon, =screwfix,
=toolstation
# hardware
=dell, dell canada, dell marketing, dell uk, dell emc, =lenovo, =hp, hp inc, hewlett packard, =apple, apple retail,
apple uk, apple canada, apple computer, apple distribution, apple online store, =samsung, =asus, =acer, =logitech,
=canon, canon uk, =epson, =brother, =lexmark, =xerox, ricoh, konica minolta, kyocera, =sharp, toshiba, =panasonic,
currys, pc world, =dixons, misco, tigerdirect, canada computers, best buy, newegg, ebuyer, scan computers,
overclockers, =jessops, wex photo, =maplin, cpc farnell, rs components, =farnell, crucial.com,
kingston technology, =gopro, =garmin, fitbit, =zebra, =wacom, =anker, =belkin, harvey norman, jb hi fi, =officemax,
memory express, b&h photo, adorama, =henrys, vistek, centrecom, laptopsdirect, appliancedirect,
appliances direct, buyitdirect, box-it, snap fitness, neopost, quadient, pitney bowes, francotyp, fp mailing,
ring.com, =ring, nest store, sonos, =bose, =sony, raspberry pi, pimoroni, the pi hut, =arduino, cricut,
silhouette america, smart technologies, promethean
# telecommunications
british telecom, british telecommunications, =bt, bt group, bt global, bt business, bt redcare, bt bill payment,
vodafone, =o2, telefonica, =ee, ee limited, =three, hutchison 3g, h3g, virgin media, virgin mobile, talktalk,
plusnet, =sky, sky business, kcom, daisy communications, gamma telecom, giffgaff, lebara, =lycamobile,
tesco mobile, rogers, bell canada, bell mobility, =bell, telus, =shaw, shaw cable, fido mobile, freedom mobile,
=koodo, verizon, verizon wireless, at&t, t-mobile, =sprint, comcast, =xfinity, spectrum, centurylink, =cox,
frontier communications, telstra, optus, =tpg, iinet, =eir, eircom, three ireland, =sse airtricity, movistar,
=orange, iridium, inmarsat, globalstar, sirius xm, aql.com, =aql
# entertainment
netflix, spotify, deezer, tidal music, disney plus, hulu, hbo max, now tv, britbox, =crave tv, paramount+,
paramount plus, xbox, ea access, microsoft ea access, ea play, game pass, microsoft xbox, playstation,
sony playstation, nintendo, steam games, steampowered, steam purchase, valve corporation, =steam, blizzard,
riot games, roblox, minecraft, epic games, epic games store, ea games, electronic arts, king digital, supercell,
zynga, =twitch, itunes, itunes.com, apple.com/bill, itunes store, apple music, apple services, apple itunes,
google play, google play apps, google play music, google payment, google youtube, youtube premium, youtube tv,
google youtubepremium, google music, youtube music, pandora media, sirius, ancestry, ancestry.co.uk, ancestry.com,
findmypast, my heritage, genes reunited, imdbpro, masterclass.com, tv licensing, tv licence, =ppl prs,
prs for music, ppl uk, filmbank, motion picture licensing, mplc, cvli, socan, =ascap, =bmi, sesac, tinder,
onlyfans, =peloton, wizards of the coast
# media
new york times, nytimes, nytdigital, wall street journal, wsj, d j wall st journal, financial times, ft.com,
the economist, economist newspaper, the times, times newspapers, =telegraph, telegraph media, guardian news,
guardian media, daily mail, dmg media, =reach plc, reach publishing, jpi media, jpim, johnston press,
johnston publishing, newsquest, national world publishing, archant, iliffe media, midland news, global radio,
bauer, bauer radio, bauer media, jcdecaux, clear channel, ocean outdoor, exterion media, cbs outdoor,
outfront media, pattison outdoor, lamar advertising, =primesight, globe and mail, toronto star, postmedia,
=metroland, national post, torstar, globe mail, harvard business, bbc, =itv, channel 4, channel four, corus,
cbc radio, mediacorp, irish times, irish independent, mediahuis, news corp, nine entertainment, fairfax media,
the age, =the australian, washington post, la times, chicago tribune, boston globe, time magazine,
national geographic, =medium, medium monthly, pressreader, magzter, readly, haymarket, emap, incisive media,
william reed, rightmove, zoopla, =onthemarket, autotrader, gumtree, kijiji, craigslist, =yell, yell limited,
yellow pages, thomson local, london gazette, the gazette, canada gazette, new scientist, =nature, springer nature,
elsevier, =wiley, john wiley, taylor francis, =informa, sage publications, sage publishing, sage journals,
oxford university press, cambridge university press, pearson, mcgraw hill, scholastic, =cengage, rheinwerk,
sap press, oreilly books, =reader s digest, brunico, marketing magazine, adobe press, microsoft press, patreon,
~kickstarter, bloomberg, reuters, =mlex, dods, politico, municipal journal, local government chronicle
# travel
=uber, uber trip, uber eats, lyft, =bolt, =gett, addison lee, airbnb, expedia, booking.com, hotels.com, =trivago,
trainline, thetrainline, =virgin trains, lner, =gwr, trainpal, easyjet, ryanair, british airways, air canada,
air can, westjet, =delta air, united airlines, qantas, jet2, premier inn, travelodge, =hilton, marriott, ringgo,
paybyphone, =justpark, parkmobile, dart-charge, =dvla, enterprise rent, =hertz, =avis, =europcar,
northgate vehicle, northgate vehicle hire, wework, =regus, =dominos, deliveroo, just eat, doordash,
=skip the dishes
# payments
worldpay, =sagepay, global payments, =elavon, =barclaycard, barclays, =paypal, first data, moneris, =adyen,
=klarna, =sumup, =zettle, izettle, wise payments, transferwise, =western union, =payoneer, american express,
=mastercard, =visa, tsys, =chase paymentech, bambora, =takepayments, =pay.uk, allpay, paysafe, santander,
lloyds bank, natwest, hsbc, =revolut
# agencies
m&c saatchi, saatchi, ogilvy, omd, manning gottlieb, mullen lowe, =carat, dentsu, =mediacom, groupm, =mindshare,
=zenith, zenithoptimedia, starcom, =havas, publicis, =wpp, edelman, weber shandwick, freud communications,
hill knowlton, =fleishman, =ketchum, tmp uk, tmp worldwide, =penna, engine partners, 23red, topham guerin,
wavemaker, =goodstuff, =the7stars, m3 agency, =vccp, adam eve, leo burnett, mccann, grey advertising, =ipsos,
ipsos mori, yougov, =kantar, =nielsen, =savanta, opinion leader, gfk, =icm unlimited, m.e.l research, bmg research,
environics, leger marketing, =pollara, ~angus reid
# services
=deloitte, =pwc, pricewaterhousecoopers, kpmg, ernst & young, accenture, capgemini, =atos, =cgi, =serco, =fujitsu,
=dxc, =infosys, tata consultancy, =wipro, cognizant, =sopra steria, shared services connected, =kainos,
thoughtworks, made tech, equal experts, softwire, =avanade, =unisys, =pa consulting, mckinsey, bain & company,
boston consulting, gartner, forrester, =hays, reed specialist, reed professional, =reed, adecco, manpower,
=randstad, =michael page, =robert half, robert walters, =matrix scm, =comensura, =pertemps, =capita resourcing,
capita travel, capita gwent, capita symonds, hudson global, gatenby sanderson, =odgers, british council,
british library, ordnance survey, british geological survey, land registry, companies house, royal mail,
parcelforce, =fedex, =ups, =dhl, dpd, hermes parcel, =evri, post office, canada post, australia post, an post,
chubb, =adt, =g4s, =mitie, sodexo, compass group, =interserve, equifax, transunion, creditsafe, dun & bradstreet,
box-it document, iron mountain, restore plc, restore datashred, shred-it, technogym,
open university, mott macdonald, =atkins, =arup,
=aecom, =jacobs, =wsp, =stantec, =mozilla foundation, wikimedia, ncc group, british standards,
bsi standards, citation limited, peninsula business services, =bupa, arlingclose, cipfa,
=local government association, =sage gateshead,

`;

/** Firms that resell other makers' software: a person must say which tool was bought. */
export const softwareResellers = `
=CDW, DLT Solutions, CDW Canada, =Insight Direct, Insight UK, =Insight, =SHI, SHI Canada, SHI International, Softcat,
SoftwareONE, Bytes Software, =Bytes, Bytes Technology, Trustmarque, Phoenix Software, Comparex, Softchoice, =XMA,
Kelway, Computacenter, =Bechtle, Crayon, =SCC, Specialist Computer Centres, ~Probrand, The Probrand Group, =Boxxe,
Boxxe Limited, Software Box Limited, =Academia, Pugh Computers, Grey Matter, =CANCOM, =Data 3, =Datacom, =Compugen,
=MicroAge, =Long View Systems, Carahsoft, =Zones, =Connection, =PCM, =Stoneridge, Dustin, Ebuyer Software,
Software Centre, Academic Superstore, JourneyEd, OnTheHub, Kivuto, =Studica, TechSoup Canada, Charity Technology,
=Digital River, FastSpring, cleverbridge, =2checkout, =Paddle.com, MyCommerce, =Avangate, ~AppSumo, StackSocial,
=Softline
`;
