import type { Catalogue } from './catalogue-types';
import { advertisingAndSocial } from './advertising-and-social';
import { content } from './content';
import { cultureAndCare } from './culture-and-care';
import { developmentAndOperations } from './development-and-operations';
import { education } from './education';
import { eventsCommercePress } from './events-commerce-press';
import { financeAndPeople } from './finance-and-people';
import { hosting } from './hosting';
import { learningDataEngineering } from './learning-data-engineering';
import { publicServices } from './public-services';
import { reachingCustomers } from './reaching-customers';
import { securityAndBackUp } from './security-and-back-up';
import { servingCustomers } from './serving-customers';
import { videoAndAudio } from './video-and-audio';
import { web } from './web';
import { work } from './work';
import { parseCatalogue } from './parse-catalogue';

/** The tools and vendors that organisations buy, written by hand from general knowledge. */
export const catalogue: Catalogue = parseCatalogue([
  advertisingAndSocial,
  content,
  videoAndAudio,
  web,
  reachingCustomers,
  servingCustomers,
  eventsCommercePress,
  work,
  hosting,
  developmentAndOperations,
  securityAndBackUp,
  financeAndPeople,
  learningDataEngineering,
  publicServices,
  education,
  cultureAndCare,
]);
