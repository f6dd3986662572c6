import type { PersonKey } from './company';

/** Who stands in for the owner of a tool. Some owners have named nobody. */
export const DEPUTIES: Readonly<Partial<Record<PersonKey, PersonKey>>> = {
  cio: 'sergio.molina',
  cmo: 'lucia.ferrer',
  'andres.cano': 'requester',
  'grace.whitfield': 'andres.cano',
  'lucia.ferrer': 'requester',
  'ines.pardo': 'pablo.serrano',
  'clara.mendez': 'ines.pardo',
  'sara.bermejo': 'james.holloway',
  'nuria.campos': 'sara.bermejo',
  'adrian.lozano': 'daniel.ortega',
  'emma.clarke': 'adrian.lozano',
  'sergio.molina': 'david.pena',
  'helen.marsh': 'peter.lindqvist',
};
