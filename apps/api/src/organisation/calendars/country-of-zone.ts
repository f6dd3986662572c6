/** Countries where offices work from Monday to Friday. Which holidays they have is for people who know to say. */
const MONDAY_TO_FRIDAY_COUNTRIES = [
  'AR',
  'CA',
  'CL',
  'CO',
  'DE',
  'EC',
  'ES',
  'FR',
  'GB',
  'IE',
  'IT',
  'MX',
  'PE',
  'PT',
  'US',
  'UY',
] as const;

/** Part of the language since 2025, which the types of the compiler do not know yet. */
interface LocaleWithZones extends Intl.Locale {
  getTimeZones(): string[] | undefined;
}

/** The country whose calendar a new company in a time zone begins with; none where nobody can say. */
export function countryOfZone(timeZone: string): string | undefined {
  return MONDAY_TO_FRIDAY_COUNTRIES.find((country) => {
    const locale = new Intl.Locale('und', { region: country }) as LocaleWithZones;
    return locale.getTimeZones()?.includes(timeZone);
  });
}
