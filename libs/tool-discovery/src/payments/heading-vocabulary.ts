import type { Meaning } from './meanings';

/** What a heading can say: a meaning of ours, or something an import has no use for and must not mistake. */
export type HeadingMeaning = Exclude<Meaning, 'date'> | 'ignored';

/**
 * Phrases of canonical words, strongest first: `usual` names the thing, `loose` may name it, `faint` only when nothing
 * better is in the file. A heading with one of the `never` words does not have the meaning.
 */
export interface HeadingPhrases {
  readonly meaning: HeadingMeaning;
  readonly usual: string;
  readonly loose?: string;
  readonly faint?: string;
  readonly never?: string;
}

const NO_SUPPLIER =
  'number id code address postcode zip city town state province country category type reference vat registration ' +
  'account group date amount currency holder cardholder card body organisation employee buyer approver invoice ' +
  'contract class status email phone url size site charity bank mcc department division service unit project cost ' +
  'centre file report period month year user owner manager';

const NO_TRANSACTION_ID =
  'supplier vendor merchant payee beneficiary creditor account card customer company vat order charity contract type ' +
  'date amount currency department body organisation description cost centre project purchase employee bank value';

const NO_DEPARTMENT =
  'id number date amount account vat charge type supplier vendor merchant fee purpose description code';

export const HEADING_PHRASES: readonly HeadingPhrases[] = [
  {
    meaning: 'transactionDate',
    usual: 'transaction date|purchase date|transaction date time',
    loose: 'expense date|charge date|sale date|order date',
  },
  {
    meaning: 'paymentDate',
    usual: 'payment date|paid date|pay date|date payment made',
    loose: 'cheque date|settlement date|clearing date|bacs date|payment run date|issue date|disbursement date',
  },
  {
    meaning: 'postingDate',
    usual: 'posting date|accounting date|gl date',
    loose: 'entry date|ledger date|process date|processed date|period date',
  },
  { meaning: 'journalDate', usual: 'journal date|voucher date' },
  { meaning: 'invoiceDate', usual: 'invoice date|document date|bill date' },
  { meaning: 'effectiveDate', usual: 'effective date|value date' },
  { meaning: 'statementDate', usual: 'statement date|billing date|cycle date|billing cycle date|statement period' },
  { meaning: 'dueDate', usual: 'due date' },
  { meaning: 'unspecifiedDate', usual: 'date' },
  {
    meaning: 'supplier',
    usual:
      'supplier name|vendor name|merchant name|payee name|beneficiary name|creditor name|supplier beneficiary name|' +
      'supplier|vendor|merchant|payee|beneficiary|creditor',
    loose: 'paid|trader|contractor|counterparty|recipient|company name|trading name|merchant description',
    faint: 'name|company|supplier description|vendor description|description merchant|contractor name',
    never: NO_SUPPLIER,
  },
  {
    meaning: 'transactionId',
    usual:
      'transaction number|transaction id|transaction reference|batch transaction id|unique reference|unique id|' +
      'document number|document id|document reference|voucher number|voucher id|voucher reference|internal reference|' +
      'internal reference number|payment id|unique reference number',
    loose:
      'reference number|journal reference|journal number|payment reference|payment number|cheque number|receipt number|' +
      'entry number|posting number|urn|record id|line id|posting reference',
    faint: 'reference|invoice number|invoice id|invoice reference|id|voucher|document',
    never: NO_TRANSACTION_ID,
  },
  {
    meaning: 'department',
    usual:
      'department|directorate|division|department name|organisational unit|organisation unit|service area|business unit|' +
      'agency|agency name|division name|directorate name|department description',
    loose:
      'service|service division|expense area|expenditure area|section|team|office|ministry|bureau|portfolio|area|unit|' +
      'service name|programme|program',
    faint: 'entity|department family|responsible unit|faculty|school|group',
    never: NO_DEPARTMENT.replace(' description', ''),
  },
  {
    meaning: 'costCentre',
    usual:
      'cost centre|cost centre code|wbs element|cost centre wbs element|cost centre wbs element order|profit centre',
    loose: 'cost centre number',
    faint: 'cost centre description|cost centre name|project code|fund|fund code',
    never: 'date amount manager',
  },
  {
    meaning: 'account',
    usual:
      'account description|gl account description|account name|gl account|expense type|expenditure type|' +
      'nominal description|subjective description|cost element description|object description|expense description|' +
      'expenditure description|expense type description|account',
    loose:
      'account code|nominal|nominal code|subjective|subjective code|cost element|ledger code|expense code|' +
      'expenditure code|object|natural account|gl code|gl description|detailed expense type|detailed expenditure type|' +
      'detailed expenditure|detailed expenditure code|detailed expense code|nominal account',
    never: 'holder card bank date amount manager supplier vendor iban currency cardholder balance',
  },
  {
    meaning: 'category',
    usual:
      'category|expenditure category|expense category|spend category|procurement category|procurement classification|' +
      'procurement classification category|category name',
    loose: 'classification|commodity|product category|class',
    never: 'merchant supplier vendor date amount mcc',
  },
  {
    meaning: 'purpose',
    usual:
      'purpose|narrative|business purpose|purpose spend|justification|transaction description|line description|' +
      'item description|invoice description|payment description|extended description|reason',
    loose:
      'description|details|detail|memo|comment|comments|note|notes|remarks|text|item text|particulars|reference text',
    never:
      'supplier vendor merchant category type centre department division date amount mcc code body organisation account',
  },
  {
    meaning: 'merchantType',
    usual:
      'merchant type|merchant category|mcc|merchant type description|merchant category description|mcc description|' +
      'merchant classification|merchant category code|merchant category group|merchant type mcc',
    loose: 'sic|sic description|trade category|supplier category|supplier type|vendor category|vendor type',
    never: 'date amount',
  },
  { meaning: 'city', usual: 'city|town|merchant city|merchant city name|location', never: 'date amount code' },
  {
    meaning: 'currency',
    usual:
      'currency|currency code|billing currency|billed currency|account currency|settlement currency|payment currency|' +
      'iso currency|invoice currency',
    loose: 'transaction currency|transaction currency code',
    never: 'rate conversion amount original foreign source exchange value',
  },
  {
    meaning: 'originalCurrency',
    usual:
      'original currency|original currency code|original iso currency|original iso currency code|foreign currency|' +
      'foreign currency code|source currency|purchase currency|merchant currency',
    never: 'amount rate value conversion',
  },
  {
    meaning: 'originalAmount',
    usual:
      'original amount|original currency amount|foreign amount|foreign currency amount|source amount|' +
      'source currency amount|original value|purchase currency amount|original transaction amount',
    never: 'rate',
  },
  {
    meaning: 'debit',
    usual: 'debit|debit amount|paid out|money out|withdrawal|withdrawal amount|debit value',
    loose: 'out|charge|charges',
    never: 'card credit direct type date account number',
  },
  {
    meaning: 'credit',
    usual: 'credit|credit amount|paid in|money in|deposit|deposit amount|credit value',
    never: 'card debit note type limit terms number date account',
  },
  {
    meaning: 'direction',
    usual: 'debit credit|debit credit indicator|debit or credit|credit debit indicator|d c|s h|debit credit code',
    loose: 'sign|credit indicator|debit indicator',
    faint: 'transaction type|type|payment type',
    never: 'amount date merchant supplier vendor',
  },
  {
    meaning: 'ignored',
    usual:
      'vat|vat amount|irrecoverable vat|vat rate|vat number|vat code|exchange rate|conversion rate|conversion|rate|' +
      'balance|running balance|quantity|unit price|price|discount|body|body name|organisation|organisation name|' +
      'cardholder|cardholder name|card holder|card number|fee|cumulative|year date|supplier number|supplier id|' +
      'supplier code|vendor number|vendor id|vendor code|supplier type|supplier postcode|postcode|contract number|' +
      'order number|purchase order|purchase order number|card type|account number|organisation code|payment type|' +
      'payment method|capital revenue',
  },
];
