const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

const LEGAL_FORMS =
  setOf(`ltd limited lt lim inc incorporated llc llp lp plc gmbh mbh ag sa sas sarl srl spa bv nv ab as
  oy aps asa pty pte corp corporation co company ulc ltee ltda sl slu kk dac clg cic cio se kg ug ou pvt`);

const PLACES = setOf(`uk gb england scotland wales ireland irl ire ie ni london dublin cork galway edinburgh manchester
  cambridge oxford leeds bristol europe european eu emea intl international global worldwide americas america american usa us u
  united kingdom states california ca canada can canadian quebec ontario toronto vancouver montreal ottawa calgary on bc qc ab
  north south west east asia pacific apac anz australia australian au aus nsw sydney melbourne vic qld brisbane perth nz zealand
  auckland new york ny san francisco jose mateo diego los angeles seattle wa boston ma chicago il austin tx texas denver atlanta
  netherlands amsterdam nl de germany berlin munich france paris fr spain espana es madrid barcelona iberia iberica israel il
  italy milan singapore sg india luxembourg lux sweden stockholm norway denmark copenhagen finland switzerland zurich cyprus malta
  redwood menlo palo alto cupertino sunnyvale redmond bellevue kirkland provo lehi waltham scottsdale tempe phoenix
  raleigh durham nashville orlando tampa miami houston dallas pittsburgh philadelphia brooklyn oakland santa clara monica barbara
  cruz maidenhead slough basingstoke brighton gloucester sheffield birmingham liverpool glasgow belfast cardiff nottingham
  newcastle winnipeg halifax victoria waterloo kitchener mississauga surry pyrmont wellington pune bangalore bengaluru mumbai
  chennai vilnius riga tallinn warsaw krakow prague vienna zug geneva basel ghent brussels antwerp rotterdam utrecht hague lyon
  porto tel aviv herzliya latvia lithuania estonia poland portugal lisbon hong kong japan fl ut or va dc md nj pa oh mi mn co az nv ga nc sc tn gov`);

const CURRENCIES = setOf('gbp usd cad eur aud nzd chf sek nok dkk jpy');

const WEB_ENDINGS = setOf(
  'com net org io app ai cloud dev co us ca uk eu ie au tv fm me so ly gg info biz cc to nl de fr es',
);

/** Endings that only the makers of software use in earnest. */
const SOFTWARE_ENDINGS = setOf('io app ai dev cloud software saas');

const BILLING_SIGNS = setOf(`monthly month mth annual annually yearly year yr yrs quarterly subscription subscriptions
  subscr subscript subscrip subs plan plans pro premium starter unlimited recurring autopay autorenew seat seats trial renewal
  paid upgrade saas licence license licences licenses licensing`);

const SOFTWARE_SIGNS =
  setOf(`software softwares app apps cloud hosting web webhosting domain domains ads adwords technologies
  labs online advertising api platform cms crm saas vpn email`);

const HARMLESS =
  setOf(`private public trading ta t a b v s l c plus basic standard professional business biz team teams enterprise essentials growth personal mo
  charge charges charged invoice invoices inv bill billing payment payments pmt account acct credit credits fee fees order
  purchase addon usage prepay member membership website internet systems system sys technology tech digital solutions lab
  analytics data networks network communications communication computing computer computers information mail sms suite
  services service svcs svc group holdings holding sector education learning for work and the of by from to with www http https
  customer support sales inter finance financial partners operations operating ip global
  cc no ref id via de la el y r accounts receivable dept department ops products product tools tool
  eft bacs chq cheque remittance branch head office headquarters hq govt government maintenance`);

/** Words that betray another trade. */
const OTHER_TRADES =
  setOf(`taxi taxis cab cabs cars car coach coaches bus buses travel travels tours tour airline airlines
  airways railway railways rail trains ferry ferries parking carpark garage garages motors motor autos automotive tyres tyre tire
  tires mot vehicle vehicles van vans lorry trucks truck trailer trailers cycles bicycle bikes bike boats boat marine fuel petrol
  nursery nurseries preschool childcare playgroup kindergarten school schools academy college university campus primary secondary
  church chapel parish diocese ministries mosque synagogue charity charitable trust hospice hospital clinic surgery dental dentist
  dentists orthodontics optician opticians optometry pharmacy chemist chemists physiotherapy veterinary vets vet medical medicine
  healthcare ambulance nursing care carers homecare fostering foster adoption residential homes home house housing hostel lodge
  cottage estates estate lettings lets realty property properties developments builders builder building buildings construction
  roofing roofers plumbing plumber plumbers heating boilers electrical electricals electrics electricians joinery joiners carpentry
  carpets carpet flooring floors tiles tiling glass glazing windows doors door blinds curtains kitchens bathrooms furniture furnishings
  beds bedding sofas upholstery interiors decorators decorating paint paints painting scaffolding demolition skip skips waste recycling
  drainage drains plant tool hire hires rental rentals crane cranes fencing fences landscapes landscaping gardens garden
  gardening horticulture trees tree forestry farm farms farmers agricultural feeds equestrian stables kennels pets pet
  metals metal steel steels ironmongers engineering engineers fabrications fabrication castings fasteners fixings bearings hydraulics
  plastics plastic rubber timber timbers wood woodwork aggregates concrete quarry quarries paving surfacing asphalt foundry
  packaging box boxes containers storage removals haulage freight logistics courier couriers transport delivery
  cafe coffee tea restaurant restaurants bistro grill pizza pizzas pizzeria pie pies bakery bakers bakes butchers butcher meats
  fish seafood catering caterers foods food kitchen diner sandwich sandwiches burgers burger chicken noodle sushi curry tandoori
  bar bars pub pubs inn tavern brewery brewing wine wines spirits liquor hotel hotels motel guesthouse resort resorts pie
  grocery grocers greengrocers supermarket market markets mart superstore florist florists flowers
  clothing clothes fashion fashions footwear shoes boots uniforms workwear embroidery textiles fabrics wool tailors jewellers
  jewellery jewelry optics watches beauty hair hairdressing salon barber barbers nails cosmetics wellbeing massage
  solicitors solicitor barristers chambers advocates notary attorneys lawyers law accountants accountancy chartered
  surveyors architects architect insurance assurance insurers mortgages mortgage pensions bank banking brokers broker
  recruitment recruiting staffing personnel employment tuition tutors tutoring drama theatre theatres cinema cinemas
  museum museums gallery galleries craft crafts crafting toys toy gaming sports sport football cricket rugby
  tennis golf swimming gym gymnastics fitness leisure bowling karate judo dance dancing ballet musical orchestra choir
  festival circus amusements arcade zoo park parks farmhouse theme tickets ticket printers printing print prints printed signs
  signage engraving engravers trophies trophy gifts gift cards card stationery stationers books book bookshop bookshops bookstore
  press newspapers newspaper magazine magazines journal news photography photographers photographer portraits
  promotions promotional merchandise laundry laundrette cleaners cleaning dry janitorial hygiene pest fire alarms alarm locks
  locksmith locksmiths guarding cctv lifts lift elevators elevator ventilation refrigeration airconditioning conditioning gas oil
  energy solar electricity water utilities batteries battery lighting lights lamps bulbs wholesale wholesalers
  cash carry stationers textile council borough county police constabulary ministry nhs gp federation
  association society union institute foundation club clubs scouts guides community communities volunteers youth women womens
  funeral funerals memorials crematorium undertakers monumental masonry stonemasons stone marble granite brick bricks bricklayer
  scrap salvage auctions auction antiques pawnbrokers weighing scales laboratories chemicals chemical coatings adhesives
  imports exports mobility wheelchairs wheelchair stairlifts hearing spectacles eyewear supplies electronics hardware
  audio visual telecom telecoms telephones cables cable antennas aerials satellite films
  appliances appliance nets shutter shutters tents marquees awnings flags banners toner inks ink
  accommodation bedsits barn hall village racecourse racing stadium arena raceway skating rink ski snow dog dogs cat cats horse
  riding fishing angling shooting hunting camping campsite caravans caravan holidays holiday cruises adventure expeditions adventures
  psychology psychologist psychologists psychotherapy therapy therapies therapist therapists counselling counsellor counsellors
  doctor doctors consultant consultants consulting consultancy agency agencies outdoor promotions tutor teachers teaching`);

export type WordRole = 'billing' | 'software' | 'harmless' | 'trade' | 'unknown';

const isAnyHarmless = (word: string): boolean =>
  LEGAL_FORMS.has(word) || PLACES.has(word) || CURRENCIES.has(word) || HARMLESS.has(word) || WEB_ENDINGS.has(word);

/** What a word says beside the name of a vendor. */
export const roleOf = (word: string): WordRole => {
  if (BILLING_SIGNS.has(word)) return 'billing';
  if (SOFTWARE_SIGNS.has(word)) return 'software';
  if (OTHER_TRADES.has(word)) return 'trade';
  if (isAnyHarmless(word)) return 'harmless';
  return 'unknown';
};

export const isLegalForm = (word: string): boolean => LEGAL_FORMS.has(word);
export const isPlace = (word: string): boolean => PLACES.has(word);
export const isCurrency = (word: string): boolean => CURRENCIES.has(word);
export const isWebEnding = (word: string): boolean => WEB_ENDINGS.has(word);
export const isSoftwareEnding = (word: string): boolean => SOFTWARE_ENDINGS.has(word);
export const isTrade = (word: string): boolean => OTHER_TRADES.has(word);

const cutForms = (): ReadonlySet<string> => {
  const cuts = new Set<string>();
  for (const words of [BILLING_SIGNS, SOFTWARE_SIGNS, HARMLESS, LEGAL_FORMS, PLACES]) {
    for (const word of words) for (let length = 2; length < word.length; length += 1) cuts.add(word.slice(0, length));
  }
  return cuts;
};

const CUTS_OF_HARMLESS_WORDS = cutForms();

/** Whether a last word may be a harmless word that a bank's column cut short ("subscr", "internat"). */
export const isCutOfHarmlessWord = (word: string): boolean => CUTS_OF_HARMLESS_WORDS.has(word);
